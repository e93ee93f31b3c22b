// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.convert.Converted;
import org.nianbao.ingest.input.FileCount;

/**
 * Tells how far a run is: a bar on a terminal, elsewhere a plain line every ten seconds. How many inputs there are is
 * counted meanwhile, where that is possible without opening archives. Used by one thread.
 */
final class Progress implements AutoCloseable {
    private static final long LINE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final @Nullable ProgressBar bar;
    private final @Nullable PrintWriter lines;
    private final CompletableFuture<Long> total;
    private final long start = System.nanoTime();
    private long lastLine = start;
    private long converted;
    private long rejected;
    private long suspect;

    private Progress(@Nullable ProgressBar bar, @Nullable PrintWriter lines, CompletableFuture<Long> total) {
        this.bar = bar;
        this.lines = lines;
        this.total = total;
    }

    /**
     * Begins.
     *
     * @param all whether there are no inputs but these
     * @param silent whether nobody waits
     */
    static Progress start(Console console, List<String> inputs, boolean all, boolean silent) {
        if (silent) {
            return new Progress(null, null, CompletableFuture.completedFuture(FileCount.UNKNOWN));
        }
        CompletableFuture<Long> total =
                CompletableFuture.supplyAsync(() -> all ? FileCount.of(inputs) : FileCount.UNKNOWN);
        if (!console.terminal()) {
            return new Progress(null, console.err(), total);
        }
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Converting")
                .setInitialMax(-1)
                .showSpeed()
                .clearDisplayOnFinish()
                .build();
        return new Progress(bar, null, total);
    }

    void step(Converted result) {
        if (result.rejected() == null) {
            converted++;
        } else {
            rejected++;
        }
        suspect += result.suspectValues();
        if (bar != null) {
            long known = total.getNow(FileCount.UNKNOWN);
            if (known != FileCount.UNKNOWN && bar.getMax() != known) {
                bar.maxHint(known);
            }
            bar.stepTo(converted + rejected);
            bar.setExtraMessage(counts());
        } else if (lines != null) {
            long now = System.nanoTime();
            if (now - lastLine >= LINE_NANOS) {
                lastLine = now;
                lines.println(line(now));
                lines.flush();
            }
        }
    }

    private String counts() {
        return String.format(
                Locale.ROOT, "%,d reports, %,d rejected, %,d suspect values", converted, rejected, suspect);
    }

    private String line(long now) {
        long done = converted + rejected;
        double seconds = (now - start) / 1e9;
        String line = String.format(Locale.ROOT, "%s, %,.0f a second", counts(), done / seconds);
        long known = total.getNow(FileCount.UNKNOWN);
        if (known == FileCount.UNKNOWN || known < done) {
            return line;
        }
        Duration left = Duration.ofSeconds(Math.round(seconds * (known - done) / done));
        return String.format(
                Locale.ROOT,
                "%s, %,d of %,d, about %d:%02d:%02d left",
                line,
                done,
                known,
                left.toHours(),
                left.toMinutesPart(),
                left.toSecondsPart());
    }

    @Override
    public void close() {
        total.cancel(true);
        if (bar != null) {
            bar.close();
        }
    }
}
