// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Location;
import org.nianbao.normalize.report.Match;

/**
 * A report's title.
 *
 * @param text without white space, or null where there is none
 * @param firstLine index of its first line, or -1 where it stands in no line
 * @param lastLine index of its last line, or -1
 */
record Title(@Nullable String text, Match match, @Nullable Location location, int firstLine, int lastLine) {
    static Title none() {
        return new Title(null, Match.TITLE, null, -1, -1);
    }

    boolean covers(int line) {
        return line >= firstLine && line <= lastLine;
    }
}
