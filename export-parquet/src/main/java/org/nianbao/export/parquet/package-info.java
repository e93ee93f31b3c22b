// SPDX-License-Identifier: Apache-2.0
/** Tables as Parquet files, compressed with Zstandard. */
@NullMarked
package org.nianbao.export.parquet;

import org.jspecify.annotations.NullMarked;
