// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

import org.jspecify.annotations.Nullable;

/**
 * A section of the report's prose.
 *
 * @param heading as printed, or null for a preamble
 * @param text paragraphs parted by {@code \n}, tables left out
 */
public record Section(SectionKey key, @Nullable String heading, String text) {}
