// SPDX-License-Identifier: Apache-2.0
/** What a document's bytes are: media type, charset, digest. */
@NullMarked
package org.nianbao.ingest.detect;

import org.jspecify.annotations.NullMarked;
