// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import org.jspecify.annotations.Nullable;

/**
 * A picture as the walk met it.
 *
 * @param source address of it, as the page states it
 * @param before the last block that ended before it, or null
 */
record ShownPicture(String source, Place place, @Nullable FlowBlock before) {}
