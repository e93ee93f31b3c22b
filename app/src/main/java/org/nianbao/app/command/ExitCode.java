// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

/** How the program ends. */
final class ExitCode {
    /** Every input became a report. */
    static final int DONE = 0;
    /** Some inputs were rejected. */
    static final int SOME_REJECTED = 1;
    /** Wrong usage, results that exist already, or an output that cannot be written. */
    static final int FAILED = 2;

    private ExitCode() {}
}
