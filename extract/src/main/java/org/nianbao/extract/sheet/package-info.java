// SPDX-License-Identifier: Apache-2.0
/** Excel spreadsheets: XLS by POI, XLSX straight from its markup; numbers formatted by POI in both. */
@NullMarked
package org.nianbao.extract.sheet;

import org.jspecify.annotations.NullMarked;
