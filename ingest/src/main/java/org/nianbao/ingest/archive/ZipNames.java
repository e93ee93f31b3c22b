// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.archive;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.nianbao.ingest.detect.MemberNames;

/** Names of ZIP members, which older Chinese software writes in GBK without saying so. */
final class ZipNames {
    private ZipNames() {}

    static String of(ZipArchiveEntry entry) {
        boolean stated = entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
        byte[] raw = entry.getRawName();
        return stated || raw == null ? entry.getName() : MemberNames.decode(raw);
    }
}
