// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import org.nianbao.extract.Block;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Heading;
import org.nianbao.extract.Location;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.Table;
import org.nianbao.ingest.Limits;

/** The blocks as the reader saw them: for formats that a browser does not show. */
final class BlocksView implements DocumentView {
    /** Headings of a web page. */
    private static final int LOWEST = 6;

    @Override
    public String html(Inspection inspection, ShownValues values, Limits limits) {
        StringBuilder out = new StringBuilder("<div class=\"web\">");
        for (Block block : inspection.document().blocks()) {
            block.accept(new Writer(values, out));
        }
        return out.append("</div>").toString();
    }

    private record Writer(ShownValues values, StringBuilder out) implements Block.Visitor<StringBuilder> {
        @Override
        public StringBuilder heading(Heading heading) {
            return text("h" + Math.min(LOWEST, heading.level() + 1), heading.text(), heading.location());
        }

        @Override
        public StringBuilder paragraph(Paragraph paragraph) {
            return text("p", paragraph.text(), paragraph.location());
        }

        private StringBuilder text(String tag, String text, Location location) {
            out.append('<').append(tag).append(" class=\"read\"><span");
            out.append(ShownValues.attributes(values.at(location))).append('>').append(lines(text));
            return out.append("</span></").append(tag).append(">\n");
        }

        @Override
        public StringBuilder table(Table table) {
            out.append("<table class=\"read\">");
            int row = -1;
            for (Cell cell : table.cells()) {
                for (; row < cell.row(); row++) {
                    out.append(row < 0 ? "<tr>" : "</tr>\n<tr>");
                }
                cell(cell);
            }
            return out.append(row < 0 ? "</table>\n" : "</tr></table>\n");
        }

        private void cell(Cell cell) {
            out.append("<td");
            if (cell.columnSpan() > 1) {
                out.append(" colspan=\"").append(cell.columnSpan()).append('"');
            }
            if (cell.rowSpan() > 1) {
                out.append(" rowspan=\"").append(cell.rowSpan()).append('"');
            }
            out.append(ShownValues.attributes(values.at(cell.location()))).append('>');
            out.append(lines(cell.text())).append("</td>");
        }

        private static String lines(String text) {
            return Html.escape(text).replace("&#10;", "<br>");
        }
    }
}
