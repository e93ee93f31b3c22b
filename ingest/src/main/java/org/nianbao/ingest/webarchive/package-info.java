// SPDX-License-Identifier: Apache-2.0
/** Web archives (WARC), read record by record. */
@NullMarked
package org.nianbao.ingest.webarchive;

import org.jspecify.annotations.NullMarked;
