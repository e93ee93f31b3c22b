// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.agency.AgencyKinds;

/**
 * The place that an agency's name names: of 四川省遂宁市公安局船山分局, 船山区 in 遂宁市.
 *
 * @param candidates the divisions that it can be, never empty
 * @param words how the innermost of them is called there
 * @param end the end of the places that open the name, 0 where it does not open with one
 */
record Place(List<Division> candidates, String words, int end) {
    /** What a name of a place may stand behind, other than another one: 税务总局 of 国家税务总局平江县税务局. */
    private static final String BOUNDARIES = "局厅部署会府国行关院司室办队处共原区";

    /** Longer than any name of an agency; a site's name is anybody's text. */
    private static final int MAX_NAME = 60;

    private static final String[] BEHIND_STEM = {"分局", "支局", "大队", "支队", "中队", "分公司"};

    /** The place, or null where the name names none that the table knows. Only its first characters count. */
    static @Nullable Place in(String name, Divisions divisions) {
        String text = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
        Place place = null;
        int last = 0;
        for (int at = 0; at < text.length() - 1; at++) {
            if (at != last && BOUNDARIES.indexOf(text.charAt(at - 1)) < 0) {
                continue;
            }
            Divisions.Found found = divisions.namedAt(text, at);
            if (found.length() == 0) {
                found = stemAt(text, at, divisions);
            }
            int length = found.length();
            List<Division> inner = place == null ? found.divisions() : within(found.divisions(), place.candidates);
            if (!inner.isEmpty()) {
                boolean opens = at == 0 || place != null && place.end == at;
                place = new Place(
                        inner, text.substring(at, at + length), opens ? at + length : place == null ? 0 : place.end);
                last = at + length;
                at = last - 1;
            }
        }
        return place;
    }

    /** A name without its last word, where what follows shows that it is one: 船山 before 公安 or 分局. */
    private static Divisions.Found stemAt(String text, int at, Divisions divisions) {
        Divisions.Found found = divisions.stemmedAt(text, at);
        AgencyKinds kinds = AgencyKinds.standard();
        int behind = at + found.length();
        if (found.length() == 0 || kinds.isWord(text.substring(at, behind))) {
            return Divisions.Found.NOTHING;
        }
        boolean shown = kinds.tellsAt(text, behind);
        for (String word : BEHIND_STEM) {
            shown |= text.startsWith(word, behind);
        }
        shown = shown
                || divisions.namedAt(text, behind).length() > 0
                || stemAt(text, behind, divisions).length() > 0;
        return shown ? found : Divisions.Found.NOTHING;
    }

    private static List<Division> within(List<Division> found, List<Division> outer) {
        List<Division> inner = new ArrayList<>();
        for (Division division : found) {
            if (outer.stream().anyMatch(division::isWithin)) {
                inner.add(division);
            }
        }
        return inner;
    }
}
