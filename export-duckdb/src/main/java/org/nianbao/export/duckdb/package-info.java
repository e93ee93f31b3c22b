// SPDX-License-Identifier: Apache-2.0
/** Tables as one DuckDB file with views. */
@NullMarked
package org.nianbao.export.duckdb;

import org.jspecify.annotations.NullMarked;
