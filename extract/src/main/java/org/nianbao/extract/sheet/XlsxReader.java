// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.grid.SheetBlocks;
import org.nianbao.extract.grid.SheetFill;
import org.nianbao.extract.parts.CoreProperties;
import org.nianbao.extract.parts.Markup;
import org.nianbao.extract.parts.PartPackage;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/**
 * Reads XLSX: cells as they are displayed, formulas by the values saved with them. Hidden sheets, rows and columns are
 * left out, and a problem says so.
 */
public final class XlsxReader implements DocumentReader {
    private static final String USUAL_PART = "xl/workbook.xml";
    private static final String USUAL_PROPERTIES = "docProps/core.xml";

    private final Sheets wanted;

    public XlsxReader() {
        this(Sheets.ALL);
    }

    XlsxReader(Sheets wanted) {
        this.wanted = wanted;
    }

    @Override
    public Document read(SourceDocument source, Limits limits) throws RejectionException {
        try (PartPackage parts = PartPackage.open(source.bytes(), limits)) {
            Map<String, String> main = targets(parts, "", "_rels/.rels", Key.TYPE);
            String workbook = main.getOrDefault("officeDocument", USUAL_PART);
            SheetBlocks blocks = new SheetBlocks(limits);
            read(parts, workbook, limits, blocks);
            PageMetadata metadata = CoreProperties.read(parts, main.getOrDefault("core-properties", USUAL_PROPERTIES));
            return new Document(source, metadata, blocks.blocks(), blocks.problems());
        } catch (IOException e) {
            throw SheetFill.rejected(RejectionCode.DAMAGED, "the package is broken: " + e.getMessage());
        }
    }

    /** What to find a relationship by. */
    private enum Key {
        ID,
        /** The last step of the type's address, which the transitional and the strict standard share. */
        TYPE
    }

    private record SheetEntry(String name, String id, boolean hidden) {}

    private void read(PartPackage parts, String workbook, Limits limits, SheetBlocks blocks)
            throws IOException, RejectionException {
        if (workbook.endsWith(".bin")) {
            throw SheetFill.rejected(RejectionCode.UNSUPPORTED, "a binary workbook (XLSB)");
        }
        List<SheetEntry> sheets = new ArrayList<>();
        boolean from1904 = false;
        int active = 0;
        try (Markup xml = parts.markup(workbook)) {
            if (xml == null) {
                throw SheetFill.rejected(RejectionCode.DAMAGED, "the package has no part " + workbook);
            }
            while (xml.nextInside(1)) {
                if (xml.name().equals("sheet")) {
                    sheets.add(entry(xml));
                } else if (xml.name().equals("workbookView")) {
                    active = xml.number("activeTab", 0);
                } else if (xml.name().equals("workbookPr")) {
                    from1904 = Flags.isOn(xml, "date1904", false);
                }
            }
        }
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        String links = folder + "_rels/" + workbook.substring(folder.length()) + ".rels";
        Map<String, String> byType = targets(parts, folder, links, Key.TYPE);
        SharedStrings strings =
                SharedStrings.read(parts, byType.getOrDefault("sharedStrings", folder + "sharedStrings.xml"), limits);
        CellStyles styles = CellStyles.read(parts, byType.getOrDefault("styles", folder + "styles.xml"));
        Map<String, String> byId = targets(parts, folder, links, Key.ID);
        SheetMarkup reader = new SheetMarkup(strings, styles, new DisplayedNumber(from1904));
        boolean one = wanted == Sheets.ACTIVE && active >= 0 && active < sheets.size();
        for (SheetEntry sheet : one ? List.of(sheets.get(active)) : sheets) {
            read(parts, sheet, byId.get(sheet.id()), reader, limits, blocks);
        }
    }

    private static void read(
            PartPackage parts,
            SheetEntry sheet,
            @Nullable String part,
            SheetMarkup reader,
            Limits limits,
            SheetBlocks blocks)
            throws IOException, RejectionException {
        if (sheet.hidden()) {
            blocks.leaveOut(sheet.name(), part == null ? sheet.name() : part);
            return;
        }
        try (Markup xml = part == null ? null : parts.markup(part)) {
            if (xml == null || part == null) {
                throw SheetFill.rejected(RejectionCode.DAMAGED, "the package has no part for sheet " + sheet.name());
            }
            SheetFill fill = new SheetFill(sheet.name(), part, limits);
            reader.read(xml, fill);
            fill.addTo(blocks);
        }
    }

    private static SheetEntry entry(Markup xml) {
        String state = String.valueOf(xml.attribute("state"));
        return new SheetEntry(
                String.valueOf(xml.attribute("name")),
                String.valueOf(xml.attribute("id")),
                state.equals("hidden") || state.equals("veryHidden"));
    }

    private static Map<String, String> targets(PartPackage parts, String folder, String links, Key key)
            throws IOException, RejectionException {
        Map<String, String> targets = new HashMap<>();
        try (Markup xml = parts.markup(links)) {
            while (xml != null && xml.nextInside(1)) {
                String target = xml.attribute("Target");
                String type = String.valueOf(xml.attribute("Type"));
                if (target != null) {
                    targets.putIfAbsent(
                            key == Key.ID
                                    ? String.valueOf(xml.attribute("Id"))
                                    : type.substring(type.lastIndexOf('/') + 1),
                            target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        }
        return targets;
    }
}
