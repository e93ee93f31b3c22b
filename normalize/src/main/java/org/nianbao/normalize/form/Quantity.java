// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

/** What kind of number a cell holds. */
public enum Quantity {
    /** A whole number from zero. */
    COUNT,
    /** A decimal amount of money. */
    AMOUNT,
    /** A whole number with a sign: an increase or a decrease. */
    CHANGE
}
