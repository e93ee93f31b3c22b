// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML into nodes that know their lines. */
final class YamlFile {
    private static final int MAX_FILE_CHARS = 1 << 20;

    private YamlFile() {}

    /** The file's root. */
    static YamlNode compose(String file, String text) throws InvalidFormException {
        if (text.length() > MAX_FILE_CHARS) {
            throw InvalidFormException.at(
                    file, 1, "a form file has at most " + MAX_FILE_CHARS + " characters, found " + text.length());
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(50)
                .setAllowRecursiveKeys(false)
                .build();
        try {
            return new YamlNode(
                    file,
                    new Compose(settings)
                            .composeString(text)
                            .orElseThrow(() -> new InvalidFormException(file + ":1: the file is empty")));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw InvalidFormException.at(file, line, "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw InvalidFormException.at(file, 1, "not YAML: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw InvalidFormException.at(file, 1, "nested too deeply");
        }
    }
}
