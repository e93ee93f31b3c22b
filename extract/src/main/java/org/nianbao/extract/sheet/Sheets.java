// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

/** Which sheets of a workbook are read. */
enum Sheets {
    /** All that are shown. */
    ALL,
    /** The one that is in front: an embedded workbook shows no other. */
    ACTIVE
}
