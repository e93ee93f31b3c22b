// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import org.nianbao.extract.parts.Markup;

/** On-off attributes of spreadsheets. */
final class Flags {
    private Flags() {}

    /** Whether the attribute is on, or {@code otherwise} where it is missing. */
    static boolean isOn(Markup xml, String attribute, boolean otherwise) {
        String value = xml.attribute(attribute);
        return value == null ? otherwise : value.equals("1") || value.equals("true");
    }
}
