// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

import org.nianbao.ingest.RejectionCode;

/**
 * Why a worker process ended before its time.
 *
 * @param message in words, one line
 */
record ProcessEnd(RejectionCode code, String message) {
    /** What the JVM exits with by {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY_EXIT = 3;

    /** The end of a process that nobody killed. */
    static ProcessEnd of(int exit, int heapMebibytes, String lastWords) {
        if (exit == OUT_OF_MEMORY_EXIT) {
            return new ProcessEnd(
                    RejectionCode.OUT_OF_MEMORY,
                    "needs more than " + heapMebibytes + " MiB of memory (--worker-memory)");
        }
        String said = lastWords.isEmpty() ? "" : "; it said: " + lastWords;
        return new ProcessEnd(RejectionCode.CRASH, "ended the process that read it, exit code " + exit + said);
    }

    static ProcessEnd timeout(long seconds, boolean scan) {
        return new ProcessEnd(
                RejectionCode.TIMEOUT,
                "no result within " + seconds + " s (" + (scan ? "--scan-timeout)" : "--timeout)"));
    }

    static ProcessEnd silent(long seconds) {
        return new ProcessEnd(
                RejectionCode.TIMEOUT, "the process that read it gave no sign of life for " + seconds + " s");
    }
}
