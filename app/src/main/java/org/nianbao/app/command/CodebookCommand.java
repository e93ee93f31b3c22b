// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.codebook.Codebook;
import org.nianbao.app.codebook.CodebookEntry;
import org.nianbao.app.codebook.CodebookTable;
import org.nianbao.app.json.CodebookJson;
import org.nianbao.normalize.form.Crosswalk;
import org.nianbao.normalize.form.FormDefinition;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.form.InvalidFormException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code codebook}: what every value means, and what is the same in different forms. */
@Command(
        name = "codebook",
        description = "Print key, label, meaning, unit and concept of every value, and what is easily mistaken.")
final class CodebookCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--form", paramLabel = "ID", description = "Only the cells of this form, such as gid-2021.")
    private @Nullable String form;

    @Option(names = "--json", description = "JSON instead of a table.")
    private boolean json;

    @Mixin
    private final FormsOption formsOption = new FormsOption();

    @Option(names = "--help", usageHelp = true, description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    CodebookCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InvalidFormException {
        Forms forms = formsOption.forms();
        Crosswalk crosswalk = Crosswalk.standard(forms);
        Codebook codebook = new Codebook(forms, crosswalk);
        List<CodebookEntry> entries = form == null ? codebook.entries() : codebook.entries(chosen(forms, form));
        console.out()
                .write(
                        json
                                ? CodebookJson.write(entries, crosswalk, form)
                                : CodebookTable.write(entries).getBytes(StandardCharsets.UTF_8));
        console.out().flush();
        return ExitCode.DONE;
    }

    private FormDefinition chosen(Forms forms, String wanted) {
        return forms.definitions().stream()
                .filter(definition -> definition.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        "no form has the id '" + wanted + "'; known are "
                                + forms.definitions().stream()
                                        .map(FormDefinition::id)
                                        .collect(Collectors.joining(", "))));
    }
}
