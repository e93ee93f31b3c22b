// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

import org.jspecify.annotations.Nullable;

/**
 * A flaw of a document that could be read all the same; becomes a diagnostic of the report.
 *
 * @param code stable camel-case name of the kind of flaw
 * @param message what, where, what was expected; one line
 * @param location null where it concerns the document as a whole
 */
public record Problem(String code, String message, @Nullable Location location) {}
