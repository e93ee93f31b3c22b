// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.prose;

import org.nianbao.extract.Location;
import org.nianbao.normalize.report.SectionKey;

/**
 * A line of a report's running text, headings of sections and tables left out.
 *
 * @param text as printed
 * @param opens true if it cannot go on from the line before: something else, such as a heading or a table, stands
 *     between
 */
public record ProseLine(String text, Location location, SectionKey section, boolean opens) {}
