// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.agency.AgencyKinds;
import org.nianbao.normalize.region.RegionResolver;
import org.nianbao.normalize.report.Match;

/**
 * Finds the short name under which an agency runs its accounts: 船山公安 of 船山公安微信公众号. It counts only where all accounts
 * that the report names are of one agency.
 */
final class AccountFinder {
    private static final int MAX_NAME = 12;
    private static final Pattern ACCOUNT = Pattern.compile("(官方|政务|公众)*(微信|微博|公众号|视频号|抖音|头条号|客户端)");

    private AccountFinder() {}

    static AgencyFinder.@Nullable Found find(List<Line> lines) {
        AgencyFinder.Found found = null;
        for (Line line : lines) {
            Matcher account = ACCOUNT.matcher(line.plain());
            while (account.find()) {
                String name = nameBefore(line.plain(), account.start());
                if (name == null) {
                    continue;
                }
                if (found != null && !found.name().equals(name)) {
                    return null;
                }
                found = found == null ? new AgencyFinder.Found(name, Match.PROSE, line.location()) : found;
            }
        }
        return found;
    }

    /** The longest text that ends here and is a place and the word for a task. */
    private static @Nullable String nameBefore(String text, int end) {
        int start = end;
        while (start > 0 && end - start < MAX_NAME && Character.isIdeographic(text.charAt(start - 1))) {
            start--;
        }
        for (int from = start; from <= end - 4; from++) {
            String name = text.substring(from, end);
            int place = RegionResolver.placeEnd(name);
            if (place > 0 && AgencyKinds.standard().isWord(name.substring(place))) {
                return name;
            }
        }
        return null;
    }
}
