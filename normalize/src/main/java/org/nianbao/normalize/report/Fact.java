// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

/**
 * Evidence for a fact about the report as a whole.
 *
 * @param pointer {@code /title}, {@code /agency/name}, {@code /year} or {@code /publishedOn}
 */
public record Fact(String pointer, Evidence evidence) {}
