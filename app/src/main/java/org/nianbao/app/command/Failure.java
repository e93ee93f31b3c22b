// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import org.nianbao.ingest.input.UnreadableListException;
import org.nianbao.normalize.form.InvalidFormException;

/** How a run ends that could not be carried through. */
final class Failure {
    private Failure() {}

    /** Tells the user, in one line where the cause lies outside of the program; gives the exit code. */
    static int tell(Exception e, PrintWriter err) {
        if (e instanceof IOException io) {
            err.println("nianbao: " + IoMessage.of(io));
        } else if (e instanceof InvalidFormException || e instanceof UnreadableListException) {
            err.println("nianbao: " + e.getMessage());
        } else {
            err.println("nianbao: a bug ended the run; nothing of it was kept. Please report this:");
            e.printStackTrace(err);
        }
        err.flush();
        return ExitCode.FAILED;
    }
}
