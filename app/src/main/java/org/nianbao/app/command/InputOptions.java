// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.rows.RowFields;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say what is read beside the inputs that are named one by one, and how. */
final class InputOptions {
    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "File that names more inputs, one a line; - for standard input.")
    private @Nullable String list;

    @Option(
            names = "--text-field",
            paramLabel = "NAME",
            description =
                    "Read .jsonl, .ndjson and packed JSON files row by row: the field of a row that holds the text,"
                            + " such as text or meta.text.")
    private @Nullable String textField;

    @Option(names = "--url-field", paramLabel = "NAME", description = "The field that holds the address of a row.")
    private @Nullable String urlField;

    @Option(names = "--date-field", paramLabel = "NAME", description = "The field that says when a row was fetched.")
    private @Nullable String dateField;

    /**
     * What the options ask for.
     *
     * @param nothingNamed whether the command line names no input
     * @throws ParameterException where they do not go together, or there is nothing to read
     */
    MoreInputs more(CommandSpec spec, boolean nothingNamed) {
        if (list == null && nothingNamed) {
            throw new ParameterException(spec.commandLine(), "no input is given");
        }
        if (list != null && list.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--list needs a file, found an empty name");
        }
        if (textField == null && (urlField != null || dateField != null)) {
            throw new ParameterException(spec.commandLine(), "--url-field and --date-field need --text-field");
        }
        if (textField != null && textField.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--text-field needs a name, found an empty one");
        }
        return new MoreInputs(list, textField == null ? null : new RowFields(textField, urlField, dateField));
    }
}
