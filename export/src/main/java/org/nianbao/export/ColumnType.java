// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export;

/** What the values of a column are; every column may be null. */
public enum ColumnType {
    /** A {@code String}. */
    TEXT,
    /** A {@code Long}. */
    INTEGER,
    /** A {@code Long} or a {@code BigDecimal}. */
    NUMBER,
    /** A {@code Boolean}. */
    FLAG,
    /** A {@code LocalDate}. */
    DATE
}
