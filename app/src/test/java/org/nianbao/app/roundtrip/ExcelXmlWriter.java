// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Writes workbooks in the XML of Excel 2003: covered places are left out, and the next cell names its column. */
record ExcelXmlWriter() implements ReportWriter {
    private static final String HEAD = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
            + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
            + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles><Style ss:ID=\"s1\"><Borders>"
            + "<Border ss:Position=\"Bottom\" ss:LineStyle=\"Continuous\" ss:Weight=\"1\"/></Borders></Style></Styles>"
            + "<Worksheet ss:Name=\"年报\"><Table>";
    private static final String TAIL = "</Table></Worksheet></Workbook>";

    @Override
    public String name() {
        return "excel xml";
    }

    @Override
    public String ending() {
        return ".xml";
    }

    @Override
    public boolean hasSpans() {
        return true;
    }

    @Override
    public byte[] write(FilledReport report, Random random) {
        boolean typed = random.nextBoolean();
        StringBuilder out = new StringBuilder(HEAD);
        for (Part part : report.parts()) {
            PrintedTable table = part.table();
            if (table == null) {
                out.append("<Row><Cell>").append(data(part.text(), false)).append("</Cell></Row>");
                continue;
            }
            for (int row = 0; row < table.rows(); row++) {
                out.append("<Row>");
                for (PrintedCell cell : table.row(row)) {
                    cell(out, cell, typed);
                }
                out.append("</Row>");
            }
        }
        return out.append(TAIL).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void cell(StringBuilder out, PrintedCell cell, boolean typed) {
        out.append("<Cell ss:StyleID=\"s1\" ss:Index=\"")
                .append(cell.column() + 1)
                .append('"');
        if (cell.columnSpan() > 1) {
            out.append(" ss:MergeAcross=\"").append(cell.columnSpan() - 1).append('"');
        }
        if (cell.rowSpan() > 1) {
            out.append(" ss:MergeDown=\"").append(cell.rowSpan() - 1).append('"');
        }
        out.append('>').append(data(cell.text(), typed)).append("</Cell>");
    }

    private static String data(String text, boolean typed) {
        if (text.isEmpty()) {
            return "";
        }
        boolean number = typed && text.matches("0|[1-9][0-9]{0,8}");
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "&#10;");
        return "<Data ss:Type=\"" + (number ? "Number" : "String") + "\">" + escaped + "</Data>";
    }
}
