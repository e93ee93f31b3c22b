// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes web pages.
 *
 * @param spans how merged cells are written
 * @param markup what stands inside the cells
 * @param page what stands around the report
 */
record HtmlWriter(Spans spans, Markup markup, Page page) implements ReportWriter {
    enum Spans {
        RIGHT,
        /** Only the first place of a merged cell is written. */
        DROPPED,
        /** Every place says the same. */
        REPEATED,
        /** Every place but the first is an empty cell. */
        BLANK
    }

    enum Markup {
        BARE,
        PARAGRAPHS,
        WORD,
        HEADED
    }

    enum Page {
        PLAIN,
        /** Declared as gb2312. */
        GBK,
        AGENCY
    }

    static List<HtmlWriter> all() {
        return List.of(
                new HtmlWriter(Spans.RIGHT, Markup.BARE, Page.PLAIN),
                new HtmlWriter(Spans.RIGHT, Markup.PARAGRAPHS, Page.PLAIN),
                new HtmlWriter(Spans.RIGHT, Markup.WORD, Page.PLAIN),
                new HtmlWriter(Spans.RIGHT, Markup.HEADED, Page.GBK),
                new HtmlWriter(Spans.RIGHT, Markup.BARE, Page.AGENCY),
                new HtmlWriter(Spans.RIGHT, Markup.WORD, Page.AGENCY),
                new HtmlWriter(Spans.DROPPED, Markup.BARE, Page.PLAIN),
                new HtmlWriter(Spans.REPEATED, Markup.BARE, Page.PLAIN),
                new HtmlWriter(Spans.BLANK, Markup.PARAGRAPHS, Page.PLAIN));
    }

    @Override
    public String name() {
        return "html " + (spans + " " + markup + " " + page).toLowerCase(Locale.ROOT);
    }

    @Override
    public String ending() {
        return ".html";
    }

    @Override
    public boolean hasSpans() {
        return spans == Spans.RIGHT;
    }

    Charset charset() {
        return page == Page.GBK ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }

    @Override
    public byte[] write(FilledReport report, Random random) {
        String body = body(report, random);
        String html =
                switch (page) {
                    case PLAIN ->
                        "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>" + report.title()
                                + "</title></head>\n<body>\n" + body + "</body></html>\n";
                    case GBK ->
                        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">"
                                + "<title>" + report.title() + "</title></head><body>\n" + body + "</body></html>\n";
                    case AGENCY -> AgencyPage.around(report, body);
                };
        return html.getBytes(charset());
    }

    private String body(FilledReport report, Random random) {
        StringBuilder out = new StringBuilder();
        for (Part part : report.parts()) {
            switch (part.kind()) {
                case TITLE -> title(out, part.text());
                case HEADING -> out.append(paragraph(part.text(), true));
                case PARAGRAPH -> out.append(paragraph("  " + part.text(), false));
                case TABLE -> {
                    if (part.table() != null) {
                        table(out, part.table(), random);
                    }
                }
            }
        }
        return out.toString();
    }

    private void title(StringBuilder out, String text) {
        if (page == Page.AGENCY) {
            return; // Stands in the page's own heading.
        }
        if (markup == Markup.WORD) {
            for (String line : text.split("\n", -1)) {
                out.append("<p class=\"MsoNormal\" align=\"center\"><b><span style=\"font-size:22pt\">")
                        .append(line)
                        .append("<o:p></o:p></span></b></p>\n");
            }
        } else {
            out.append("<h1>").append(text.replace("\n", "<br>")).append("</h1>\n");
        }
    }

    private String paragraph(String text, boolean heading) {
        if (markup == Markup.WORD) {
            return "<p class=\"MsoNormal\" style=\"text-indent:32pt;mso-char-indent-count:2\"><span lang=\"EN-US\""
                    + " style=\"font-size:16pt;font-family:仿宋\">" + (heading ? "<b>" + text + "</b>" : text)
                    + "<o:p></o:p></span></p>\n";
        }
        if (heading && markup == Markup.HEADED) {
            return "<h2>" + text + "</h2>\n";
        }
        return "<p>" + (heading ? "<strong>" + text + "</strong>" : text) + "</p>\n";
    }

    private void table(StringBuilder out, PrintedTable table, Random random) {
        String empty = Filling.pick(random, List.of("", "&nbsp;", "<br>", " ", "\u3000"));
        out.append(
                markup == Markup.WORD
                        ? "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->\n<table class=\"MsoNormalTable\""
                                + " border=\"1\" cellspacing=\"0\" style=\"border-collapse:collapse;mso-yfti-tbllook:1184\">\n"
                        : "<table border=\"1\">\n");
        boolean head = markup == Markup.HEADED;
        int first = table.firstData();
        for (int row = 0; row < table.rows(); row++) {
            out.append(head && row == 0 ? "<thead>\n" : "").append(head && row == first ? "<tbody>\n" : "");
            out.append(row == 0 && markup == Markup.PARAGRAPHS ? "<tr class=\"firstRow\">" : "<tr>");
            row(out, table, row, empty);
            out.append("</tr>\n");
            out.append(head && row == first - 1 ? "</thead>\n" : "");
        }
        out.append(head ? "</tbody>" : "").append("</table>\n");
    }

    private void row(StringBuilder out, PrintedTable table, int row, String empty) {
        if (spans == Spans.RIGHT || spans == Spans.DROPPED) {
            for (PrintedCell cell : table.row(row)) {
                out.append(cell(cell, cell.text(), empty));
            }
            return;
        }
        for (int column = 0; column < table.columns(); column++) {
            PrintedCell cell = table.at(row, column);
            if (cell != null) {
                boolean first = cell.row() == row && cell.column() == column;
                out.append(cell(cell, first || spans == Spans.REPEATED ? cell.text() : "", empty));
            }
        }
    }

    private String cell(PrintedCell cell, String text, String empty) {
        String tag = markup == Markup.HEADED && cell.header() ? "th" : "td";
        String attributes = spans != Spans.RIGHT
                ? ""
                : (cell.columnSpan() > 1 ? " colspan=\"" + cell.columnSpan() + "\"" : "")
                        + (cell.rowSpan() > 1 ? " rowspan=\"" + cell.rowSpan() + "\"" : "");
        return switch (markup) {
            case BARE, HEADED ->
                "<" + tag + attributes + ">" + (text.isEmpty() ? empty : text.replace("\n", "<br>")) + "</" + tag + ">";
            case PARAGRAPHS ->
                "<td" + attributes + " width=\"71\" style=\"border:1px solid\"><p>"
                        + (text.isEmpty() ? empty : text.replace("\n", "</p><p>")) + "</p></td>";
            case WORD ->
                "<td" + attributes + " valign=\"center\" style=\"padding:0cm 5.4pt;mso-border-alt:solid .5pt\">"
                        + "<p class=\"MsoNormal\" align=\"center\"><span style=\"font-size:12pt;font-family:宋体\">"
                        + (text.isEmpty()
                                ? "&nbsp;"
                                : text.replace("\n", "</span></p>\n<p class=\"MsoNormal\" align=\"center\"><span>"))
                        + "<o:p></o:p></span></p></td>";
        };
    }
}
