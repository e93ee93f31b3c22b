// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.Rejected;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.ingest.detect.SourceDocuments;
import org.nianbao.ingest.input.Inputs;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Finds the one document that an argument names: a file, or an entry of an archive. */
final class SingleDocument {
    /** Parts an archive from the name inside it. */
    private static final String INSIDE = "!/";

    private SingleDocument() {}

    /**
     * The document.
     *
     * @throws RejectionException where it cannot be read
     * @throws CommandLine.ParameterException where the argument names several documents, or none of the archive
     */
    static SourceDocument load(String argument, Limits limits, CommandSpec spec) throws RejectionException {
        if (argument.isEmpty()) {
            throw wrong(spec, "the file's name is empty");
        }
        String opened = opened(argument);
        try (Inputs inputs = Inputs.of(List.of(opened), limits, omission -> {})) {
            while (inputs.hasNext()) {
                Entry entry = inputs.next();
                if (opened.equals(argument) && inputs.hasNext()) {
                    throw wrong(spec, argument + " holds several documents; name one, such as " + entry.uri());
                }
                if (opened.equals(argument) || entry.uri().equals(argument)) {
                    return load(entry, limits);
                }
            }
            throw wrong(spec, argument + " holds no such document");
        }
    }

    /** The archive before the first mark, unless there is a file of the whole name. */
    private static String opened(String argument) {
        int end = argument.indexOf(INSIDE);
        return end <= 0 || exists(argument) ? argument : argument.substring(0, end);
    }

    private static boolean exists(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static SourceDocument load(Entry entry, Limits limits) throws RejectionException {
        if (entry instanceof Entry.Found found) {
            return SourceDocuments.of(found.content().read(), limits);
        }
        Rejected rejected = ((Entry.Refused) entry).rejected();
        throw new RejectionException(rejected.code(), rejected.stage(), rejected.message(), rejected.sha256());
    }

    private static CommandLine.ParameterException wrong(CommandSpec spec, String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
