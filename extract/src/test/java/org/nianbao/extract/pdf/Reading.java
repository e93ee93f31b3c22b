// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Document;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.Problem;
import org.nianbao.extract.Table;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.MediaTypes;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/** What the reader makes of a test's PDF, in forms that are easy to compare. */
final class Reading {
    private final Document document;

    private Reading(Document document) {
        this.document = document;
    }

    static Reading of(byte[] pdf) {
        try {
            return of(pdf, Limits.standard());
        } catch (RejectionException e) {
            throw new AssertionError("rejected as " + e.code() + ": " + e.getMessage(), e);
        }
    }

    static Reading of(byte[] pdf, Limits limits) throws RejectionException {
        return new Reading(new PdfReader().read(source(pdf), limits));
    }

    static RejectionException rejection(byte[] pdf, Limits limits) {
        try {
            Document document = new PdfReader().read(source(pdf), limits);
            throw new AssertionError("read " + document.blocks() + document.problems());
        } catch (RejectionException e) {
            return e;
        }
    }

    static RejectionCode rejectionCode(byte[] pdf) {
        return rejection(pdf, Limits.standard()).code();
    }

    private static SourceDocument source(byte[] pdf) {
        return new SourceDocument("test.pdf", MediaTypes.PDF, null, pdf, "", Instant.EPOCH, null);
    }

    Document document() {
        return document;
    }

    List<String> paragraphs() {
        List<String> texts = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                texts.add(paragraph.text());
            }
        }
        return texts;
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                tables.add(table);
            }
        }
        return tables;
    }

    Table table() {
        if (tables().size() != 1) {
            throw new AssertionError("expected one table, found " + document.blocks());
        }
        return tables().get(0);
    }

    Cell cell(int row, int column) {
        for (Cell cell : table().cells()) {
            if (cell.row() == row && cell.column() == column) {
                return cell;
            }
        }
        throw new AssertionError("no cell at " + row + ", " + column + " of " + rows());
    }

    List<String> rows() {
        return rows(table());
    }

    /** One string a row: the cells parted by bars, a merged one with its spans behind, as in {@code a 2x1 | b}. */
    static List<String> rows(Table table) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : table.cells()) {
                if (cell.row() == row) {
                    boolean merged = cell.rowSpan() > 1 || cell.columnSpan() > 1;
                    cells.add(cell.text() + (merged ? " " + cell.rowSpan() + "x" + cell.columnSpan() : ""));
                }
            }
            rows.add(String.join(" | ", cells));
        }
        return rows;
    }

    List<String> problems() {
        return document.problems().stream().map(Problem::code).toList();
    }

    /** Kinds of blocks in their order: P for a paragraph, T for a table. */
    String order() {
        StringBuilder order = new StringBuilder();
        for (Block block : document.blocks()) {
            order.append(block instanceof Table ? 'T' : 'P');
        }
        return order.toString();
    }
}
