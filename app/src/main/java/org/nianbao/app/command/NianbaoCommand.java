// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.PrintWriter;
import org.nianbao.app.json.ConverterName;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nianbao}: the program as a whole. */
@Command(
        name = "nianbao",
        description = "Turns published annual reports on information disclosure into checked, traceable JSON.",
        versionProvider = NianbaoCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "'nianbao COMMAND --help' tells more."})
final class NianbaoCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--version", versionHelp = true, description = "Print the version.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean version;

    @Option(names = "--help", usageHelp = true, description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    /** The parser of the program's arguments, writing to {@code console}. */
    static CommandLine commandLine(Console console) {
        CommandLine line = new CommandLine(new NianbaoCommand());
        line.addSubcommand(new ConvertCommand(console));
        line.addSubcommand(new InspectCommand(console));
        line.addSubcommand(new FormsCommand(console));
        line.addSubcommand(new SchemaCommand(console));
        line.addSubcommand(new CodebookCommand(console));
        line.addSubcommand(new AuditCommand(console));
        line.addSubcommand(new TablesCommand(console));
        line.addSubcommand(new ExportCommand(console));
        line.addSubcommand(new DiffCommand(console));
        line.setOut(new PrintWriter(console.out(), false, java.nio.charset.StandardCharsets.UTF_8));
        line.setErr(console.err());
        line.setParameterExceptionHandler((e, arguments) -> wrongUsage(e, console.err()));
        line.setExecutionExceptionHandler((e, command, result) -> Failure.tell(e, console.err()));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a command is missing: convert, inspect, forms, schema, codebook, audit, tables, export or diff");
    }

    private static int wrongUsage(ParameterException e, PrintWriter err) {
        err.println("nianbao: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("'" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help' shows the usage.");
        err.flush();
        return ExitCode.FAILED;
    }

    /** Tells the version that was built. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            ConverterName name = ConverterName.current();
            return new String[] {name.name() + " " + name.version()};
        }
    }
}
