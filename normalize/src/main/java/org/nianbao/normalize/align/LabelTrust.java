// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import org.nianbao.extract.Trust;
import org.nianbao.normalize.label.LabelFolder;

/**
 * Tells how far a label can be relied on. Where passes of a recogniser differ on a label, the form itself is a witness: a
 * reading that is a label of the form, to the character, is right where no other pass read another label of the form.
 * That a misreading makes one label of another is next to impossible, since no two of them are that alike.
 */
final class LabelTrust {
    private LabelTrust() {}

    static Trust of(GridCell label, Axis axis) {
        Trust trust = label.cell().trust();
        if (trust != Trust.DOUBTFUL || label.cell().readings().isEmpty()) {
            return trust;
        }
        String own = label.label().text();
        if (!axis.knows(own)) {
            return trust;
        }
        for (String reading : label.cell().readings()) {
            String other = LabelFolder.fold(reading).text();
            if (!other.equals(own) && axis.knows(other)) {
                return trust;
            }
        }
        return Trust.RECOGNISED;
    }
}
