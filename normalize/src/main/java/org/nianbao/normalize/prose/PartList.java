// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.prose;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.Statement;

/**
 * The parts that are being told of one statement, behind 其中 or inside brackets. Takes a statement as a part only while
 * it counts the same unit, the sum of the parts stays within the whole, and it is no deed of its own.
 */
final class PartList {
    private static final Set<String> PAPERS = Set.of("件", "份", "宗", "起", "例");

    final int parent;
    private final Statement whole;
    /** The list that this one stands inside, to fall back on. */
    final @Nullable PartList outer;
    /** A list behind a colon may go on behind a semicolon. */
    final boolean colon;

    private BigDecimal sum = BigDecimal.ZERO;
    private int parts;
    private boolean deeds;
    private boolean closed;

    PartList(int parent, Statement whole, boolean colon, @Nullable PartList outer) {
        this.parent = parent;
        this.whole = whole;
        this.colon = colon;
        this.outer = outer;
    }

    /** 8份申请, 其中2件: papers are counted with several words. */
    private static boolean isSameUnit(String unit, @Nullable String other) {
        return unit.equals(other) || (PAPERS.contains(unit) && other != null && PAPERS.contains(other));
    }

    boolean takes(BigDecimal value, @Nullable String unit, boolean approximate, @Nullable String ownMeasure) {
        if (closed || unit == null || !isSameUnit(unit, whole.unit())) {
            return false;
        }
        boolean deed = ownMeasure != null && Words.DEEDS.contains(ownMeasure);
        BigDecimal next = sum.add(value);
        boolean tooMuch = !approximate && !whole.approximate() && next.compareTo(whole.value()) > 0;
        if (tooMuch || (deed && parts > 0 && !deeds)) {
            closed = true;
            return false;
        }
        sum = next;
        parts++;
        deeds |= deed;
        // All parts are told: what follows, were it zero, is not one of them unless it is a zero among zeros.
        closed = !whole.approximate() && sum.signum() > 0 && sum.compareTo(whole.value()) == 0;
        return true;
    }
}
