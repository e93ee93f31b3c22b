// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.convert;

import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/** Runs a stage so that a bug or a lack of memory ends one document, never the batch. */
final class Guard {
    private Guard() {}

    /** What the step gives; everything that it throws comes out as a rejection of that stage. */
    static <T> T run(Stage stage, Step<T> step) throws RejectionException {
        try {
            return step.run();
        } catch (OutOfMemoryError e) {
            throw new RejectionException(
                    RejectionCode.OUT_OF_MEMORY, stage, "not enough memory for this document: " + e.getMessage(), e);
        } catch (StackOverflowError e) {
            throw new RejectionException(
                    RejectionCode.CRASH, stage, "nested too deeply: the stack overflowed" + place(e), e);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            throw new RejectionException(RejectionCode.CRASH, stage, "a bug: " + oneLine(e.toString()) + place(e), e);
        }
    }

    private static String place(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }

    private static String oneLine(String text) {
        return text.replace('\r', ' ').replace('\n', ' ');
    }

    /** A stage's work on one document. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws RejectionException;
    }
}
