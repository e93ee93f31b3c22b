// SPDX-License-Identifier: Apache-2.0
/** OpenDocument texts and spreadsheets (ODT, ODS), read straight from their markup. */
@NullMarked
package org.nianbao.extract.opendocument;

import org.jspecify.annotations.NullMarked;
