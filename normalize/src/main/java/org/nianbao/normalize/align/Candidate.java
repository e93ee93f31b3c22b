// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import org.nianbao.normalize.report.Match;

/**
 * A leaf whose label is the text that was looked up.
 *
 * @param match {@link Match#EXACT} or {@link Match#SYNONYM}
 */
public record Candidate(AxisLeaf leaf, Match match) {}
