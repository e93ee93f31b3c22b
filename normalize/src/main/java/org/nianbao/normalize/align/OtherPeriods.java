// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.List;

/** Tells whether a label counts another span of time than a form's, though nearly all of its characters are the same. */
final class OtherPeriods {
    private static final List<String> WORDS = List.of("上年", "上一年", "去年", "往年", "历年", "累计", "本年", "下年");

    private OtherPeriods() {}

    /** Whether the printed label names a period and no label of the form's column does. */
    static boolean inLabel(String printed, LabelForms labels) {
        for (String word : WORDS) {
            if (printed.contains(word) && labels.all().stream().noneMatch(form -> form.contains(word))) {
                return true;
            }
        }
        return false;
    }
}
