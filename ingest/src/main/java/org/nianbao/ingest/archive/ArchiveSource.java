// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.Omission;
import org.nianbao.ingest.RawDocument;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.detect.ArchiveKind;

/** Gives the members of one archive, in stored order, as entries {@code archive!/member}. */
final class ArchiveSource implements EntrySource {
    private final String uri;
    private final Instant retrievedAt;
    private final Members members;
    private final ExpansionBudget budget;
    private final int depth;
    private boolean gaveAny;
    private boolean broken;

    /** @param depth 1 for an archive that is a file itself */
    ArchiveSource(String uri, Instant retrievedAt, Members members, ExpansionBudget budget, int depth) {
        this.uri = uri;
        this.retrievedAt = retrievedAt;
        this.members = members;
        this.budget = budget;
        this.depth = depth;
    }

    @Override
    public boolean advance(Trail trail) {
        if (broken || budget.spent()) {
            return false;
        }
        Member member;
        try {
            member = members.next();
        } catch (GzipFile.GrownTooFar e) {
            return breakOff(trail, RejectionCode.EXPANSION, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            // The library's own parsers throw unchecked exceptions on hostile headers.
            return breakOff(trail, RejectionCode.DAMAGED, "the archive is damaged: " + e.getMessage());
        }
        if (member == null) {
            return end(trail);
        }
        if (!budget.takeEntry()) {
            budget.giveUp();
            gaveAny = true;
            trail.refuse(
                    budget.rootUri(),
                    RejectionCode.TOO_LARGE,
                    "more than " + budget.limits().maxEntries() + " members; those beyond are not read");
            return true;
        }
        take(member, trail);
        return true;
    }

    private boolean end(Trail trail) {
        String flaw = members.flaw();
        if (flaw != null) {
            return breakOff(trail, RejectionCode.DAMAGED, flaw);
        }
        if (!gaveAny) {
            trail.refuse(uri, RejectionCode.EMPTY, "an archive without documents");
        }
        return false;
    }

    private boolean breakOff(Trail trail, RejectionCode code, String message) {
        broken = true;
        trail.refuse(uri, code, message);
        return true;
    }

    private void take(Member member, Trail trail) {
        String entryUri = uri + "!/" + label(member.name());
        Omission.Reason omission = omission(member);
        if (omission != null) {
            trail.leaveOut(entryUri, omission);
            return;
        }
        gaveAny = true;
        try {
            if (member.isSpecial()) {
                throw MemberReader.refused(RejectionCode.UNREADABLE, "a link or device, not a file");
            }
            if (member.isEncrypted()) {
                throw MemberReader.refused(RejectionCode.ENCRYPTED, "a member locked by a password");
            }
            if (!member.isReadable()) {
                throw MemberReader.refused(RejectionCode.UNSUPPORTED, "packed by a method that is not known");
            }
            give(entryUri, new MemberReader(budget).read(member), trail);
        } catch (RejectionException e) {
            trail.refuse(entryUri, e.code(), String.valueOf(e.getMessage()));
            if (budget.spent()) {
                trail.refuse(budget.rootUri(), e.code(), e.getMessage() + "; the rest is not read");
            }
        } catch (GzipFile.GrownTooFar e) {
            trail.refuse(entryUri, RejectionCode.EXPANSION, String.valueOf(e.getMessage()));
            trail.refuse(budget.rootUri(), RejectionCode.EXPANSION, e.getMessage() + "; the rest is not read");
        } catch (IOException | RuntimeException e) {
            trail.refuse(entryUri, RejectionCode.DAMAGED, "the packed data are broken: " + e.getMessage());
        }
    }

    private void give(String entryUri, byte[] bytes, Trail trail) throws IOException, RejectionException {
        EntrySource nested = Archives.openNested(entryUri, bytes, retrievedAt, budget, depth + 1);
        Limits limits = budget.limits();
        if (nested != null) {
            trail.enter(nested);
        } else if (ArchiveKind.of(bytes) == ArchiveKind.GZIP) {
            trail.give(
                    entryUri,
                    new GzipDocument(
                            entryUri, () -> new ByteArrayInputStream(bytes), bytes.length, retrievedAt, limits));
        } else {
            trail.give(entryUri, () -> new RawDocument(entryUri, bytes, retrievedAt));
        }
    }

    /** The member's name without the {@code ./} that archivers of a whole folder put first. */
    private static String label(String name) {
        return name.startsWith("./") && name.length() > 2 ? name.substring(2) : name;
    }

    private static Omission.@Nullable Reason omission(Member member) {
        String name = member.name();
        if (name.startsWith("__MACOSX/")) {
            return Omission.Reason.RESOURCE_FORK;
        }
        if (member.isFolder()) {
            return Omission.Reason.FOLDER;
        }
        return isHidden(name) ? Omission.Reason.HIDDEN : null;
    }

    /** Whether any part of the name starts with a dot; {@code .} and {@code ..} as parts do not hide what is below. */
    private static boolean isHidden(String name) {
        int start = 0;
        while (start < name.length()) {
            int end = start;
            while (end < name.length() && name.charAt(end) != '/' && name.charAt(end) != '\\') {
                end++;
            }
            String part = name.substring(start, end);
            if (part.startsWith(".") && !part.equals(".") && !part.equals("..")) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        members.close();
    }
}
