// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes page numbers and running headers and footers out of the pages. */
final class PageFurniture {
    /** Share of the page's height at its top and bottom where furniture stands; margins of reports are 8 to 12 %. */
    private static final float MARGIN = 0.13f;
    /** Lines at each end of a page that may be furniture. */
    private static final int MAX_LINES = 3;
    /** Heights of a running line agree within this many points from page to page. */
    private static final int BAND = 4;

    private static final int MAX_NUMBER_LENGTH = 16;
    /** Reports have fewer than a thousand pages. */
    private static final int MAX_DIGITS = 3;

    private PageFurniture() {}

    static List<PageLayout> remove(List<PageLayout> pages) {
        Map<String, Integer> running = new HashMap<>();
        for (PageLayout page : pages) {
            for (PageItem.Line line : candidates(page)) {
                running.merge(key(line.line()), 1, Integer::sum);
            }
        }
        List<PageLayout> cleaned = new ArrayList<>();
        for (PageLayout page : pages) {
            List<PageItem> items = new ArrayList<>(page.items());
            for (PageItem.Line line : candidates(page)) {
                boolean isRunning = running.getOrDefault(key(line.line()), 0) >= enough(pages.size());
                if (isRunning || isPageNumber(line.line().text())) {
                    items.removeIf(item -> item == line);
                }
            }
            items.removeIf(PageFurniture::isTurnedPageNumber);
            cleaned.add(new PageLayout(page.frame(), items, page.crossings()));
        }
        return cleaned;
    }

    /** On a page whose table stands sideways the page number runs another way than the text. */
    private static boolean isTurnedPageNumber(PageItem item) {
        return item instanceof PageItem.Line line
                && line.frame().reading() != Direction.RIGHT
                && line.line().direction() != Direction.RIGHT
                && isPageNumber(line.line().text());
    }

    /** On how many pages a line at the same height makes a running header; a cover page may be without. */
    private static int enough(int pages) {
        return Math.max(2, (pages + 2) / 3);
    }

    /** Outermost lines within the margins, from the page's edges inwards up to the first table or body line. */
    private static List<PageItem.Line> candidates(PageLayout page) {
        List<PageItem.Line> lines = new ArrayList<>();
        List<PageItem> items = page.items();
        for (int i = 0; i < Math.min(MAX_LINES, items.size()); i++) {
            if (!(items.get(i) instanceof PageItem.Line line) || line.bottom() > MARGIN * page.height()) {
                break;
            }
            lines.add(line);
        }
        for (int i = items.size() - 1; i >= Math.max(lines.size(), items.size() - MAX_LINES); i--) {
            if (!(items.get(i) instanceof PageItem.Line line) || line.top() < (1 - MARGIN) * page.height()) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    /** The line's text with its figures alike, and its height on the page. */
    private static String key(TextLine line) {
        StringBuilder key = new StringBuilder(line.text().length() + 4);
        for (int i = 0; i < line.text().length(); i++) {
            char c = line.text().charAt(i);
            key.append(Characters.isDigit(c) ? '0' : c);
        }
        return key.append('@').append(Math.round(line.baseline() / BAND)).toString();
    }

    /** {@code -3-}, {@code 3}, {@code 第3页}, {@code 第 3 页 共 6 页}, {@code 3/6}; a year is none. */
    static boolean isPageNumber(String text) {
        if (text.length() > MAX_NUMBER_LENGTH) {
            return false;
        }
        int digits = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Characters.isDigit(c)) {
                digits++;
                if (++run > MAX_DIGITS) {
                    return false;
                }
            } else if ("-–—－―─·.~/／第页頁共 ,，".indexOf(c) >= 0) {
                run = 0;
            } else {
                return false;
            }
        }
        return digits > 0;
    }
}
