// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.extract.Location;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.parts.Markup;
import org.nianbao.extract.parts.PartPackage;
import org.nianbao.extract.parts.Parts;
import org.nianbao.extract.picture.PlacedPictures;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/** What one reading of one document shares: its bounds, counts, flaws, and the parts that are read only when needed. */
final class Reading {
    /** A document with a flaw in every row tells of the first ones. */
    private static final int MAX_PROBLEMS = 100;

    private final SourceDocument source;
    private final Parts parts;
    private final String part;
    private final Limits limits;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Styles styles;
    private @Nullable Numbering numbering;
    private @Nullable EmbeddedObjects embedded;
    private final Relationships links;
    private final PlacedPictures pictures = new PlacedPictures();
    private int tables;
    private int cells;
    private long characters;

    Reading(SourceDocument source, Parts parts, String part, Limits limits) {
        this.source = source;
        this.parts = parts;
        this.part = part;
        this.limits = limits;
        this.links = new Relationships(parts, part);
    }

    Limits limits() {
        return limits;
    }

    List<Problem> problems() {
        return problems;
    }

    void report(String code, String message, Location location) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new Problem(code, message, location));
        }
    }

    Location place(int table, int row, int cell) {
        return new PartPath(part, table, row, cell);
    }

    /** Number of the table that starts now, from 1. */
    int nextTable() {
        return ++tables;
    }

    void countCell() throws RejectionException {
        if (++cells > limits.maxCells()) {
            throw PartPackage.rejected(RejectionCode.TOO_LARGE, "more than " + limits.maxCells() + " table cells");
        }
    }

    void countCharacters(int more) throws RejectionException {
        characters += more;
        if (characters > limits.maxBytes()) {
            throw PartPackage.rejected(
                    RejectionCode.TOO_LARGE, "more than " + limits.maxBytes() + " characters of text");
        }
    }

    Styles styles() throws RejectionException {
        Styles known = styles;
        if (known == null) {
            known = readStyles();
            styles = known;
        }
        return known;
    }

    Numbering numbering() throws RejectionException {
        Numbering known = numbering;
        if (known == null) {
            known = readNumbering();
            numbering = known;
        }
        return known;
    }

    /** What the sheet of that relationship shows; empty, with a problem, where it cannot be read. */
    List<Block> embedded(@Nullable String relationship, @Nullable String program, Location place)
            throws RejectionException {
        EmbeddedObjects known = embedded;
        if (known == null) {
            known = new EmbeddedObjects(source, parts, links, this);
            embedded = known;
        }
        return known.read(relationship, program, place);
    }

    /**
     * What stands for a picture until {@link #withPictures}; nothing in a table's cell, whose text it is no part of.
     *
     * @param relationship that leads to the picture, or null
     */
    List<Block> picture(@Nullable String relationship, Location place) throws RejectionException {
        try {
            String target = relationship == null ? null : links.target(relationship);
            if (target == null) {
                return List.of();
            }
            if (place instanceof PartPath path && path.table() > 0) {
                pictures.markInCell(target);
                return List.of();
            }
            return pictures.mark(target);
        } catch (IOException e) {
            throw PartPackage.rejected(RejectionCode.DAMAGED, "the links to pictures are broken: " + e.getMessage());
        }
    }

    /** What stands for the pictures in the table that has just ended. */
    List<Block> picturesOfTable() {
        return pictures.leaveTable();
    }

    /** The blocks of the whole document, with what its pictures show where it has no table. */
    List<Block> withPictures(List<Block> blocks, Recognition recognition) throws IOException, RejectionException {
        return pictures.read(blocks, parts::content, recognition, problems);
    }

    private Styles readStyles() throws RejectionException {
        try (Markup xml = sibling("styles.xml")) {
            return xml == null ? Styles.none() : Styles.read(xml);
        } catch (IOException e) {
            throw PartPackage.rejected(RejectionCode.DAMAGED, "the styles cannot be read: " + e.getMessage());
        }
    }

    private Numbering readNumbering() throws RejectionException {
        try (Markup xml = sibling("numbering.xml")) {
            return xml == null ? Numbering.none() : Numbering.read(xml);
        } catch (IOException e) {
            throw PartPackage.rejected(RejectionCode.DAMAGED, "the numbering cannot be read: " + e.getMessage());
        }
    }

    private @Nullable Markup sibling(String name) throws IOException, RejectionException {
        return parts.markup(part.substring(0, part.lastIndexOf('/') + 1) + name);
    }
}
