// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.input;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.nianbao.ingest.detect.MemberNames;

/** Names of files, as a reader would write them. */
final class FileNames {
    private FileNames() {}

    /**
     * The last part of a path. Where the platform could not decode it, its bytes are read as UTF-8 or GB18030, so that
     * two such files keep two names.
     */
    static String of(Path path) {
        Path last = path.getFileName();
        String name = last == null ? path.toString() : last.toString();
        return name.indexOf('\uFFFD') < 0 && (name.indexOf('?') < 0) ? name : fromBytes(path, name);
    }

    private static String fromBytes(Path path, String otherwise) {
        String encoded = path.toUri().getRawPath();
        int end = encoded.endsWith("/") ? encoded.length() - 1 : encoded.length();
        int start = encoded.lastIndexOf('/', end - 1) + 1;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = start; i < end; i++) {
            char c = encoded.charAt(i);
            if (c == '%' && i + 2 < end + 1) {
                bytes.write(Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.size() == 0 ? otherwise : MemberNames.decode(bytes.toByteArray());
    }
}
