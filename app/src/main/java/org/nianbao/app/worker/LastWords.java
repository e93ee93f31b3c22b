// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The end of what a process printed to its standard error; the rest is dropped as it comes. */
final class LastWords implements Runnable {
    private static final int MOST_BYTES = 2_000;
    private static final int MOST_CHARACTERS = 300;

    private final InputStream in;
    private final byte[] ring = new byte[MOST_BYTES];
    private long written;

    LastWords(InputStream in) {
        this.in = in;
    }

    @Override
    public void run() {
        byte[] buffer = new byte[MOST_BYTES];
        try (in) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                keep(buffer, read);
            }
        } catch (IOException e) {
            // The process is gone.
        }
    }

    private synchronized void keep(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            ring[(int) (written++ % MOST_BYTES)] = buffer[i];
        }
    }

    /** The last line or so, as one line. */
    synchronized String text() {
        int length = (int) Math.min(written, MOST_BYTES);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = ring[(int) ((written - length + i) % MOST_BYTES)];
        }
        String text = new String(bytes, StandardCharsets.UTF_8)
                .replaceAll("\\s+", " ")
                .strip();
        return text.length() <= MOST_CHARACTERS ? text : text.substring(text.length() - MOST_CHARACTERS);
    }
}
