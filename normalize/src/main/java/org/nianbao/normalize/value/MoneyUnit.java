// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.value;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units of money and what each is worth in 元. */
final class MoneyUnit {
    private static final Map<String, BigDecimal> IN_YUAN = Map.of(
            "元", BigDecimal.ONE,
            "千元", BigDecimal.valueOf(1_000),
            "万", BigDecimal.valueOf(10_000),
            "万元", BigDecimal.valueOf(10_000),
            "人民币万元", BigDecimal.valueOf(10_000),
            "亿", BigDecimal.valueOf(100_000_000),
            "亿元", BigDecimal.valueOf(100_000_000));

    private MoneyUnit() {}

    static boolean isMoney(String unit) {
        return IN_YUAN.containsKey(unit);
    }

    /** The number in another unit, exactly; as printed where the unit stays. */
    static BigDecimal convert(BigDecimal number, String from, String to) {
        BigDecimal source = IN_YUAN.getOrDefault(from, BigDecimal.ONE);
        BigDecimal target = IN_YUAN.getOrDefault(to, BigDecimal.ONE);
        if (source.compareTo(target) == 0) {
            return number;
        }
        // Every factor is a power of ten, so the division is exact.
        BigDecimal converted = number.multiply(source).divide(target).stripTrailingZeros();
        return converted.scale() < 0 ? converted.setScale(0) : converted;
    }

    /** The 万 or 亿 that a measure word begins with, or null. */
    static @Nullable String scaleOf(@Nullable String unit) {
        if (unit == null || unit.endsWith("元")) {
            return null;
        }
        return unit.startsWith("万") ? "万" : unit.startsWith("亿") ? "亿" : null;
    }

    static BigDecimal factor(String scale) {
        return IN_YUAN.getOrDefault(scale, BigDecimal.ONE);
    }
}
