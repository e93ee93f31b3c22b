// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.form.InvalidFormException;
import picocli.CommandLine.Option;

/** The option that adds a user's form files to those of the program. */
final class FormsOption {
    /** In UTF-8 a file of the most characters allowed is no longer than this. */
    private static final long MAX_FILE_BYTES = 4L << 20;

    private static final int MAX_FILES = 1000;

    @Option(
            names = "--forms",
            paramLabel = "DIR",
            description = "Folder of form files (*.yaml) that add forms, or synonyms to known ones.")
    private @Nullable Path folder;

    /**
     * The program's forms, with those of the folder if the user gave one.
     *
     * @throws InvalidFormException for the first file that breaks the rules, naming file and line
     * @throws IOException where the folder cannot be read
     */
    Forms forms() throws InvalidFormException, IOException {
        return folder == null ? Forms.standard() : Forms.standard().and(texts(folder));
    }

    private static Map<String, String> texts(Path folder) throws InvalidFormException, IOException {
        if (!Files.isDirectory(folder)) {
            throw new InvalidFormException(folder + ": no such folder");
        }
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(FormsOption::isFormFile)
                    .sorted()
                    .limit(MAX_FILES + 1L)
                    .toList();
        }
        if (files.isEmpty()) {
            throw new InvalidFormException(folder + ": no form file (*.yaml) in this folder");
        }
        if (files.size() > MAX_FILES) {
            throw new InvalidFormException(folder + ": more than " + MAX_FILES + " form files in this folder");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path file : files) {
            texts.put(file.toString(), text(file));
        }
        return texts;
    }

    private static boolean isFormFile(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
    }

    private static String text(Path file) throws InvalidFormException, IOException {
        long size = Files.size(file);
        if (size > MAX_FILE_BYTES) {
            throw new InvalidFormException(
                    file + ":1: a form file has at most " + MAX_FILE_BYTES + " bytes, found " + size);
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            InvalidFormException wrong = new InvalidFormException(file + ":1: not UTF-8");
            wrong.initCause(e);
            throw wrong;
        }
    }
}
