// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Evidence;
import org.nianbao.normalize.report.ValueState;

/**
 * A value, or a fact about the report, as it is shown.
 *
 * @param number its number among the shown ones, from 1
 * @param table key of its table, or an empty text for a fact
 * @param label row and column as printed; empty where they are not known
 * @param shown the number, or the state of a value without one
 * @param reason what speaks against it, or an empty text
 */
record ShownValue(
        int number, String table, String pointer, String label, String shown, Evidence evidence, String reason) {
    /** Anchor in the document. */
    String markId() {
        return "v" + number;
    }

    /** Anchor in the list. */
    String listId() {
        return "l" + number;
    }

    /** {@code certain}, {@code inferred}, {@code suspect} or {@code unreadable}. */
    String cssClass() {
        return evidence.state() == ValueState.UNREADABLE
                ? "unreadable"
                : evidence.confidence().code();
    }

    /** The larger, the more a reader should look at it. */
    int doubt() {
        return evidence.state() == ValueState.UNREADABLE
                ? Confidence.values().length
                : evidence.confidence().ordinal();
    }

    /** What a pointer held over the mark is told. */
    String tip() {
        String raw = evidence.raw() == null ? "" : "\nraw 原文: " + evidence.raw();
        String why = reason.isEmpty() ? "" : "\nwhy 原因: " + reason;
        return pointer + "\n" + (label.isEmpty() ? "" : label + "\n") + "value 数值: " + shown + " ("
                + evidence.state().code() + ", " + evidence.confidence().code() + ", "
                + evidence.match().code() + ")" + raw + why + "\n" + Places.of(evidence.location());
    }
}
