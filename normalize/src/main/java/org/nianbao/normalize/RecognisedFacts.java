// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.Trust;
import org.nianbao.normalize.label.LabelFolder;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Evidence;
import org.nianbao.normalize.report.Fact;

/**
 * Makes title, agency, year and date less sure where they were recognised in a picture: no sum can show that a digit of
 * the year or a character of the name was misread, so they are inferred where passes agree, and suspect where not.
 */
final class RecognisedFacts {
    private RecognisedFacts() {}

    static List<Fact> of(List<Fact> facts, List<Block> blocks) {
        List<Paragraph> recognised = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph && paragraph.trust() != Trust.PRINTED) {
                recognised.add(paragraph);
            }
        }
        if (recognised.isEmpty()) {
            return facts;
        }
        return facts.stream().map(fact -> lowered(fact, recognised)).toList();
    }

    /** How far all prose of the document can be relied on. */
    static Trust ofProse(List<Block> blocks) {
        Trust trust = Trust.PRINTED;
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                trust = trust.and(paragraph.trust());
            }
        }
        return trust;
    }

    private static Fact lowered(Fact fact, List<Paragraph> recognised) {
        Evidence evidence = fact.evidence();
        if (evidence.location() == null) {
            return fact;
        }
        Trust trust = Trust.PRINTED;
        for (Paragraph paragraph : recognised) {
            if (paragraph.location().equals(evidence.location()) || isPart(paragraph, evidence.raw())) {
                trust = trust.and(paragraph.trust());
            }
        }
        Confidence most = most(trust);
        return most.compareTo(evidence.confidence()) > 0 ? new Fact(fact.pointer(), evidence.with(most)) : fact;
    }

    /** Whether the paragraph is one of the lines that a title was put together of. */
    private static boolean isPart(Paragraph paragraph, @Nullable String raw) {
        return raw != null && LabelFolder.plain(raw).contains(LabelFolder.plain(paragraph.text()));
    }

    private static Confidence most(Trust trust) {
        return switch (trust) {
            case PRINTED -> Confidence.CERTAIN;
            case RECOGNISED -> Confidence.INFERRED;
            case DOUBTFUL -> Confidence.SUSPECT;
        };
    }
}
