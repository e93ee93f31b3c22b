// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export.postgres;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of COPY: fields parted by tabs, {@code \N} for null. */
final class CopyText {
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder text = new StringBuilder();
    private long replaced;

    void row(@Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            field(row[i]);
        }
        text.append('\n');
    }

    private void field(@Nullable Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof String string) {
            escape(string);
        } else {
            text.append(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
    }

    private void escape(String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> {
                    text.append(REPLACEMENT);
                    replaced++;
                }
                default -> text.append(c);
            }
        }
    }

    int length() {
        return text.length();
    }

    /** How many characters were replaced that the server does not take. */
    long replaced() {
        return replaced;
    }

    /** The rows so far, which are then forgotten. */
    String take() {
        String all = text.toString();
        text.setLength(0);
        return all;
    }
}
