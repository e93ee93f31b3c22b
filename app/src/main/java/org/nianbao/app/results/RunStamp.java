// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.json.ConverterName;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.detect.Sha256;
import org.nianbao.normalize.form.Forms;

/**
 * What the results of a run depend on beside the documents. It lies in the folder of the results under a hidden name.
 *
 * @param converter name, version and, since a version under development is many, a digest of the program's own files
 * @param forms digest of the forms
 * @param options everything else that a user can set and that changes results
 */
public record RunStamp(String converter, String forms, String options) {
    /** Beside results that are whole. */
    static final String FINISHED = ".nianbao-run";
    /** Beside results that are growing. */
    static final String PART = FINISHED + ".part";

    /** The stamp of a run that reads pictures or, without {@code ocr}, does not. */
    public static RunStamp of(ConverterName converter, Forms forms, Limits limits, boolean ocr) {
        return new RunStamp(
                converter.name() + " " + converter.version() + " " + ProgramFiles.digest(),
                Sha256.of(forms.packed()),
                limits + " ocr=" + ocr);
    }

    /** Whether a run under the other stamp treats a document the same up to its blocks and grids. */
    boolean readsLike(RunStamp other) {
        return converter.equals(other.converter) && options.equals(other.options);
    }

    /** The stamp of that name in a folder; null where there is none, or none that can be read. */
    static @Nullable RunStamp read(Path folder, String name) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(name), StandardCharsets.UTF_8);
            return lines.size() == 3 ? new RunStamp(lines.get(0), lines.get(1), lines.get(2)) : null;
        } catch (IOException e) {
            return null;
        }
    }

    void write(Path folder) throws IOException {
        Path fresh = folder.resolve(FINISHED + ".new");
        Files.write(fresh, List.of(converter, forms, options), StandardCharsets.UTF_8);
        move(fresh, folder.resolve(PART));
    }

    /** Says that the results are not those of any run, until {@link #commit}. */
    static void unsettle(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FINISHED));
    }

    static void commit(Path folder) throws IOException {
        move(folder.resolve(PART), folder.resolve(FINISHED));
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
