// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.parts.Markup;
import org.nianbao.ingest.RejectionException;

/** The fields open in a paragraph. Results are kept, but for page numbers, which the printed page made. */
final class Fields {
    private static final Set<String> PAGE_NUMBERS = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF");
    private static final int DEEPEST = 50;

    private final Deque<StringBuilder> open = new ArrayDeque<>();
    /** Size of {@link #open} at which a page number's result began, or 0. */
    private int dropping;

    boolean isDropping() {
        return dropping > 0;
    }

    void mark(@Nullable String type) {
        switch (String.valueOf(type)) {
            case "begin" -> {
                if (open.size() < DEEPEST) {
                    open.push(new StringBuilder());
                }
            }
            case "separate" -> {
                StringBuilder instruction = open.peek();
                if (dropping == 0 && instruction != null && isPageNumber(instruction.toString())) {
                    dropping = open.size();
                }
            }
            case "end" -> {
                if (dropping == open.size()) {
                    dropping = 0;
                }
                open.poll();
            }
            default -> {}
        }
    }

    /** Takes the instruction in the element just started. */
    void instruct(Markup xml) throws RejectionException {
        StringBuilder instruction = open.peek();
        xml.appendText(instruction == null ? new StringBuilder() : instruction);
    }

    /** A page number ends with its paragraph at the latest, so that a field left open hides nothing more. */
    void endOfParagraph() {
        dropping = 0;
    }

    static boolean isPageNumber(String instruction) {
        String code = instruction.strip();
        int end = 0;
        while (end < code.length() && Character.isLetter(code.charAt(end))) {
            end++;
        }
        return PAGE_NUMBERS.contains(code.substring(0, end).toUpperCase(Locale.ROOT));
    }
}
