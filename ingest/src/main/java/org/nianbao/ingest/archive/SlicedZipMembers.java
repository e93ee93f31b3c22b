// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.archive;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.detect.ZipDirectory;

/** Members of a ZIP in the order of its directory, of which no more than a slice is in memory, however many there are. */
final class SlicedZipMembers implements Members {
    /** Some 5 MB of the library's entries. */
    private static final int SLICE = 10_000;

    private final SeekableByteChannel channel;
    private final long directory;
    private ZipDirectory run;
    private ZipMembers members;

    /**
     * Reads the first slice.
     *
     * @param channel closed with this
     * @param directory place of the first header of the directory
     */
    SlicedZipMembers(SeekableByteChannel channel, long directory) throws IOException {
        this.channel = channel;
        this.directory = directory;
        this.run = ZipDirectory.run(channel, directory, SLICE);
        this.members = new ZipMembers(new ZipSlice(channel, directory, run));
    }

    @Override
    public @Nullable Member next() throws IOException {
        Member member = members.next();
        while (member == null && !run.last()) {
            members.close();
            run = ZipDirectory.run(channel, run.end(), SLICE);
            if (run.members() == 0) {
                return null;
            }
            members = new ZipMembers(new ZipSlice(channel, directory, run));
            member = members.next();
        }
        return member;
    }

    @Override
    public @Nullable String flaw() {
        return run.intact() ? null : "the ZIP's directory is broken; members behind the break are lost";
    }

    @Override
    public void close() throws IOException {
        members.close();
        channel.close();
    }
}
