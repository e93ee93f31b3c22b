// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads sizes such as 65536, 512K, 64M and 1G; the letters stand for powers of 1024. */
final class ByteSize implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
        String digits = text.strip().toUpperCase(Locale.ROOT);
        int shift = 0;
        if (!digits.isEmpty()) {
            shift = 10 * ("KMG".indexOf(digits.charAt(digits.length() - 1)) + 1);
        }
        if (shift > 0) {
            digits = digits.substring(0, digits.length() - 1);
        }
        try {
            long number = Long.parseLong(digits);
            long bytes = Math.multiplyExact(number, 1L << shift);
            if (bytes > 0) {
                return bytes;
            }
        } catch (NumberFormatException | ArithmeticException e) {
            throw new TypeConversionException(complaint(text));
        }
        throw new TypeConversionException(complaint(text));
    }

    private static String complaint(String text) {
        return "'" + text + "' is no size; expected a positive number with K, M or G or without, such as 64M";
    }
}
