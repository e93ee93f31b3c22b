// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.convert.Converted;
import org.nianbao.app.join.Bundle;
import org.nianbao.app.join.Known;
import org.nianbao.app.join.Piece;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.RawDocument;
import org.nianbao.ingest.Rejected;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;
import org.nianbao.ingest.detect.Sha256;

/**
 * Converts documents in child JVMs. A document that ends its process is tried once more, alone to blame: the others that
 * were sent to that process go to another one, and none is converted twice. Where it ends the second one too it is
 * refused with the stage that it had reached.
 *
 * <p>{@link #submit} is for one thread; the results may be waited for by any.
 */
public final class WorkerPool implements AutoCloseable {
    private static final int TRIES = 2;
    /** Starts in a row that never came to a greeting: the JVM itself does not work. */
    private static final int FAILED_STARTS = 3;
    /** Documents waiting for each worker. */
    private static final int WAITING = 4;
    /** A document that takes so long may hang; another process does the work meanwhile. */
    private static final Duration HELD_UP = Duration.ofSeconds(3);

    private static final long CHECK_MILLIS = 100;

    private final WorkerSettings settings;
    private final Known known;
    private final WorkerFolder folder;
    private final TaskQueue queue;
    private final List<Worker> workers = new ArrayList<>();
    private final AtomicInteger failedStarts = new AtomicInteger();
    private final AtomicInteger replaced = new AtomicInteger();
    private volatile @Nullable IOException broken;

    private WorkerPool(WorkerSettings settings, Known known, WorkerFolder folder) {
        this.settings = settings;
        this.known = known;
        this.folder = folder;
        this.queue = new TaskQueue(WAITING * settings.workers());
    }

    /**
     * Workers that are started when the first documents come.
     *
     * @param known what a document has come to already, or null; asked by several threads
     * @throws IOException where there is no folder for temporary files
     */
    public static WorkerPool open(WorkerSettings settings, Known known) throws IOException {
        WorkerPool pool = new WorkerPool(settings, known, WorkerFolder.open());
        Threads.daemon("worker-watch", pool::watch);
        return pool;
    }

    /**
     * Takes an input; waits while all workers are busy and enough others wait. The result never is an exception unless no
     * worker can be started, and then it is an {@code IOException}.
     */
    public CompletableFuture<Converted> submit(Piece piece) throws InterruptedException {
        if (piece.entry() instanceof Entry.Refused refused) {
            return CompletableFuture.completedFuture(Converted.refused(refused.rejected()));
        }
        Task task = new Task((Entry.Found) piece.entry(), piece);
        grow();
        queue.put(task);
        if (queue.isClosed()) {
            drop(task);
        }
        return task.result();
    }

    /** Processes that were ended by a document, so far. */
    public int replaced() {
        return replaced.get();
    }

    private synchronized void grow() {
        if (workers.size() < settings.workers()) {
            addWorker();
        }
    }

    private void addWorker() {
        Worker worker = new Worker();
        workers.add(worker);
        Threads.daemon("worker", worker);
    }

    private void watch() {
        try {
            while (!queue.isClosed()) {
                Thread.sleep(CHECK_MILLIS);
                long now = System.nanoTime();
                for (Worker worker : all()) {
                    worker.check(now);
                }
                lendAHand(now);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Worker> all() {
        return List.copyOf(workers);
    }

    /** Has one more worker for each that is held up, and at most as many again. */
    private synchronized void lendAHand(long now) {
        int heldUp =
                (int) workers.stream().filter(worker -> worker.isHeldUp(now)).count();
        int wanted = Math.min(settings.workers() + heldUp, 2 * settings.workers());
        if (workers.size() >= settings.workers() && workers.size() < wanted) {
            addWorker();
        }
    }

    /**
     * Whether there are more workers than the user wants and the others can go on without this one. One that still has
     * documents stays, since nobody would watch over them.
     */
    private synchronized boolean dismiss(Worker worker) {
        if (worker.isBusy()) {
            return false;
        }
        long now = System.nanoTime();
        long free = workers.stream().filter(other -> !other.isHeldUp(now)).count();
        return free > settings.workers() && workers.remove(worker);
    }

    private void ended(WorkerProcess process, @Nullable ProcessEnd end, Stage stage, List<Task> unfinished) {
        if (end == null) {
            return;
        }
        if (queue.isClosed()) {
            unfinished.forEach(this::drop);
            return;
        }
        replaced.incrementAndGet();
        for (int i = unfinished.size() - 1; i > 0; i--) {
            queue.putBack(unfinished.get(i));
        }
        if (!process.hasGreeted()) {
            unfinished.stream().limit(1).forEach(queue::putBack);
            if (failedStarts.incrementAndGet() >= FAILED_STARTS) {
                giveUp(new IOException("no worker process can be started: " + end.message()));
            }
            return;
        }
        failedStarts.set(0);
        if (unfinished.isEmpty()) {
            return;
        }
        Task culprit = unfinished.get(0);
        if (++culprit.ended < TRIES) {
            queue.putBack(culprit);
            return;
        }
        RawDocument raw = culprit.raw();
        String sha256 = raw == null ? null : Sha256.of(raw.bytes());
        culprit.complete(Converted.refused(new Rejected(
                culprit.entry().uri(), sha256, end.code(), end.message() + ", tried " + TRIES + " times", stage)));
    }

    private void giveUp(IOException failure) {
        broken = failure;
        queue.close();
        queue.drain().forEach(this::drop);
    }

    private void drop(Task task) {
        IOException failure = broken;
        task.result().completeExceptionally(failure == null ? new IOException("the workers were stopped") : failure);
    }

    /** Ends all workers; what they have not finished is dropped. */
    @Override
    public void close() {
        queue.close();
        for (Worker worker : all()) {
            worker.abandon();
        }
        folder.close();
    }

    /** Feeds one process after another with the documents of the queue. */
    private final class Worker implements Runnable {
        private volatile @Nullable WorkerProcess process;

        @Override
        public void run() {
            try {
                while (!queue.isClosed() && !dismiss(this)) {
                    Task task = queue.poll(1_000);
                    if (task != null) {
                        feed(task);
                    }
                }
                finish();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                giveUp(e);
            }
        }

        private void feed(Task task) throws InterruptedException, IOException {
            RawDocument raw = bytes(task);
            if (raw == null) {
                return;
            }
            Bundle bundle = task.piece().bundle(settings.limits());
            String digest = bundle == null ? null : bundle.digest(task.entry());
            task.lookedAtWith(digest);
            Converted already = known.of(raw, digest);
            if (already != null) {
                task.complete(already);
                return;
            }
            Request request = Request.of(bundle == null ? new Entry.Found(raw.uri(), () -> raw) : task.entry(), bundle);
            WorkerProcess current = process;
            while (!queue.isClosed() && (current == null || !current.awaitRoom() || !current.send(task, request))) {
                finish();
                current = WorkerProcess.start(settings, folder.forWorker(), WorkerPool.this::ended);
                process = current;
            }
            if (queue.isClosed()) {
                drop(task);
            }
        }

        /** The document's bytes, read once; null where they cannot be had, which is the result then. */
        private @Nullable RawDocument bytes(Task task) {
            RawDocument raw = task.raw();
            if (raw != null) {
                return raw;
            }
            try {
                raw = task.entry().content().read();
                task.read(raw);
                return raw;
            } catch (RejectionException e) {
                task.complete(Converted.refused(e.toRejected(task.entry().uri())));
            } catch (RuntimeException e) {
                task.complete(Converted.refused(new Rejected(
                        task.entry().uri(),
                        null,
                        RejectionCode.CRASH,
                        "a bug in reading the bytes: " + e,
                        Stage.INGEST)));
            }
            return null;
        }

        private void finish() throws InterruptedException {
            WorkerProcess current = process;
            if (current != null) {
                current.finish();
                process = null;
            }
        }

        void check(long now) {
            WorkerProcess current = process;
            if (current != null) {
                current.check(now);
            }
        }

        boolean isHeldUp(long now) {
            WorkerProcess current = process;
            return current != null && current.isHeldUp(now, HELD_UP);
        }

        boolean isBusy() {
            WorkerProcess current = process;
            return current != null && current.isBusy();
        }

        void abandon() {
            WorkerProcess current = process;
            if (current != null) {
                current.abandon();
            }
        }
    }
}
