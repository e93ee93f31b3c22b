// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import org.nianbao.extract.DomPath;
import org.nianbao.extract.Location;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/**
 * Writes CSS paths that name exactly one element, to this program's parser and to a browser: child steps with sibling
 * numbers, from the body or from an element whose id is unique.
 */
final class PathWriter {
    /**
     * Characters of all paths of one document. A report needs 20 thousand; a page of hundreds of nested elements, each
     * with thousands of children, would need gigabytes.
     */
    private static final int MAX_PATH_CHARS = 32 << 20;

    private static final String[] CELL_STEPS = cellSteps();

    private final UniqueIds ids;
    private long chars;

    PathWriter(UniqueIds ids) {
        this.ids = ids;
    }

    Location of(Place place) throws RejectionException {
        Place parent = place.parent;
        if (parent == null || startsPath(place)) {
            return new DomPath(path(place), "", 0, 0);
        }
        return new DomPath(path(parent), count(step(place)), 0, 0);
    }

    String path(Place place) throws RejectionException {
        String path = place.path;
        if (path == null) {
            Place parent = place.parent;
            if (ids.isUnique(place.id)) {
                path = "#" + place.id;
            } else if (parent == null || place.tagName.equals("body")) {
                path = place.tagName;
            } else {
                path = path(parent) + " > " + step(place);
            }
            place.path = count(path);
        }
        return path;
    }

    /** The path from a table to its row. */
    String rowStep(MarkupTable table, MarkupRow row) throws RejectionException {
        String step = "tr:nth-child(" + row.ordinal + ")";
        RowGroup group = row.group;
        if (group.tagName.isEmpty()) {
            return count(step);
        }
        if (group.tagName.equals("tbody") && table.bodies() == 1) {
            return count("tbody > " + step);
        }
        return count(group.tagName + ":nth-child(" + group.ordinal + ") > " + step);
    }

    /** The path from a table to its cell. */
    String cellStep(String rowStep, MarkupCell cell) throws RejectionException {
        int index = cell.header ? CELL_STEPS.length / 2 + cell.ordinal : cell.ordinal;
        String step = cell.ordinal < CELL_STEPS.length / 2 ? CELL_STEPS[index] : cellStep(cell.header, cell.ordinal);
        return count(rowStep.concat(step));
    }

    private boolean startsPath(Place place) {
        return ids.isUnique(place.id) || place.tagName.equals("body");
    }

    private static String step(Place place) {
        return (isPlainName(place.tagName) ? place.tagName : "*") + ":nth-child(" + place.ordinal + ")";
    }

    private static boolean isPlainName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 'a' || c > 'z') && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private String count(String path) throws RejectionException {
        chars += path.length();
        if (chars > MAX_PATH_CHARS) {
            throw new RejectionException(
                    RejectionCode.TOO_LARGE,
                    Stage.EXTRACT,
                    "the places of the text are nested too deep to be named: more than " + MAX_PATH_CHARS
                            + " characters of paths");
        }
        return path;
    }

    private static String[] cellSteps() {
        String[] steps = new String[64];
        for (int i = 0; i < 32; i++) {
            steps[i] = cellStep(false, i);
            steps[32 + i] = cellStep(true, i);
        }
        return steps;
    }

    private static String cellStep(boolean header, int ordinal) {
        return (header ? " > th:nth-child(" : " > td:nth-child(") + ordinal + ")";
    }
}
