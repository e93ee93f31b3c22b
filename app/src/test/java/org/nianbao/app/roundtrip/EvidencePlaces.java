// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableIterator;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.nianbao.extract.CompatibilityRadicals;
import org.nianbao.extract.DomPath;
import org.nianbao.extract.Location;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.TextSpan;

/** Looks up what a file says at a location, with other means than the readers. */
interface EvidencePlaces {
    /** The text at a place, or words that say why there is none. */
    String at(Location location);

    /** Places of a file by its ending. */
    static EvidencePlaces of(String ending, byte[] bytes, Charset charset) throws IOException {
        return switch (ending) {
            case ".html" -> new Web(Jsoup.parse(new String(bytes, charset)));
            case ".mht" -> new Web(Jsoup.parse(MhtWriter.page(bytes, charset)));
            case ".docx" -> new Word(new XWPFDocument(new ByteArrayInputStream(bytes)));
            case ".xls", ".xlsx" -> new Sheets(WorkbookFactory.create(new ByteArrayInputStream(bytes)));
            case ".doc" -> new OldWord(new HWPFDocument(new ByteArrayInputStream(bytes)));
            case ".odt", ".ods" -> new OpenDocument(OpenDocument.content(bytes));
            case ".fodt", ".fods" ->
                new OpenDocument(Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), Parser.xmlParser()));
            case ".rtf" -> new RichText(new String(bytes, StandardCharsets.US_ASCII));
            case ".pdf" -> new Pages(bytes);
            case ".txt", ".md" -> new Lines(List.of(new String(bytes, charset).split("\n", -1)));
            default -> throw new IllegalArgumentException(ending);
        };
    }

    /** Lines and code points. */
    record Lines(List<String> lines) implements EvidencePlaces {
        @Override
        public String at(Location location) {
            if (!(location instanceof TextSpan span) || span.line() < 1 || span.line() > lines.size()) {
                return "no line at " + location;
            }
            int[] points = lines.get(span.line() - 1).codePoints().toArray();
            if (span.start() < 0 || span.end() > points.length || span.start() > span.end()) {
                return "outside of the line: " + location;
            }
            return new String(points, span.start(), span.end() - span.start());
        }
    }

    /** Elements. */
    record Web(Document page) implements EvidencePlaces {
        @Override
        public String at(Location location) {
            if (!(location instanceof DomPath path)) {
                return "no element at " + location;
            }
            Elements found = page.select(path.path());
            return found.size() == 1 ? found.text() : found.size() + " elements at " + path.path();
        }
    }

    /** Tables, rows and cells of the main part. */
    record Word(XWPFDocument document) implements EvidencePlaces {
        @Override
        public String at(Location location) {
            if (!(location instanceof PartPath path) || !path.part().equals("word/document.xml")) {
                return "no cell at " + location;
            }
            XWPFTableCell cell = document.getTables()
                    .get(path.table() - 1)
                    .getRow(path.row() - 1)
                    .getTableCells()
                    .get(path.cell() - 1);
            return cell.getText();
        }
    }

    /** Tables, rows and cells of the main stream. */
    record OldWord(HWPFDocument document) implements EvidencePlaces {
        @Override
        public String at(Location location) {
            if (!(location instanceof PartPath path) || !path.part().equals("WordDocument")) {
                return "no cell at " + location;
            }
            TableIterator tables = new TableIterator(document.getRange());
            for (int i = 1; tables.hasNext(); i++) {
                Table table = tables.next();
                if (i == path.table()) {
                    return table.getRow(path.row() - 1)
                            .getCell(path.cell() - 1)
                            .text()
                            .replace("\u0007", "");
                }
            }
            return "no table at " + location;
        }
    }

    /** Tables by number, or by name, and their places by counting what is repeated. */
    record OpenDocument(Document content) implements EvidencePlaces {
        static Document content(byte[] bytes) throws IOException {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (entry.getName().equals("content.xml")) {
                        return Jsoup.parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8), Parser.xmlParser());
                    }
                }
            }
            throw new IOException("no content.xml");
        }

        @Override
        public String at(Location location) {
            if (!(location instanceof PartPath path) || path.table() < 1) {
                return "no cell at " + location;
            }
            Elements tables = content.getElementsByTag("table:table");
            Element table = tables.get(Math.min(path.table(), tables.size()) - 1);
            for (Element named : tables) {
                table = named.attr("table:name").equals(path.part()) ? named : table;
            }
            Element row = nth(table.getElementsByTag("table:table-row"), "table:number-rows-repeated", path.row());
            Element cell = nth(row.children(), "table:number-columns-repeated", path.cell());
            return cell.getElementsByTag("text:p").text();
        }

        private static Element nth(List<Element> elements, String repeated, int number) {
            int at = 0;
            for (Element element : elements) {
                String count = element.attr(repeated);
                at += count.isEmpty() ? 1 : Integer.parseInt(count);
                if (at >= number) {
                    return element;
                }
            }
            throw new IllegalArgumentException("only " + at + " of " + number);
        }
    }

    /** Rows and cells counted by their ends; a table begins with a row behind a paragraph outside of tables. */
    record RichText(String source) implements EvidencePlaces {
        private static final Pattern ROW = Pattern.compile("\\\\trowd(.*?)\\\\row(?![a-z])", Pattern.DOTALL);
        private static final Pattern ESCAPE = Pattern.compile("\\\\u(-?[0-9]+)\\\\'3f|\\\\'([0-9a-f]{2})");

        @Override
        public String at(Location location) {
            if (!(location instanceof PartPath path) || path.table() < 1) {
                return "no cell at " + location;
            }
            Matcher rows = ROW.matcher(source);
            int table = 0;
            int row = 0;
            int end = 0;
            while (rows.find()) {
                boolean starts =
                        table == 0 || source.substring(end, rows.start()).contains("\\par ");
                table += starts ? 1 : 0;
                row = starts ? 1 : row + 1;
                end = rows.end();
                if (table == path.table() && row == path.row()) {
                    return plain(rows.group(1).split("\\\\cell(?![a-z])", -1)[path.cell() - 1]);
                }
            }
            return "no row at " + location;
        }

        private static String plain(String markup) {
            String decoded = ESCAPE.matcher(markup).replaceAll(escape -> {
                String unicode = escape.group(1);
                return unicode != null
                        ? Character.toString((char) Integer.parseInt(unicode))
                        : new String(
                                new byte[] {(byte) Integer.parseInt(escape.group(2), 16)},
                                Charset.forName("windows-1252"));
            });
            return decoded.replaceAll("\\\\[a-z]+-?[0-9]* ?|\\\\[*]|[{}\\r\\n]", "");
        }
    }

    /** Rows and columns of sheets, as they are displayed. */
    record Sheets(Workbook workbook) implements EvidencePlaces {
        @Override
        public String at(Location location) {
            if (!(location instanceof PartPath path) || path.table() < 1) {
                return "no cell at " + location;
            }
            DataFormatter formatter = new DataFormatter(Locale.US);
            formatter.setUseCachedValuesForFormulaCells(true);
            for (Sheet sheet : workbook) {
                String part = sheet instanceof XSSFSheet packaged
                        ? packaged.getPackagePart().getPartName().getName().substring(1)
                        : sheet.getSheetName();
                if (part.equals(path.part())) {
                    return formatter.formatCellValue(
                            sheet.getRow(path.row() - 1).getCell(path.cell() - 1));
                }
            }
            return "no sheet at " + location;
        }
    }

    /** Glyphs whose middle lies inside a box. */
    final class Pages extends PDFTextStripper implements EvidencePlaces {
        private record Glyph(int page, float x, float y, String text) {}

        private final List<Glyph> glyphs = new ArrayList<>();

        Pages(byte[] bytes) throws IOException {
            setSortByPosition(true);
            try (PDDocument document = Loader.loadPDF(bytes)) {
                getText(document);
            }
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            glyphs.add(new Glyph(
                    getCurrentPageNo(),
                    text.getXDirAdj() + text.getWidthDirAdj() / 2,
                    text.getYDirAdj() - text.getFontSizeInPt() * 0.35f,
                    CompatibilityRadicals.replaceIn(text.getUnicode())));
        }

        @Override
        public String at(Location location) {
            if (!(location instanceof PageBox box)) {
                return "no box at " + location;
            }
            StringBuilder out = new StringBuilder();
            for (Glyph glyph : glyphs) {
                if (glyph.page == box.page()
                        && box.left() <= glyph.x
                        && glyph.x <= box.right()
                        && box.top() <= glyph.y
                        && glyph.y <= box.bottom()) {
                    out.append(glyph.text);
                }
            }
            return out.toString();
        }
    }
}
