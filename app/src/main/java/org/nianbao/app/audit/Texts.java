// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.io.IOException;

/** Reads the prose of a report again, of which only the sketch is kept. */
@FunctionalInterface
public interface Texts {
    /** The shingles of a report's prose, see {@link Prose#shingles()}. */
    long[] shingles(AuditedReport report) throws IOException;
}
