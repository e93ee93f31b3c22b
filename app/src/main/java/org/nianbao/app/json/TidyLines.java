// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.tidy.TidyRows;
import org.nianbao.app.tidy.TidyTables;

/** The lines of a {@code reports.jsonl} as rows of tables. */
public final class TidyLines implements Function<LineBlock, TidyLines.Batch>, Closeable {
    private final JsonFactory factory = new JsonFactory();
    private final Path file;
    private final FileChannel channel;
    private final TidyTables tables;
    private final boolean blankAsZero;

    private TidyLines(Path file, FileChannel channel, TidyTables tables, boolean blankAsZero) {
        this.file = file;
        this.channel = channel;
        this.tables = tables;
        this.blankAsZero = blankAsZero;
    }

    /**
     * The lines of a file, which is open until {@link #close}.
     *
     * @throws IOException where it cannot be opened
     */
    public static TidyLines open(Path file, TidyTables tables, boolean blankAsZero) throws IOException {
        return new TidyLines(file, FileChannel.open(file, StandardOpenOption.READ), tables, blankAsZero);
    }

    /** The file cut into blocks of whole lines, in order; reading may end with an {@code UncheckedIOException}. */
    public LineBlocks blocks() {
        return new LineBlocks(List.of(channel));
    }

    /** What the lines of a block hold, up to the first that is no report. Safe for use by many threads. */
    @Override
    public Batch apply(LineBlock block) {
        TidyRows rows = new TidyRows(tables, blankAsZero);
        TidyLineReader reader = new TidyLineReader(factory, tables);
        String[] bad = new String[1];
        block.forEach(
                (start, place) -> {
                    if (bad[0] != null) {
                        return;
                    }
                    try {
                        rows.add(reader.read(block.bytes(), start, place.lengthBytes()));
                    } catch (JsonProcessingException e) {
                        bad[0] = file + ":" + place.line() + ": not JSON: " + e.getOriginalMessage();
                    } catch (IOException | ReportLineException e) {
                        bad[0] = file + ":" + place.line() + ": " + e.getMessage();
                    }
                },
                (line, message) -> bad[0] = file + ":" + line + ": " + message);
        return new Batch(rows, bad[0]);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /**
     * What a block of lines holds.
     *
     * @param bad what is wrong with the first line that is no report, with file and line, or null
     */
    public record Batch(TidyRows rows, @Nullable String bad) {}
}
