// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.webarchive;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.ArchivePosition;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.Omission;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.archive.Trail;

/** Says of each record whether it is a document, and takes its bytes where it may be one. */
final class CaptureReader {
    private final String archiveUri;
    private final Limits limits;
    private final Originals originals;

    CaptureReader(String archiveUri, Limits limits, Originals originals) {
        this.archiveUri = archiveUri;
        this.limits = limits;
        this.originals = originals;
    }

    /** What a record comes to, told only once its end was seen and was right. */
    interface Outcome {
        /** Puts it on the trail; false where there was nothing to put. */
        boolean tell(Trail trail);
    }

    /** What is given under another address or date than those of the record that holds it. */
    private record As(String target, @Nullable Instant date) {}

    Outcome read(RecordHeader header, RecordCutter records) throws IOException {
        String target = header.target();
        return switch (header.type()) {
            case "response", "resource", "conversion" -> {
                if (target == null) {
                    yield refusal(archiveUri, header, RejectionCode.DAMAGED, "a capture that names no address");
                }
                yield isOfTheCrawler(target)
                        ? trail -> false
                        : capture(header, records, new As(target, header.date()), false);
            }
            case "revisit" -> target == null ? trail -> false : revisit(header, target);
            // What the crawler says of itself, of its requests and of other records.
            default -> trail -> false;
        };
    }

    /** Logs and look-ups that crawlers store beside the pages. */
    private static boolean isOfTheCrawler(String target) {
        return target.startsWith("metadata:") || target.startsWith("dns:") || target.startsWith("whois:");
    }

    private Outcome capture(RecordHeader header, RecordCutter records, As as, boolean again) throws IOException {
        String type = header.field("Content-Type");
        boolean http = header.type().equals("response")
                && (type == null || RecordHeader.mediaType(type).equals("application/http"));
        try {
            byte[] head = http ? records.read(HttpHead.LONGEST) : new byte[0];
            HttpHead response = http ? HttpHead.parse(head) : null;
            Omission.Reason reason = omission(response, response == null ? type : response.contentType());
            if (reason == null && !again && originals.repeats(header)) {
                reason = Omission.Reason.REPEATED;
            }
            if (reason != null) {
                return omission(as.target(), reason);
            }
            return document(header, block(header, head, response, records), http, as);
        } catch (RejectionException e) {
            return refusal(as.target(), header, e.code(), String.valueOf(e.getMessage()));
        }
    }

    private static Omission.@Nullable Reason omission(@Nullable HttpHead response, @Nullable String contentType) {
        if (response != null && !response.carriesDocument()) {
            return Omission.Reason.STATUS;
        }
        return WebTypes.mayBeDocument(contentType) ? null : Omission.Reason.WEB_RESOURCE;
    }

    private byte[] block(RecordHeader header, byte[] head, @Nullable HttpHead response, RecordCutter records)
            throws IOException, RejectionException {
        if (header.field("WARC-Segment-Number") != null) {
            throw HttpBody.refused(RejectionCode.UNSUPPORTED, "a capture that other records continue");
        }
        long content = header.length() - (response == null ? 0 : response.length());
        if (content > limits.maxBytes()) {
            throw HttpBody.refused(RejectionCode.TOO_LARGE, content + " bytes, more than " + limits.maxBytes());
        }
        byte[] rest = records.read((int) Math.min(records.left(), Integer.MAX_VALUE - 16));
        if (rest.length == 0) {
            return head;
        }
        byte[] block = Arrays.copyOf(head, head.length + rest.length);
        System.arraycopy(rest, 0, block, head.length, rest.length);
        return block;
    }

    private Outcome document(RecordHeader header, byte[] block, boolean http, As as) throws RejectionException {
        Instant date = as.date();
        if (date == null) {
            throw HttpBody.refused(RejectionCode.DAMAGED, "a capture without a date that can be read");
        }
        Capture capture = new Capture(
                as.target(),
                block,
                http,
                header.field("Content-Type"),
                header.field("WARC-Block-Digest"),
                header.field("WARC-Truncated"),
                date,
                new ArchivePosition(archiveUri, header.place()),
                limits);
        return trail -> {
            originals.remember(header);
            trail.give(capture.uri(), capture);
            return true;
        };
    }

    private Outcome revisit(RecordHeader header, String target) throws IOException {
        if (originals.repeats(header)) {
            return omission(target, Omission.Reason.REPEATED);
        }
        Originals.Found original = originals.find(header);
        if (original == null) {
            return omission(target, Omission.Reason.REVISIT);
        }
        try (RecordCutter records = original.records()) {
            Outcome outcome = capture(original.header(), records, new As(target, header.date()), true);
            return trail -> {
                originals.rememberRevisit(header);
                return outcome.tell(trail);
            };
        }
    }

    private static Outcome omission(String target, Omission.Reason reason) {
        return trail -> {
            trail.leaveOut(target, reason);
            return false;
        };
    }

    private Outcome refusal(String uri, RecordHeader header, RejectionCode code, String message) {
        String where = " (" + header.type() + " at byte " + header.place() + " of " + archiveUri + ")";
        return trail -> {
            trail.refuse(uri, code, message + where);
            return true;
        };
    }
}
