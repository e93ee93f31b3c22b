// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.extract.Document;
import org.nianbao.extract.Location;
import org.nianbao.extract.Problem;
import org.nianbao.extract.Table;
import org.nianbao.extract.parts.PartPackage;
import org.nianbao.extract.parts.Parts;
import org.nianbao.extract.sheet.EmbeddedWorkbook;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/** Spreadsheets that stand in a document in place of tables. Each is read once. */
final class EmbeddedObjects {
    /** A report has three tables. */
    private static final int MOST = 50;

    private final SourceDocument source;
    private final Parts parts;
    private final Relationships links;
    private final Reading reading;
    private final Set<String> seen = new HashSet<>();

    EmbeddedObjects(SourceDocument source, Parts parts, Relationships links, Reading reading) {
        this.source = source;
        this.parts = parts;
        this.links = links;
        this.reading = reading;
    }

    /**
     * What the object shows.
     *
     * @param program that made it, as the document names it
     */
    List<Block> read(@Nullable String relationship, @Nullable String program, Location place)
            throws RejectionException {
        String maker = String.valueOf(program);
        if (maker.startsWith("Equation")) {
            return List.of();
        }
        try {
            String target = links.target(relationship);
            byte[] content =
                    target == null || !maker.startsWith("Excel") && !isSheet(maker) ? null : parts.content(target);
            if (target == null || content == null) {
                reading.report("embeddedObject", "an embedded object of " + maker + " was left out", place);
                return List.of();
            }
            if (!seen.add(target)) {
                return List.of();
            }
            if (seen.size() > MOST) {
                throw PartPackage.rejected(RejectionCode.TOO_LARGE, "more than " + MOST + " embedded spreadsheets");
            }
            return read(content, target, place);
        } catch (IOException e) {
            throw PartPackage.rejected(RejectionCode.DAMAGED, "an embedded object is broken: " + e.getMessage());
        }
    }

    /** WPS and others name their spreadsheets otherwise. */
    private static boolean isSheet(String maker) {
        return maker.startsWith("ET.") || maker.contains("Sheet") || maker.contains("Workbook");
    }

    private List<Block> read(byte[] content, String target, Location place) throws RejectionException {
        Document workbook;
        try {
            workbook = EmbeddedWorkbook.read(source, content, target, reading.limits());
        } catch (RejectionException e) {
            reading.report("embeddedObject", "an embedded spreadsheet was left out: " + e.getMessage(), place);
            return List.of();
        }
        for (Problem problem : workbook.problems()) {
            reading.report(problem.code(), problem.message(), problem.location() == null ? place : problem.location());
        }
        for (Block block : workbook.blocks()) {
            if (block instanceof Table table) {
                for (int i = 0; i < table.cells().size(); i++) {
                    reading.countCell();
                }
            }
        }
        return workbook.blocks();
    }
}
