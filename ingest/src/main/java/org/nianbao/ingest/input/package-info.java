// SPDX-License-Identifier: Apache-2.0
/** The user's arguments, expanded to one entry per document. */
@NullMarked
package org.nianbao.ingest.input;

import org.jspecify.annotations.NullMarked;
