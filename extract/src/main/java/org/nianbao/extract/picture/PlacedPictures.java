// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.Table;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.ingest.RejectionException;

/**
 * The pictures of a document made of parts: each leaves a mark among the blocks, and is read when all of the document is
 * known, where that has no table. Mutable, of one document.
 */
public final class PlacedPictures {
    /** Marks of one document; every bullet may be a picture. */
    private static final int MAX_MARKS = 1_000;

    private final IdentityHashMap<Block, String> parts = new IdentityHashMap<>();
    private final List<Block> inCells = new ArrayList<>();

    /** Gives the bytes of a picture, or null where the document does not hold it. */
    @FunctionalInterface
    public interface Source {
        byte @Nullable [] bytes(String part) throws IOException, RejectionException;
    }

    /** The marks to add at the picture's place. */
    public List<Block> mark(String part) {
        if (parts.size() >= MAX_MARKS) {
            return List.of();
        }
        Block mark = new Paragraph("", new PartPath(part, 0, 0, 0));
        parts.put(mark, part);
        return List.of(mark);
    }

    /** Notes a picture in a table's cell, whose mark is not to be taken for text of the cell. */
    public void markInCell(String part) {
        inCells.addAll(mark(part));
    }

    /** The marks of the pictures in the cells of the table that has just ended, to add behind it. */
    public List<Block> leaveTable() {
        List<Block> marks = List.copyOf(inCells);
        inCells.clear();
        return marks;
    }

    /**
     * The blocks with what the pictures show in place of their marks; without the marks where the document has a table.
     *
     * @throws RejectionException where there is nothing but pictures, and no recogniser
     */
    public List<Block> read(List<Block> blocks, Source source, Recognition recognition, List<Problem> problems)
            throws IOException, RejectionException {
        if (parts.isEmpty()) {
            return blocks;
        }
        List<Block> own =
                blocks.stream().filter(block -> !parts.containsKey(block)).toList();
        if (own.stream().anyMatch(PlacedPictures::isTable)) {
            return own;
        }
        DocumentPictures pictures = new DocumentPictures(recognition, problems);
        Set<String> read = new HashSet<>();
        List<Block> all = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            String part = parts.get(block);
            if (part == null) {
                all.add(block);
            } else if (read.add(part)) {
                byte[] bytes = source.bytes(part);
                if (bytes != null) {
                    all.addAll(pictures.read(
                            bytes,
                            part,
                            own.isEmpty(),
                            (row, cell) -> new PartPath(part, row == 0 ? 0 : 1, row, cell)));
                }
            }
        }
        return all;
    }

    /** Whether the block is a table of figures, not a frame around a picture or a line of text. */
    private static boolean isTable(Block block) {
        return block instanceof Table table
                && table.rows() > 1
                && table.columns() > 1
                && table.cells().stream().anyMatch(cell -> !cell.text().isBlank());
    }
}
