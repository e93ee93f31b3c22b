// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/** Reads the tables that a tagged document describes. Of one document and one thread. */
final class StructureTables {
    /** Elements looked at; a tagged report has a few thousand. */
    private static final int MAX_ELEMENTS = 200_000;

    private static final int MAX_DEPTH = 200;
    private static final COSName TABLE = COSName.getPDFName("Table");
    private static final COSName ROW_SPAN = COSName.getPDFName("RowSpan");
    private static final COSName COL_SPAN = COSName.getPDFName("ColSpan");
    private static final COSName ROLE_MAP = COSName.getPDFName("RoleMap");

    private final IdentityHashMap<COSDictionary, List<TaggedTable>> tables = new IdentityHashMap<>();
    private final @Nullable COSDictionary roles;
    private int elements;

    private StructureTables(@Nullable COSDictionary roles) {
        this.roles = roles;
    }

    /** What the catalog's structure tree says; nothing where the document is not tagged. */
    static StructureTables of(COSDictionary catalog) {
        COSDictionary tree = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        StructureTables found = new StructureTables(tree == null ? null : tree.getCOSDictionary(ROLE_MAP));
        if (tree != null) {
            found.search(tree.getDictionaryObject(COSName.K), null, 0);
        }
        return found;
    }

    /** The tables of a page, in the order of the tags. */
    List<TaggedTable> on(COSDictionary page) {
        return tables.getOrDefault(page, List.of());
    }

    private static List<COSBase> kids(@Nullable COSBase kids) {
        List<COSBase> list = new ArrayList<>();
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                COSBase kid = array.getObject(i);
                if (kid != null) {
                    list.add(kid);
                }
            }
        } else if (kids != null) {
            list.add(kids);
        }
        return list;
    }

    private @Nullable String role(COSDictionary element) {
        String name = element.getNameAsString(COSName.S);
        String mapped = roles == null || name == null ? null : roles.getNameAsString(COSName.getPDFName(name));
        return mapped == null ? name : mapped;
    }

    private static @Nullable COSDictionary page(COSDictionary element, @Nullable COSDictionary inherited) {
        COSDictionary own = element.getCOSDictionary(COSName.PG);
        return own == null ? inherited : own;
    }

    private boolean isTooMuch(int depth) {
        return depth > MAX_DEPTH || ++elements > MAX_ELEMENTS;
    }

    private void search(@Nullable COSBase kids, @Nullable COSDictionary page, int depth) {
        for (COSBase kid : kids(kids)) {
            if (isTooMuch(depth)) {
                return;
            }
            if (kid instanceof COSDictionary element) {
                COSDictionary own = page(element, page);
                if (TABLE.getName().equals(role(element))) {
                    table(element, own, depth);
                } else {
                    search(element.getDictionaryObject(COSName.K), own, depth + 1);
                }
            }
        }
    }

    /** Rows by the page that prints them. */
    private void table(COSDictionary table, @Nullable COSDictionary page, int depth) {
        IdentityHashMap<COSDictionary, List<List<TaggedTable.Tag>>> rows = new IdentityHashMap<>();
        rows(table.getDictionaryObject(COSName.K), page, depth + 1, rows);
        rows.forEach((on, tagged) ->
                tables.computeIfAbsent(on, none -> new ArrayList<>()).add(TaggedTable.of(tagged)));
    }

    private void rows(
            @Nullable COSBase kids,
            @Nullable COSDictionary page,
            int depth,
            Map<COSDictionary, List<List<TaggedTable.Tag>>> rows) {
        for (COSBase kid : kids(kids)) {
            if (isTooMuch(depth)) {
                return;
            }
            if (kid instanceof COSDictionary element) {
                COSDictionary own = page(element, page);
                String role = role(element);
                if ("TR".equals(role)) {
                    row(element, own, depth + 1, rows);
                } else if ("THead".equals(role) || "TBody".equals(role) || "TFoot".equals(role)) {
                    rows(element.getDictionaryObject(COSName.K), own, depth + 1, rows);
                }
            }
        }
    }

    private void row(
            COSDictionary row,
            @Nullable COSDictionary page,
            int depth,
            Map<COSDictionary, List<List<TaggedTable.Tag>>> rows) {
        List<COSDictionary> cells = new ArrayList<>();
        List<Map<COSDictionary, Set<Integer>>> texts = new ArrayList<>();
        COSDictionary on = null;
        for (COSBase kid : kids(row.getDictionaryObject(COSName.K))) {
            if (kid instanceof COSDictionary cell && ("TD".equals(role(cell)) || "TH".equals(role(cell)))) {
                IdentityHashMap<COSDictionary, Set<Integer>> marks = new IdentityHashMap<>();
                marks(cell.getDictionaryObject(COSName.K), page(cell, page), depth + 1, marks);
                on = on == null && !marks.isEmpty() ? marks.keySet().iterator().next() : on;
                cells.add(cell);
                texts.add(marks);
            }
        }
        if (on == null) {
            return;
        }
        List<TaggedTable.Tag> tags = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Set<Integer> here = texts.get(i).getOrDefault(on, Set.of());
            tags.add(new TaggedTable.Tag(span(cells.get(i), ROW_SPAN), span(cells.get(i), COL_SPAN), here));
        }
        rows.computeIfAbsent(on, none -> new ArrayList<>()).add(tags);
    }

    /** The marked contents below an element, by page. */
    private void marks(
            @Nullable COSBase kids, @Nullable COSDictionary page, int depth, Map<COSDictionary, Set<Integer>> marks) {
        for (COSBase kid : kids(kids)) {
            if (isTooMuch(depth)) {
                return;
            }
            if (kid instanceof COSNumber number && page != null) {
                marks.computeIfAbsent(page, none -> new HashSet<>()).add(number.intValue());
            } else if (kid instanceof COSDictionary element) {
                COSDictionary own = page(element, page);
                COSBase mark = element.getDictionaryObject(COSName.MCID);
                marks(mark == null ? element.getDictionaryObject(COSName.K) : mark, own, depth + 1, marks);
            }
        }
    }

    private static int span(COSDictionary cell, COSName name) {
        int span = 1;
        for (COSBase attributes : kids(cell.getDictionaryObject(COSName.A))) {
            if (attributes instanceof COSDictionary dictionary) {
                span = Math.max(span, dictionary.getInt(name, 1));
            }
        }
        return span;
    }
}
