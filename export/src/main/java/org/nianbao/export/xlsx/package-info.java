// SPDX-License-Identifier: Apache-2.0
/** Tables as the sheets of one workbook. */
@NullMarked
package org.nianbao.export.xlsx;

import org.jspecify.annotations.NullMarked;
