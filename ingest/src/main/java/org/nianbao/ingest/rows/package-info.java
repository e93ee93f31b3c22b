// SPDX-License-Identifier: Apache-2.0
/** Files of rows, such as text corpora in JSON Lines, of which each row holds a document. */
@NullMarked
package org.nianbao.ingest.rows;

import org.jspecify.annotations.NullMarked;
