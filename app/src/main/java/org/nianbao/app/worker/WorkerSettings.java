// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

import java.time.Duration;
import org.nianbao.ingest.Limits;
import org.nianbao.normalize.form.Forms;

/**
 * How documents are converted in child JVMs.
 *
 * @param workers processes that work at a time, at least 1; a few more where some of them hang
 * @param timeout longest time for one document
 * @param scanTimeout the same for a document with pictures of text
 * @param heapMebibytes heap of each process
 * @param documents after how many documents a process is replaced, at least 1
 * @param ocr whether pictures are read
 * @param main entry of the child; {@link WorkerMain} but in tests
 */
public record WorkerSettings(
        int workers,
        Duration timeout,
        Duration scanTimeout,
        int heapMebibytes,
        int documents,
        Limits limits,
        Forms forms,
        boolean ocr,
        Class<?> main) {
    /** Time for one document of digital text; the slowest of the real reports takes a second from cold. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(60);
    /** Time for a scan: two hundred pages at three seconds each. */
    public static final Duration USUAL_SCAN_TIMEOUT = Duration.ofMinutes(10);
    /** Enough for a PDF of a thousand pages; a usual report takes a tenth. */
    public static final int USUAL_HEAP_MEBIBYTES = 1024;
    /**
     * A process is warm after some thousand documents; replacing it each twenty thousand costs a few percent of a
     * percent, and ends whatever a library may have leaked.
     */
    public static final int USUAL_DOCUMENTS = 20_000;

    public WorkerSettings {
        if (workers < 1 || heapMebibytes < 1 || documents < 1 || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("workers, heap, documents and timeout must be positive, found " + workers
                    + ", " + heapMebibytes + ", " + documents + ", " + timeout);
        }
    }

    /** As many workers as there are cores. */
    public static int usualNumber() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** The settings where the user sets only the number of workers. */
    public static WorkerSettings usual(int workers, Limits limits, Forms forms) {
        return new WorkerSettings(
                workers,
                USUAL_TIMEOUT,
                USUAL_SCAN_TIMEOUT,
                USUAL_HEAP_MEBIBYTES,
                USUAL_DOCUMENTS,
                limits,
                forms,
                true,
                WorkerMain.class);
    }
}
