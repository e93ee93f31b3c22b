// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.picture;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Heading;
import org.nianbao.extract.Location;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.Problem;
import org.nianbao.extract.Table;
import org.nianbao.extract.pdf.RecognisedPages;
import org.nianbao.extract.scan.PageRecogniser;
import org.nianbao.ingest.RejectionException;

/** A picture inside a document of another kind, as the blocks that it shows. */
public final class EmbeddedPicture {
    /** Smaller ones hold no table that could be read: logos, icons, codes to scan. In pixels. */
    private static final int LEAST_WIDTH = 300;

    private static final int LEAST_HEIGHT = 120;

    private EmbeddedPicture() {}

    /** Gives the place of a cell of the picture. */
    @FunctionalInterface
    public interface Placing {
        /**
         * The place; of the picture itself for row and column 0.
         *
         * @param row from 1
         * @param column from 1
         */
        Location at(int row, int column);
    }

    /** Fewer bytes show no table in any kind of picture. */
    private static final int LEAST_BYTES = 4_096;

    /**
     * What a picture shows.
     *
     * @param problems what could not be read of it
     */
    public record Read(List<Block> blocks, List<Problem> problems) {
        public Read {
            blocks = List.copyOf(blocks);
            problems = List.copyOf(problems);
        }
    }

    /** Whether it may well show a table, but cannot be decoded: a drawing of Windows, WebP and the like. */
    static boolean isOfUnknownKind(byte[] bytes) {
        if (bytes.length < LEAST_BYTES) {
            return false;
        }
        try {
            PictureFile.open(bytes).close();
            return false;
        } catch (RejectionException e) {
            return true;
        }
    }

    /** Whether the bytes are a picture large enough to show a table. */
    public static boolean mayShowTable(byte[] bytes) {
        try (PictureFile file = PictureFile.open(bytes)) {
            PictureFile.Size size = file.size(0);
            return size.width() >= LEAST_WIDTH && size.height() >= LEAST_HEIGHT;
        } catch (RejectionException e) {
            return false;
        }
    }

    /**
     * What the picture shows, in reading order, with places in the document around it.
     *
     * @throws RejectionException where it is too large or cannot be decoded
     */
    public static Read read(byte[] bytes, PageRecogniser recogniser, Placing placing) throws RejectionException {
        RecognisedPages pages = new RecognisedPages(recogniser);
        try (PictureFile file = PictureFile.open(bytes)) {
            PictureFile.Frame frame = file.frame(0);
            pages.add(frame.picture(), frame.dotsPerInch(), frame.whole());
        }
        List<Block> placed = new ArrayList<>();
        Mover mover = new Mover(placing);
        pages.blocks().forEach(block -> placed.add(block.accept(mover)));
        List<Problem> problems = pages.problems().stream()
                .filter(problem -> !problem.code().equals("recognisedPage"))
                .map(problem -> new Problem(problem.code(), problem.message(), placing.at(0, 0)))
                .toList();
        return new Read(placed, problems);
    }

    private record Mover(Placing placing) implements Block.Visitor<Block> {
        @Override
        public Block heading(Heading heading) {
            return new Heading(heading.level(), heading.text(), placing.at(0, 0));
        }

        @Override
        public Block paragraph(Paragraph paragraph) {
            return new Paragraph(paragraph.text(), placing.at(0, 0), paragraph.trust());
        }

        @Override
        public Block table(Table table) {
            List<Cell> cells = new ArrayList<>(table.cells().size());
            for (Cell cell : table.cells()) {
                cells.add(new Cell(
                        cell.row(),
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        cell.text(),
                        placing.at(cell.row() + 1, cell.column() + 1),
                        cell.trust(),
                        cell.readings()));
            }
            return new Table(table.rows(), table.columns(), cells, table.geometry(), placing.at(0, 0));
        }
    }
}
