// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.BrokenFiles;
import org.nianbao.extract.Document;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.ShownBlocks;
import org.nianbao.extract.Table;
import org.nianbao.ingest.RejectionException;

/** Reads a file that LibreOffice saved: a layout table, a data table with one in a cell, a text box, shifted figures. */
class NestedTablesTest {
    private static Document read() throws IOException, RejectionException {
        try (InputStream file = NestedTablesTest.class.getResourceAsStream("nested-tables.doc")) {
            return BrokenFiles.read(
                    new DocReader(), Objects.requireNonNull(file).readAllBytes());
        }
    }

    @Test
    void readsTablesInCellsAndBoxes() throws IOException, RejectionException {
        Document document = read();
        assertEquals(
                "标题 ¶ 布局 ¶ 3x2[0.0:甲,0.1:1,1.0/1x2:乙,2.0:丙,2.1:2] ¶ 布局后 ¶ 中间"
                        + " ¶ 2x2[0.0:数据,0.1:前⏎x y,1.0:行二,1.1:7] ¶ 框前 ¶ 数3¹数42 ¶ 末尾"
                        + " ¶ 框内 ¶ 1x2[0.0:框一,0.1:8] ¶ 框尾",
                ShownBlocks.of(document.blocks()));
        assertEquals(
                List.of("nestedTable", "textBoxes"),
                document.problems().stream().map(Problem::code).toList());
        assertEquals(
                new PartPath("WordDocument", 2, 3, 2),
                ((Table) document.blocks().get(2)).cells().get(4).location());
    }
}
