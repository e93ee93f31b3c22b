// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.nianbao.app.schema.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code schema}: the JSON Schema of the canonical report. */
@Command(name = "schema", description = "Print the JSON Schema (2020-12) of the canonical report.")
final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--form-files", description = "The schema of form files instead.")
    private boolean formFiles;

    @Option(names = "--help", usageHelp = true, description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        console.out().write(Schemas.bytes(formFiles ? Schemas.FORM_FILE : Schemas.REPORT));
        console.out().flush();
        return ExitCode.DONE;
    }
}
