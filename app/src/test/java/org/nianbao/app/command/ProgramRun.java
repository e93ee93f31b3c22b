// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** How a command ended that was run inside of the test, for tests of other packages. */
public record ProgramRun(int exit, String out, String err) {
    public static ProgramRun of(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        PrintWriter errors = new PrintWriter(err);
        int exit = NianbaoCommand.commandLine(new Console(out, errors, false)).execute(arguments);
        errors.flush();
        return new ProgramRun(exit, out.toString(StandardCharsets.UTF_8), err.toString());
    }
}
