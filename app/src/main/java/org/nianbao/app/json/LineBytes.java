// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The lines of a result as bytes, each with the line feed that ends it; the last one of a broken file may lack it. */
public final class LineBytes {
    private static final int BUFFER_BYTES = 1 << 16;

    private LineBytes() {}

    /** The next line; empty at the end. */
    public static byte[] next(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    /** The line that starts at this place of a file; its position is left alone. */
    public static byte[] at(FileChannel file, long start) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        for (int read = file.read(buffer, start); read >= 0; read = file.read(buffer, start + line.size())) {
            int end = 0;
            while (end < read && buffer.get(end) != '\n') {
                end++;
            }
            line.write(buffer.array(), 0, Math.min(end + 1, read));
            if (end < read) {
                break;
            }
            buffer.clear();
        }
        return line.toByteArray();
    }
}
