// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Document;
import org.nianbao.extract.Heading;
import org.nianbao.extract.Location;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.Table;
import org.nianbao.extract.grid.SheetFill;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.MediaTypes;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/** A spreadsheet that stands in another document: its active sheet is what the document shows. */
public final class EmbeddedWorkbook implements Block.Visitor<Block> {
    private final String prefix;

    private EmbeddedWorkbook(String prefix) {
        this.prefix = prefix;
    }

    /**
     * What the workbook shows; the parts of its locations begin with the part that it is, as in {@code
     * word/embeddings/a.xlsx!/xl/worksheets/sheet1.xml}.
     *
     * @param content XLS, XLSX, or either in an OLE object
     * @param part that it is in the document
     */
    public static Document read(SourceDocument container, byte[] content, String part, Limits limits)
            throws RejectionException {
        byte[] workbook = unwrapped(content, limits);
        boolean packaged = FileMagic.valueOf(workbook) == FileMagic.OOXML;
        SourceDocument source = new SourceDocument(
                container.uri() + "!/" + part,
                packaged ? MediaTypes.XLSX : MediaTypes.XLS,
                null,
                workbook,
                container.sha256(),
                container.retrievedAt(),
                null);
        Document read = packaged
                ? new XlsxReader(Sheets.ACTIVE).read(source, limits)
                : new XlsReader(Sheets.ACTIVE).read(source, limits);
        EmbeddedWorkbook placed = new EmbeddedWorkbook(part + "!/");
        List<Block> blocks =
                read.blocks().stream().map(block -> block.accept(placed)).toList();
        List<Problem> problems = read.problems().stream()
                .map(problem -> new Problem(problem.code(), problem.message(), placed.at(problem.location())))
                .toList();
        return new Document(source, read.metadata(), blocks, problems);
    }

    /** An OLE object keeps a packaged workbook in a stream of its own. */
    private static byte[] unwrapped(byte[] content, Limits limits) throws RejectionException {
        if (FileMagic.valueOf(content) != FileMagic.OLE2) {
            return content;
        }
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            if (!root.hasEntryCaseInsensitive("Package")) {
                return content;
            }
            try (DocumentInputStream stream = root.createDocumentInputStream("Package")) {
                return stream.readNBytes((int) Math.min(limits.maxBytes(), content.length));
            }
        } catch (IOException | RuntimeException e) {
            // The library meets broken containers with unchecked exceptions as well.
            throw SheetFill.rejected(RejectionCode.DAMAGED, "the object is broken: " + e.getMessage());
        }
    }

    private @Nullable Location at(@Nullable Location location) {
        return location == null ? null : moved(location);
    }

    private Location moved(Location location) {
        return location instanceof PartPath path
                ? new PartPath(prefix + path.part(), path.table(), path.row(), path.cell())
                : location;
    }

    @Override
    public Block heading(Heading heading) {
        return new Heading(heading.level(), heading.text(), moved(heading.location()));
    }

    @Override
    public Block paragraph(Paragraph paragraph) {
        return new Paragraph(paragraph.text(), moved(paragraph.location()));
    }

    @Override
    public Block table(Table table) {
        List<Cell> cells = table.cells().stream()
                .map(cell -> new Cell(
                        cell.row(),
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        cell.text(),
                        moved(cell.location()),
                        cell.trust()))
                .toList();
        return new Table(table.rows(), table.columns(), cells, table.geometry(), moved(table.location()));
    }
}
