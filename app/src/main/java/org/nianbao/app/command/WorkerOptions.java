// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.worker.WorkerMain;
import org.nianbao.app.worker.WorkerSettings;
import org.nianbao.ingest.Limits;
import org.nianbao.normalize.form.Forms;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say where documents are converted, and how long and with how much memory. */
final class WorkerOptions {
    /** More would only wait for one another. */
    private static final int MOST = 1024;
    /** Below this a JVM does not get as far as the first document. */
    private static final int LEAST_HEAP_MEBIBYTES = 32;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Processes that convert, which a document may bring down without harm to others. "
                    + "Default: the number of cores; one small file is converted without")
    private @Nullable Integer workers;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Convert in this process instead, by so many threads: no document is timed or cut off.")
    private @Nullable Integer threads;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Longest time that a worker may take for one document. Default: ${DEFAULT-VALUE}")
    private int timeoutSeconds;

    @Option(
            names = "--scan-timeout",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "The same for a document with pictures of text. Default: ${DEFAULT-VALUE}")
    private int scanTimeoutSeconds;

    @Option(
            names = "--worker-memory",
            paramLabel = "MIB",
            defaultValue = "1024",
            description = "Heap of each worker, in MiB. Default: ${DEFAULT-VALUE}")
    private int heapMebibytes;

    /** The threads of this process, 1 where the user sets none. */
    int threads(CommandSpec spec) {
        return threads == null ? 1 : inRange(spec, "--threads", threads, 1, MOST);
    }

    /**
     * How the workers work; null where this process is to convert.
     *
     * @param small whether a process of its own would take longer than the work
     */
    @Nullable WorkerSettings workers(CommandSpec spec, boolean small, Limits limits, Forms forms, boolean ocr) {
        if (threads != null && workers != null) {
            throw new ParameterException(spec.commandLine(), "--threads and --workers exclude each other");
        }
        int number = workers == null ? WorkerSettings.usualNumber() : inRange(spec, "--workers", workers, 1, MOST);
        int timeout = inRange(spec, "--timeout", timeoutSeconds, 1, Integer.MAX_VALUE);
        int scanTimeout = inRange(spec, "--scan-timeout", scanTimeoutSeconds, 1, Integer.MAX_VALUE);
        int heap = inRange(spec, "--worker-memory", heapMebibytes, LEAST_HEAP_MEBIBYTES, Integer.MAX_VALUE);
        if (threads != null || workers == null && small) {
            return null;
        }
        return new WorkerSettings(
                number,
                Duration.ofSeconds(timeout),
                Duration.ofSeconds(scanTimeout),
                heap,
                WorkerSettings.USUAL_DOCUMENTS,
                limits,
                forms,
                ocr,
                WorkerMain.class);
    }

    private static int inRange(CommandSpec spec, String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " must be from " + least + " to " + most + ", found " + value);
        }
        return value;
    }
}
