// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Documents that wait for a worker: few, in input order, those that came back first. Safe for use by many threads. */
final class TaskQueue {
    private final int capacity;
    private final Deque<Task> waiting = new ArrayDeque<>();
    private boolean closed;

    TaskQueue(int capacity) {
        this.capacity = capacity;
    }

    /** Adds a document at the end; waits while the queue is full. */
    synchronized void put(Task task) throws InterruptedException {
        while (waiting.size() >= capacity && !closed) {
            wait();
        }
        waiting.addLast(task);
        notifyAll();
    }

    /** Puts a document back at the front, whatever the queue holds already. */
    synchronized void putBack(Task task) {
        waiting.addFirst(task);
        notifyAll();
    }

    /** The next document, or null after {@code millis} without one and after the queue was closed. */
    synchronized @Nullable Task poll(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = millis; waiting.isEmpty() && !closed && left > 0; left = millisUntil(end)) {
            wait(left);
        }
        if (closed) {
            return null;
        }
        Task task = waiting.pollFirst();
        notifyAll();
        return task;
    }

    private static long millisUntil(long nanoTime) {
        return TimeUnit.NANOSECONDS.toMillis(nanoTime - System.nanoTime());
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Takes out all that still wait. */
    synchronized List<Task> drain() {
        List<Task> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    synchronized boolean isClosed() {
        return closed;
    }
}
