// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a declared charset name means on the pages that use it. */
final class CharsetLabels {
    /** Superset of GB2312 and GBK, both of which lose characters that stand in names of people and places. */
    static final Charset GB18030 = Charset.forName("GB18030");

    static final Charset BIG5 = Charset.forName("Big5");

    private CharsetLabels() {}

    /** The charset to decode with, or null where the label is unknown or, as Latin-1, says nothing of Chinese text. */
    static @Nullable Charset resolve(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "utf-8", "utf8", "unicode-1-1-utf-8" -> StandardCharsets.UTF_8;
            case "gb2312", "gb_2312", "gb_2312-80", "gb2312-80", "gb-2312", "euc-cn", "x-euc-cn", "csgb2312" -> GB18030;
            case "gbk", "gb-k", "x-gbk", "cp936", "ms936", "936", "windows-936", "chinese" -> GB18030;
            case "gb18030", "gb-18030" -> GB18030;
            case "big5", "big-5", "x-x-big5", "big5-hkscs", "cn-big5" -> BIG5;
            // A declaration that could be read byte by byte refutes its own claim.
            case "utf-16", "utf-16le", "utf-16be", "unicode", "ucs-2", "utf-7", "utf-32" -> null;
            case "iso-8859-1", "iso8859-1", "latin1", "windows-1252", "us-ascii", "ascii", "hz-gb-2312", "" -> null;
            default -> named(name);
        };
    }

    private static @Nullable Charset named(String name) {
        try {
            return name.startsWith("iso-2022") || name.startsWith("x-") ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
