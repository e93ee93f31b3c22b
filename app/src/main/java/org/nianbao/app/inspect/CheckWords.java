// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.CheckResult;

/** A failed check in one readable line. */
final class CheckWords {
    private CheckWords() {}

    static String of(CheckResult check) {
        String cause = check.cause() == null ? "" : " (" + check.cause().code() + ")";
        return check.id() + ": reported " + plain(check.reported()) + ", computed " + plain(check.computed())
                + ", difference " + plain(check.difference()) + cause;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "nothing" : number.toPlainString();
    }
}
