// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.nianbao.app.tidy.Inventory;
import org.nianbao.export.DataFile;

/** Size and SHA-256 of files. */
final class FileHashes {
    private static final int BUFFER_BYTES = 1 << 20;

    private FileHashes() {}

    static List<Inventory.Entry> of(List<DataFile> files) throws IOException {
        List<Inventory.Entry> entries = new ArrayList<>();
        for (DataFile file : files) {
            MessageDigest sha256 = sha256();
            long size = 0;
            byte[] buffer = new byte[BUFFER_BYTES];
            try (InputStream in = Files.newInputStream(file.written())) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    sha256.update(buffer, 0, read);
                    size += read;
                }
            }
            entries.add(new Inventory.Entry(file, size, HexFormat.of().formatHex(sha256.digest())));
        }
        return entries;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
