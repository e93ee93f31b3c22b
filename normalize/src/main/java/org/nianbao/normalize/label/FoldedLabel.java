// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.label;

import org.jspecify.annotations.Nullable;

/**
 * A label reduced to what tells it from others.
 *
 * @param text letters and digits only, without the number before it; may be empty
 * @param numbering the number before it, or null
 */
public record FoldedLabel(String text, @Nullable Numbering numbering) {}
