// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.nianbao.app.convert.Converted;
import org.nianbao.app.convert.OrderedWork;
import org.nianbao.app.join.Known;
import org.nianbao.app.join.Piece;
import org.nianbao.app.worker.Spool.Waiting;

/** Converts inputs in child JVMs and hands over the results in the order of the inputs. */
public final class IsolatedConversion {
    /**
     * Results that may wait for one that takes long. A worker does a thousand a second, a document may take a minute
     * twice; more would only fill the disk.
     */
    private static final int MOST_WAITING = 100_000;

    private final WorkerSettings settings;
    private final Path spoolFolder;

    /** @param spoolFolder for results that wait for their turn and do not fit into memory */
    public IsolatedConversion(WorkerSettings settings, Path spoolFolder) {
        this.settings = settings;
        this.spoolFolder = spoolFolder;
    }

    /**
     * Converts all inputs; the calling thread reads the list of inputs and feeds the sink.
     *
     * @param known what a document has come to already, or null; asked by several threads
     * @throws IOException what the sink threw, or where no worker can be started
     */
    public void run(Iterator<Piece> inputs, Known known, OrderedWork.Sink<Converted> sink) throws IOException {
        try (WorkerPool pool = WorkerPool.open(settings, known);
                Spool spool = new Spool(spoolFolder)) {
            Queue<CompletableFuture<Waiting>> underway = new ArrayDeque<>();
            while (inputs.hasNext()) {
                while (!underway.isEmpty() && (underway.element().isDone() || underway.size() >= MOST_WAITING)) {
                    sink.accept(spool.take(result(underway.remove())));
                }
                underway.add(pool.submit(inputs.next()).thenApply(converted -> keep(spool, converted)));
            }
            while (!underway.isEmpty()) {
                sink.accept(spool.take(result(underway.remove())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while documents were converted", e);
        }
    }

    private static Waiting keep(Spool spool, Converted converted) {
        try {
            return spool.keep(converted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Waiting result(CompletableFuture<Waiting> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
                throw unchecked.getCause();
            }
            if (cause instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("a conversion failed outside its process", cause);
        }
    }
}
