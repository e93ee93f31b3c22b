// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.webarchive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.archive.Trail;

/** Opens web archives: WARC files, packed with gzip or not. What is one is told by content, not by name. */
public final class WebArchives {
    private static final int MARK_BYTES = RecordHeader.MARK.length();

    private WebArchives() {}

    /**
     * Puts a web archive on the trail; false where the file is none, and nothing was done.
     *
     * @param uri names the archive in the documents' position and in refusals
     * @throws IOException where the file cannot be read
     */
    public static boolean open(String uri, Path file, Limits limits, Trail trail) throws IOException {
        if (!isOne(file, limits)) {
            return false;
        }
        WarcSource.Opener opener = place -> new RecordCutter(bytes(file, place, limits));
        CaptureReader captures = new CaptureReader(uri, limits, new Originals(opener));
        trail.enter(new WarcSource(uri, opener, captures));
        return true;
    }

    private static boolean isOne(Path file, Limits limits) throws IOException {
        try (RecordBytes bytes = bytes(file, 0, limits)) {
            byte[] mark = new byte[MARK_BYTES];
            int n = bytes.read(mark, 0, MARK_BYTES);
            return n == MARK_BYTES && RecordHeader.isMark(mark);
        } catch (BrokenBytes e) {
            return false;
        }
    }

    private static RecordBytes bytes(Path file, long place, Limits limits) throws IOException {
        FileBytes bytes = new FileBytes(Files.newByteChannel(file));
        try {
            boolean packed = bytes.read() == 0x1F;
            bytes.seek(place);
            return packed ? new GzipBytes(bytes, limits) : new PlainBytes(bytes);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }
}
