// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Location;

/**
 * Something about the report that a user should know.
 *
 * @param code stable camel-case name of the kind
 * @param message what, where, found, expected; one line
 * @param location null where it concerns the report as a whole
 */
public record Diagnostic(
        Severity severity,
        String code,
        String message,
        @Nullable Location location) {}
