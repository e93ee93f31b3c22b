// SPDX-License-Identifier: Apache-2.0
/** Tables as CSV, with scripts that read them in R and Stata. */
@NullMarked
package org.nianbao.export.csv;

import org.jspecify.annotations.NullMarked;
