// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** Entry of the program. */
public final class Main {
    /** Set by the launcher, which can ask the system whether standard error is a terminal. */
    private static final String TERMINAL_PROPERTY = "nianbao.terminal";

    private Main() {}

    public static void main(String[] arguments) {
        // Not System.out: it hides failures to write, and encodes by the locale.
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8));
        Console console = new Console(out, err, Boolean.getBoolean(TERMINAL_PROPERTY));
        int exit = isPlain(arguments) ? convertPlainly(console, arguments) : parse(console, arguments);
        err.flush();
        System.exit(exit);
    }

    /**
     * Whether this is {@code convert INPUT...} without any option. Loading the parser of options takes longer than all
     * the rest of converting one small document, so it is left alone then.
     */
    static boolean isPlain(String[] arguments) {
        if (arguments.length < 2 || !arguments[0].equals("convert")) {
            return false;
        }
        for (int i = 1; i < arguments.length; i++) {
            // '@' starts the name of a file of arguments; an empty one is for the parser to judge.
            if (arguments[i].isEmpty() || arguments[i].charAt(0) == '-' || arguments[i].charAt(0) == '@') {
                return false;
            }
        }
        return true;
    }

    private static int convertPlainly(Console console, String[] arguments) {
        try {
            return ConversionRun.plain(console, List.of(arguments).subList(1, arguments.length))
                    .run();
        } catch (IOException | RuntimeException e) {
            return Failure.tell(e, console.err());
        }
    }

    private static int parse(Console console, String[] arguments) {
        CommandLine commandLine = NianbaoCommand.commandLine(console);
        int exit = commandLine.execute(arguments);
        commandLine.getOut().flush();
        return exit;
    }
}
