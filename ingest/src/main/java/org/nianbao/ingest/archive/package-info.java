// SPDX-License-Identifier: Apache-2.0
/** Archives, unpacked member by member. */
@NullMarked
package org.nianbao.ingest.archive;

import org.jspecify.annotations.NullMarked;
