// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

/** Text that is safe inside of a web page. */
final class Html {
    private Html() {}

    /** The text as content of an element, or of an attribute in double quotes. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n' -> out.append("&#10;");
                default -> out.append(Character.isISOControl(c) && c != '\t' ? '\uFFFD' : c);
            }
        }
        return out.toString();
    }
}
