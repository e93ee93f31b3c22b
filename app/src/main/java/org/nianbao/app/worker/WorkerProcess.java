// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.convert.Converted;
import org.nianbao.ingest.Stage;

/**
 * One child JVM from start to end. Documents are sent a few ahead, so that it never waits for the next one; it answers in
 * the order sent, so that the first one unanswered is the one it works on. Safe for use by many threads.
 */
final class WorkerProcess {
    /** Documents sent ahead: enough that a child which reads a report in a millisecond does not run dry. */
    private static final int AHEAD = 8;
    /** Bytes sent ahead, above which only one document is under way. */
    private static final long AHEAD_BYTES = 16 << 20;
    /** A child says each second that it lives; a loaded machine may hold it up. */
    private static final long SILENCE_SECONDS = 60;

    /** Time for a process that sends no more to end by itself. */
    private static final long EXIT_SECONDS = 3;

    private static final Stage[] STAGES = Stage.values();

    private final WorkerSettings settings;
    private final Process process;
    private final Path folder;
    private final DataOutputStream out;
    private final LastWords lastWords;
    private final Deque<Task> sent = new ArrayDeque<>();
    private long sentBytes;
    private int total;
    private boolean greeted;
    private boolean over;
    private Stage stage = Stage.INGEST;
    private boolean recognising;
    private long firstSince = System.nanoTime();
    private long lastSign = System.nanoTime();
    private @Nullable ProcessEnd killed;

    private WorkerProcess(WorkerSettings settings, Process process, Path folder) {
        this.settings = settings;
        this.process = process;
        this.folder = folder;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.lastWords = new LastWords(process.getErrorStream());
    }

    /**
     * Starts a process.
     *
     * @param ended told of the documents left when it ends, by the thread that reads its answers
     */
    static WorkerProcess start(WorkerSettings settings, Path folder, Ended ended) throws IOException {
        Process process = WorkerCommand.of(settings, folder).start();
        WorkerProcess worker = new WorkerProcess(settings, process, folder);
        Threads.daemon("worker-errors", worker.lastWords);
        Threads.daemon("worker-answers", () -> worker.read(ended));
        byte[] forms = settings.forms().packed();
        worker.write(MessageKind.SETUP, body -> {
            Wire.limits(body, settings.limits());
            body.writeBoolean(settings.ocr());
            body.write(forms);
        });
        return worker;
    }

    /** Is told once that a process has ended. */
    interface Ended {
        /**
         * Takes what the process left.
         *
         * @param end why, or null where it was asked to
         * @param stage that the first unfinished document had reached
         * @param unfinished in the order sent; the first is what ended it, unless it never greeted
         */
        void ended(WorkerProcess worker, @Nullable ProcessEnd end, Stage stage, List<Task> unfinished);
    }

    /** Waits until the process has room for a document; false where it has ended or done its share. */
    synchronized boolean awaitRoom() throws InterruptedException {
        while (!over && total < settings.documents() && (sent.size() >= AHEAD || sentBytes > AHEAD_BYTES)) {
            wait();
        }
        return !over && total < settings.documents();
    }

    /** Sends a document; false where the process has ended, and then nothing was taken. */
    boolean send(Task task, Request request) {
        synchronized (this) {
            if (over) {
                return false;
            }
            if (sent.isEmpty()) {
                firstSince = System.nanoTime();
                stage = Stage.INGEST;
            }
            sent.add(task);
            sentBytes += task.sizeBytes();
            total++;
        }
        write(MessageKind.CONVERT, body -> Wire.request(body, request));
        return true;
    }

    private void write(MessageKind kind, Frame.Body body) {
        try {
            Frame.write(out, kind, body);
            out.flush();
        } catch (IOException e) {
            // It has ended; the thread that reads its answers sees that and cares for what was sent.
        }
    }

    private void read(Ended ended) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16))) {
            for (Frame frame = Frame.read(in); frame != null; frame = Frame.read(in)) {
                take(frame);
            }
        } catch (IOException | IllegalArgumentException e) {
            // Broken off or no message: the same as an end.
        }
        int exit = exit();
        List<Task> unfinished;
        ProcessEnd end;
        Stage reached;
        synchronized (this) {
            over = true;
            unfinished = new ArrayList<>(sent);
            sent.clear();
            reached = stage;
            end = killed != null ? killed : ProcessEnd.of(exit, settings.heapMebibytes(), lastWords.text());
            notifyAll();
        }
        WorkerFolder.remove(folder);
        ended.ended(this, unfinished.isEmpty() && greeted ? null : end, reached, unfinished);
    }

    private void take(Frame frame) throws IOException {
        DataInputStream body = new DataInputStream(new ByteArrayInputStream(frame.body()));
        Converted converted = frame.kind() == MessageKind.ANSWER ? Wire.converted(body) : null;
        Task answered = null;
        synchronized (this) {
            lastSign = System.nanoTime();
            if (frame.kind() == MessageKind.HELLO) {
                greeted = body.readInt() == Wire.VERSION;
                // A document's time begins when somebody can work on it.
                firstSince = lastSign;
            } else if (frame.kind() == MessageKind.STAGE) {
                stage = STAGES[body.readByte()];
            } else if (frame.kind() == MessageKind.RECOGNISING) {
                recognising = true;
            } else if (frame.kind() == MessageKind.ANSWER) {
                answered = sent.poll();
                if (answered == null) {
                    throw new IOException("an answer to nothing");
                }
                sentBytes -= answered.sizeBytes();
                firstSince = lastSign;
                stage = Stage.INGEST;
                recognising = false;
                notifyAll();
            } else if (frame.kind() != MessageKind.BEAT) {
                throw new IOException("a worker does not send " + frame.kind());
            }
        }
        if (answered != null && converted != null) {
            answered.complete(converted);
        }
    }

    private int exit() {
        try {
            // A JVM that ends for want of memory says so between the messages, and must come to its exit code.
            if (!process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Ends the process where its document has taken too long, or where it gives no sign of life. */
    synchronized void check(long now) {
        if (over || killed != null || sent.isEmpty()) {
            return;
        }
        Duration most = recognising ? settings.scanTimeout() : settings.timeout();
        if (greeted && now - firstSince > most.toNanos()) {
            kill(ProcessEnd.timeout(most.toSeconds(), recognising));
        } else if (now - Math.max(lastSign, firstSince) > TimeUnit.SECONDS.toNanos(SILENCE_SECONDS)) {
            kill(ProcessEnd.silent(SILENCE_SECONDS));
        }
    }

    private void kill(ProcessEnd why) {
        killed = why;
        process.destroyForcibly();
    }

    /** Whether the document under way has taken longer than this. */
    synchronized boolean isHeldUp(long now, Duration longer) {
        return !over && !sent.isEmpty() && now - firstSince > longer.toNanos();
    }

    /** Whether it has documents that it has not answered. */
    synchronized boolean isBusy() {
        return !over && !sent.isEmpty();
    }

    /** Whether it ever said that it is ready. */
    synchronized boolean hasGreeted() {
        return greeted;
    }

    /** Waits until everything sent is answered or the process has ended, and ends it. */
    void finish() throws InterruptedException {
        synchronized (this) {
            while (!over && !sent.isEmpty()) {
                wait();
            }
        }
        closeInput();
        process.waitFor();
    }

    private void closeInput() {
        try {
            out.close();
        } catch (IOException e) {
            // It is gone already.
        }
    }

    /** Ends the process at once, whatever it does. */
    void abandon() {
        process.destroyForcibly();
    }

    /** What it last said to its standard error. */
    String lastWords() {
        return lastWords.text();
    }
}
