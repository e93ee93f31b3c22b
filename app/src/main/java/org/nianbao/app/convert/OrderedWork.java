// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.convert;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same work on many inputs by several threads, and hands over the results in the order of the inputs. */
public final class OrderedWork {
    /**
     * Inputs under way or waiting to be handed over, per thread. Enough that a slow input does not idle the others;
     * few enough that memory stays flat: a result is some 60 KB.
     */
    private static final int WINDOW_PER_THREAD = 8;

    private final int threads;

    /** @param threads at least 1 */
    public OrderedWork(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, found " + threads);
        }
        this.threads = threads;
    }

    /**
     * Runs {@code work} on every input. The calling thread reads the inputs and feeds the sink; a single input is worked
     * on by the caller itself.
     *
     * @throws IOException what the sink threw; inputs not yet begun are dropped then
     */
    public <I, O> void run(Iterator<I> inputs, Function<I, O> work, Sink<O> sink) throws IOException {
        if (!inputs.hasNext()) {
            return;
        }
        I first = inputs.next();
        if (threads == 1 || !inputs.hasNext()) {
            sink.accept(work.apply(first));
            while (inputs.hasNext()) {
                sink.accept(work.apply(inputs.next()));
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, OrderedWork::daemon);
        try {
            Queue<Future<O>> underway = new ArrayDeque<>();
            underway.add(pool.submit(() -> work.apply(first)));
            while (inputs.hasNext()) {
                if (underway.size() >= threads * WINDOW_PER_THREAD) {
                    sink.accept(result(underway.remove()));
                }
                I input = inputs.next();
                underway.add(pool.submit(() -> work.apply(input)));
            }
            while (!underway.isEmpty()) {
                sink.accept(result(underway.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <O> O result(Future<O> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a conversion", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a conversion failed outside its guard", e.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "convert");
        thread.setDaemon(true);
        return thread;
    }

    /** Takes the results one after another, on the thread that called {@link #run}. */
    @FunctionalInterface
    public interface Sink<O> {
        void accept(O result) throws IOException;
    }
}
