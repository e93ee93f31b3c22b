// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.form.FormDefinition;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.form.InvalidFormException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code forms}: the forms that the program knows. */
@Command(name = "forms", description = "List the known forms, or the rows and columns of one.")
final class FormsCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "The form to print, such as gid-2021.")
    private @Nullable String id;

    @Mixin
    private final FormsOption formsOption = new FormsOption();

    @Option(names = "--help", usageHelp = true, description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    FormsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InvalidFormException {
        Forms forms = formsOption.forms();
        String text = id == null ? FormListing.all(forms) : FormListing.one(form(forms, id));
        console.out().write(text.getBytes(StandardCharsets.UTF_8));
        console.out().flush();
        return ExitCode.DONE;
    }

    private FormDefinition form(Forms forms, String wanted) {
        for (FormDefinition form : forms.definitions()) {
            if (form.id().equals(wanted)) {
                return form;
            }
        }
        String known = forms.definitions().stream().map(FormDefinition::id).collect(Collectors.joining(", "));
        throw new CommandLine.ParameterException(
                spec.commandLine(), "no form has the id '" + wanted + "'; known are " + known);
    }
}
