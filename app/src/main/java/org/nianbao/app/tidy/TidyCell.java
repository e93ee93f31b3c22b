// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.tidy;

import org.jspecify.annotations.Nullable;

/**
 * What a row of {@code values} says of its cell, whatever the report.
 *
 * @param row keys between table and column, joined by slashes
 * @param column null for a figure alone
 * @param unit of the form, or null where it leaves it to the report
 */
public record TidyCell(
        String table,
        String row,
        @Nullable String column,
        @Nullable String concept,
        @Nullable String unit) {}
