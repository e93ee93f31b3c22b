// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
        CommandLine commandLine = NianbaoCommand.commandLine(console);
        int exit = commandLine.execute(arguments);
        commandLine.getOut().flush();
        err.flush();
        System.exit(exit);
    }
}
