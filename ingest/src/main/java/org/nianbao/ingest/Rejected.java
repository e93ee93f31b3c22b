// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A document that became no report, with the reason.
 *
 * @param uri what the user would look for: the argument, the path below it, the archive entry
 * @param sha256 lower-case hex digest of the bytes, or null where they could not be read in whole
 * @param message what, where, what was expected; one line
 */
public record Rejected(String uri, @Nullable String sha256, RejectionCode code, String message, Stage stage) {}
