// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.archive;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.nianbao.ingest.detect.MemberNames;

/** Names of ZIP members, which older Chinese software writes in GBK without saying so. */
final class ZipNames {
    private ZipNames() {}

    static String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean corrected = entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
        // The raw bytes also keep the backslashes that the library turns round.
        return corrected || raw == null ? entry.getName() : MemberNames.decode(raw);
    }
}
