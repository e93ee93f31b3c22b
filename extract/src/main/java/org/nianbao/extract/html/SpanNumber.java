// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import org.jsoup.nodes.Element;

/** Reads the number of a span attribute by the rules of the HTML standard. */
final class SpanNumber {
    /** Far above every limit and far below an overflow. */
    private static final int HUGE = 100_000_000;

    private SpanNumber() {}

    /** The leading digits of the attribute; 1 where there are none or the number is below {@code least}. */
    static int parse(Element element, String name, int least) {
        if (element.attributesSize() == 0) {
            return 1;
        }
        String text = element.attributes().get(name);
        int at = 0;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '+') {
            at++;
        }
        int start = at;
        int number = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            number = Math.min(HUGE, number * 10 + text.charAt(at) - '0');
            at++;
        }
        return at == start || number < least ? 1 : number;
    }
}
