// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Numbers as a spreadsheet shows them. One per reading: the formatter keeps what it has made of the formats. */
final class DisplayedNumber {
    private static final String MONTH = "yyyy年m月";
    private static final String MONTH_AND_DAY = "m月d日";
    private static final String DATE = "yyyy年m月d日";
    /** Words in quotes; POI prints the quotes with them in dates. */
    private static final Pattern QUOTED = Pattern.compile("\"([^\"A-Za-z']*)\"");

    /** A locale whose digits are ASCII, parted by commas and a point, as Chinese spreadsheets show them. */
    private final DataFormatter formatter = new DataFormatter(Locale.US);

    private final boolean from1904;

    /** @param from1904 whether the workbook counts days from 1904 and not from 1900 */
    DisplayedNumber(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * The text shown for a number; the plain number where its format is none.
     *
     * @param format the format's own text, or null where the index tells it
     */
    String text(double number, int index, @Nullable String format) {
        String known = builtIn(index);
        String used = known != null ? known : format;
        if (used == null) {
            used = BuiltinFormats.getBuiltinFormat(index);
        }
        try {
            return formatter
                    .formatRawCellContents(number, index, used == null ? "General" : dated(used, index), from1904)
                    .strip();
        } catch (RuntimeException e) {
            // The library meets formats of other programs with unchecked exceptions of many kinds.
            return formatter
                    .formatRawCellContents(number, 0, "General", from1904)
                    .strip();
        }
    }

    private static String dated(String format, int index) {
        return format.indexOf('"') >= 0 && DateUtil.isADateFormat(index, format)
                ? QUOTED.matcher(format).replaceAll("$1")
                : format;
    }

    /** The formats that Chinese programs know by their index alone; POI knows only the American ones. */
    private static @Nullable String builtIn(int index) {
        return switch (index) {
            case 27, 36, 50, 52, 57 -> MONTH;
            case 28, 29, 51, 53, 54, 58 -> MONTH_AND_DAY;
            case 30 -> "m-d-yy";
            case 31 -> DATE;
            default -> null;
        };
    }
}
