// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Location;

/**
 * A quantity that the narrative states.
 *
 * @param value scaled: 150万 is 1,500,000
 * @param approximate true for 余, 近, 约, 多 and their like
 * @param partOf index of the statement that this one is a part of, or null
 * @param text the words that were read
 */
public record Statement(
        @Nullable String subject,
        @Nullable String measure,
        BigDecimal value,
        @Nullable String unit,
        boolean approximate,
        @Nullable Integer partOf,
        String text,
        SectionKey section,
        Location location) {}
