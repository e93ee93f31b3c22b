// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nianbao.app.audit.AuditedReport;
import org.nianbao.app.audit.CellIndex;
import org.nianbao.app.audit.Layout;
import org.nianbao.app.audit.Place;
import org.nianbao.app.audit.Texts;

/** The lines of several {@code reports.jsonl}, read once from end to end and then, one by one, for their prose. */
public final class ReportLines implements Function<LineBlock, ReportLines.Batch>, Texts, Closeable {
    /** Shingles kept for the next comparison: 8 million are 64 MB. */
    private static final int MOST_KEPT_SHINGLES = 8 << 20;

    private final JsonFactory factory = new JsonFactory();
    private final Layout.Pool layouts = new Layout.Pool();
    private final CellIndex index;
    private final List<Path> files;
    private final List<FileChannel> channels = new ArrayList<>();
    private final ReportLineReader reader;
    private final Map<Place, long[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int keptShingles;

    private ReportLines(List<Path> files, CellIndex index) {
        this.files = List.copyOf(files);
        this.index = index;
        this.reader = new ReportLineReader(factory, index, layouts);
    }

    /**
     * The lines of some files, which are open until {@link #close}.
     *
     * @throws IOException where one cannot be opened
     */
    public static ReportLines open(List<Path> files, CellIndex index) throws IOException {
        ReportLines lines = new ReportLines(files, index);
        try {
            for (Path file : files) {
                lines.channels.add(FileChannel.open(file, StandardOpenOption.READ));
            }
        } catch (IOException e) {
            lines.close();
            throw e;
        }
        return lines;
    }

    /** The files cut into blocks of whole lines, in order; reading may end with an {@code UncheckedIOException}. */
    public LineBlocks blocks() {
        return new LineBlocks(channels);
    }

    /** What the lines of a block hold. Safe for use by many threads. */
    @Override
    public Batch apply(LineBlock block) {
        List<AuditedReport> reports = new ArrayList<>();
        List<BadLine> bad = new ArrayList<>();
        ReportLineReader own = new ReportLineReader(factory, index, layouts);
        block.forEach(
                (start, place) -> {
                    try {
                        reports.add(own.report(block.bytes(), start, place));
                    } catch (JsonProcessingException e) {
                        bad.add(new BadLine(
                                files.get(place.file()), place.line(), "not JSON: " + e.getOriginalMessage()));
                    } catch (IOException | ReportLineException e) {
                        bad.add(new BadLine(files.get(place.file()), place.line(), String.valueOf(e.getMessage())));
                    }
                },
                (line, message) -> bad.add(new BadLine(files.get(block.file()), line, message)));
        return new Batch(reports, bad);
    }

    @Override
    public long[] shingles(AuditedReport report) throws IOException {
        long[] known = kept.get(report.place());
        if (known != null) {
            return known;
        }
        byte[] bytes = bytes(report.place());
        try {
            long[] shingles = reader.shingles(bytes);
            keep(report.place(), shingles);
            return shingles;
        } catch (JsonProcessingException | ReportLineException e) {
            throw new IOException(files.get(report.place().file()) + " changed while it was read", e);
        }
    }

    private void keep(Place place, long[] shingles) {
        kept.put(place, shingles);
        keptShingles += shingles.length;
        var oldest = kept.values().iterator();
        while (keptShingles > MOST_KEPT_SHINGLES && oldest.hasNext()) {
            keptShingles -= oldest.next().length;
            oldest.remove();
        }
    }

    private byte[] bytes(Place place) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(place.lengthBytes());
        FileChannel channel = channels.get(place.file());
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, place.offset() + buffer.position()) < 0) {
                throw new EOFException(files.get(place.file()) + " became shorter while it was read");
            }
        }
        return buffer.array();
    }

    @Override
    public void close() throws IOException {
        for (FileChannel channel : channels) {
            channel.close();
        }
    }

    /** What a block of lines holds. */
    public record Batch(List<AuditedReport> reports, List<BadLine> bad) {
        public Batch {
            reports = List.copyOf(reports);
            bad = List.copyOf(bad);
        }
    }

    /**
     * A line that is no report.
     *
     * @param line from 1
     */
    public record BadLine(Path file, long line, String message) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + message;
        }
    }
}
