// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;

/** Makes the blocks of a document of its pages: paragraphs joined, tables put together over page breaks. */
final class DocumentAssembler {
    private final List<Block> blocks = new ArrayList<>();
    private final ParagraphBuilder paragraphs;
    private @Nullable TableStitcher table;
    private int tablePage;

    private DocumentAssembler(Margins margins) {
        paragraphs = new ParagraphBuilder(margins);
    }

    /** @param pages without their furniture */
    static List<Block> blocks(List<PageLayout> pages) {
        DocumentAssembler assembler = new DocumentAssembler(Margins.of(pages));
        for (PageLayout page : pages) {
            for (PageItem item : page.items()) {
                assembler.add(item, page.number());
            }
        }
        assembler.endTable();
        assembler.endParagraph();
        return assembler.blocks;
    }

    private void add(PageItem item, int page) {
        if (item instanceof PageItem.TablePart part) {
            if (part.isEmpty()) {
                addEmpty(part, page);
                return;
            }
            endParagraph();
            if (table == null || tablePage >= page || !table.add(part)) {
                endTable();
                table = new TableStitcher(part);
            }
            tablePage = page;
        } else if (item instanceof PageItem.Borderless borderless) {
            endParagraph();
            endTable();
            blocks.add(borderless.table());
        } else if (item instanceof PageItem.Line line) {
            endTable();
            paragraphs.add(line.line(), line.frame());
        }
    }

    /** A grid without text is blank rows of the table on the page before, or nothing: a box, a drawing. */
    private void addEmpty(PageItem.TablePart part, int page) {
        if (table != null && tablePage == page - 1 && table.add(part)) {
            tablePage = page;
        }
    }

    private void endTable() {
        if (table != null) {
            blocks.add(table.table());
            table = null;
        }
    }

    private void endParagraph() {
        blocks.addAll(paragraphs.take());
    }
}
