// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.webarchive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The captures of an archive that were given, for the records that repeat one of them by its name only. */
final class Originals {
    private static final String PAYLOAD_DIGEST = "WARC-Payload-Digest";

    private final CaptureIndex index = new CaptureIndex();
    private final WarcSource.Opener opener;

    Originals(WarcSource.Opener opener) {
        this.opener = opener;
    }

    void remember(RecordHeader given) {
        String digest = given.field(PAYLOAD_DIGEST);
        index.put(byAddress(given.target(), given.field("WARC-Date")), given.place());
        if (digest != null) {
            index.put(byDigest(digest), given.place());
            index.put(byBoth(given.target(), digest), given.place());
        }
    }

    /** Remembers that the content of an original was given for another address as well. */
    void rememberRevisit(RecordHeader revisit) {
        String digest = revisit.field(PAYLOAD_DIGEST);
        if (digest != null) {
            index.put(byBoth(revisit.target(), digest), index.find(byDigest(digest)));
        }
    }

    /** Whether the same content was given before, for the same address. */
    boolean repeats(RecordHeader header) {
        String digest = header.field(PAYLOAD_DIGEST);
        if (digest != null) {
            return index.find(byBoth(header.target(), digest)) >= 0;
        }
        String other = header.field("WARC-Refers-To-Target-URI");
        return header.type().equals("revisit")
                && other != null
                && RecordHeader.bare(other).equals(header.target())
                && index.find(byAddress(header.target(), header.field("WARC-Refers-To-Date"))) >= 0;
    }

    /** The archive opened at the capture whose content a record repeats, its header read, or null. */
    @Nullable Found find(RecordHeader revisit) throws IOException {
        String digest = revisit.field(PAYLOAD_DIGEST);
        String other = revisit.field("WARC-Refers-To-Target-URI");
        String date = revisit.field("WARC-Refers-To-Date");
        long place = digest != null
                ? index.find(byDigest(digest))
                : other != null && date != null ? index.find(byAddress(RecordHeader.bare(other), date)) : -1;
        if (place < 0) {
            return null;
        }
        RecordCutter records = opener.openAt(place);
        try {
            RecordHeader header = records.next();
            boolean right = header != null
                    && (digest != null
                            ? digest.equals(header.field(PAYLOAD_DIGEST))
                            : other != null
                                    && RecordHeader.bare(other).equals(header.target())
                                    && date != null
                                    && date.equals(header.field("WARC-Date")));
            if (right && header != null) {
                return new Found(header, records);
            }
        } catch (BrokenBytes e) {
            // Several records in one packed unit: only the first can be found again.
        }
        records.close();
        return null;
    }

    /** @param records to be closed */
    record Found(RecordHeader header, RecordCutter records) {}

    private static long byDigest(String digest) {
        return CaptureIndex.key("digest\n" + digest);
    }

    private static long byAddress(@Nullable String target, @Nullable String date) {
        return CaptureIndex.key("address\n" + target + "\n" + date);
    }

    private static long byBoth(@Nullable String target, String digest) {
        return CaptureIndex.key("both\n" + target + "\n" + digest);
    }
}
