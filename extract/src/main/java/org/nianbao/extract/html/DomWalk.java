// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/**
 * Walks a parsed page once, without recursion, and turns it into a flow of blocks: every visible line of the page,
 * furniture included. A table is walked like any other text; at its end it is decided whether its blocks become the
 * cells of a grid or stay as they are, because the table was layout.
 */
final class DomWalk {
    /** A heading that was never closed swallows the text after it; no real heading is as long as this. */
    private static final int MAX_HEADING_CHARS = 200;

    private static final int MAX_HEADING_BLOCKS = 3;

    private static final int MAX_FOOTNOTE_CHARS = 3;

    private static final int MAX_PICTURES = 1_000;

    private final Limits limits;
    private final boolean showHidden;
    private final List<FlowBlock> blocks = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<ShownPicture> pictures = new ArrayList<>();
    private final LineBuffer line = new LineBuffer();
    private final MetaTags meta = new MetaTags();
    private final UniqueIds ids = new UniqueIds();
    private final TextLook look = new TextLook();
    private final StyleSheet styles = new StyleSheet();
    private final TableEnd tableEnd;

    /** The open elements: the stack of the walk, as parallel arrays. */
    private Element[] elements = new Element[64];

    private Role[] roles = new Role[64];
    private int[] nextChild = new int[64];
    private int[] childOrdinal = new int[64];
    private int[] ordinals = new int[64];
    private String[] idAt = new String[64];
    private int[] blockAt = new int[64];
    private boolean[] keepsLines = new boolean[64];
    private @Nullable Place[] placeAt = new Place[64];
    private int depth = -1;

    /** The plain id of the element that is being entered, or empty. */
    private String enteredId = "";

    private int deepest;
    private int cells;
    private int rows;
    private int hiddenCells;
    private int hiddenChars;

    /** Depth of the element whose subtree is left out, or -1. */
    private int skippedFrom = -1;

    private boolean skippedAsHidden;
    private int openLinks;
    private int openKeepers;
    private int headingLevel;
    private int headingBlocks;
    private @Nullable OpenTable table;

    DomWalk(Limits limits, boolean showHidden) {
        this.limits = limits;
        this.showHidden = showHidden;
        this.tableEnd = new TableEnd(limits, blocks);
    }

    /** The pictures shown, in order. */
    List<ShownPicture> pictures() {
        return pictures;
    }

    void walk(Element root) throws RejectionException {
        push(root, Role.BLOCK, 1);
        while (depth >= 0) {
            Element parent = elements[depth];
            int child = nextChild[depth];
            if (child >= parent.childNodeSize()) {
                leave();
                continue;
            }
            nextChild[depth] = child + 1;
            Node node = parent.childNode(child);
            if (node instanceof TextNode text) {
                String own = text.getWholeText();
                text(skippedFrom >= 0 || look.isOrdinary() ? own : look.of(own));
            } else if (node instanceof Element element) {
                enter(element, ++childOrdinal[depth]);
            }
        }
    }

    private void text(String text) {
        if (skippedFrom >= 0) {
            if (skippedAsHidden) {
                hiddenChars += countVisible(text);
            }
        } else if (openKeepers > 0) {
            preformatted(text);
        } else {
            int added = line.append(text);
            if (openLinks > 0) {
                line.countLink(added);
            }
        }
    }

    private void preformatted(String text) {
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            int until = end < 0 ? text.length() : end;
            int added = line.appendPreformatted(text, start, until);
            if (openLinks > 0) {
                line.countLink(added);
            }
            if (end < 0) {
                return;
            }
            lineEnd();
            start = end + 1;
        }
    }

    private void enter(Element element, int ordinal) throws RejectionException {
        Role role = Role.of(element.normalName());
        boolean plain = element.attributesSize() == 0;
        enteredId = plain ? "" : ids.note(element.attributes());
        if (skippedFrom >= 0) {
            enterSkipped(element, role, ordinal);
            return;
        }
        InlineStyle style = plain && styles.isEmpty() ? role.style() : styleOf(element, role);
        // A page whose body is hidden shows it by script.
        boolean hidden = hides(style, element, role) && !showHidden && depth > 0;
        if (hidden || role == Role.SKIP || role == Role.META || role == Role.TITLE) {
            note(element, role);
            if (element.childNodeSize() > 0) {
                push(element, Role.SKIP, ordinal);
                skippedFrom = depth;
                skippedAsHidden = hidden;
            }
        } else if (role == Role.BREAK) {
            lineEnd();
        } else {
            open(element, role, ordinal);
            if (style != InlineStyle.ORDINARY) {
                look(style, role);
            }
        }
    }

    private InlineStyle styleOf(Element element, Role role) {
        InlineStyle own = InlineStyle.of(element.attributes()).or(role.style());
        if (styles.isEmpty() || own == InlineStyle.HIDDEN) {
            return own;
        }
        InlineStyle sheet = styles.of(element);
        // The element's own declarations go before the sheet's.
        boolean shown = sheet.compareTo(InlineStyle.FADED) < 0
                && StyleSheet.shows(element.attributes().get("style"));
        return shown ? own : own.or(sheet);
    }

    /** Whether nothing of the element is shown, nor its place kept. */
    private static boolean hides(InlineStyle style, Element element, Role role) {
        return switch (style) {
            case HIDDEN -> true;
            case INVISIBLE -> role != Role.CELL;
            case FADED -> role == Role.INLINE && element.firstElementChild() == null;
            default -> false;
        };
    }

    /** Notes the look of the element just opened. */
    private void look(InlineStyle style, Role role) {
        keepsLines[depth] = style == InlineStyle.KEEPS_LINES || role == Role.PREFORMATTED;
        openKeepers += keepsLines[depth] ? 1 : 0;
        boolean inline = roles[depth] == Role.INLINE || roles[depth] == Role.LINK;
        boolean moved = style == InlineStyle.RAISED || style == InlineStyle.LOWERED;
        if ((inline || !moved) && (style != InlineStyle.INVISIBLE || !showHidden)) {
            look.enter(style, depth);
        }
    }

    /** A link of a figure right behind a figure leads to a footnote. */
    private boolean isFootnote(Element link) {
        return line.endsInDigit() && table != null && table.cell != null && link.hasAttr("href") && isFigure(link);
    }

    private static boolean isFigure(Element link) {
        String text = link.wholeText();
        return !text.isEmpty()
                && text.length() <= MAX_FOOTNOTE_CHARS
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private void enterSkipped(Element element, Role role, int ordinal) {
        if (skippedAsHidden && role == Role.CELL) {
            hiddenCells++;
        }
        note(element, role);
        if (element.childNodeSize() > 0) {
            push(element, Role.SKIP, ordinal);
        }
    }

    private void note(Element element, Role role) {
        if (role == Role.META) {
            meta.note(element.attributes());
        } else if (role == Role.TITLE) {
            meta.noteTitle(element.wholeText());
        } else if (element.normalName().equals("style")) {
            styles.note(element.data());
        }
    }

    private void open(Element element, Role role, int ordinal) throws RejectionException {
        switch (role) {
            case LINK -> {
                push(element, isMenuLink(element) ? Role.LINK : Role.INLINE, ordinal);
                if (isFootnote(element)) {
                    look.enter(InlineStyle.RAISED, depth);
                }
                if (roles[depth] == Role.LINK) {
                    openLinks++;
                    line.startLink();
                }
            }
            case INLINE, STRUCK, RAISED, LOWERED -> {
                push(element, Role.INLINE, ordinal);
                if (element.normalName().equals("img") && pictures.size() < MAX_PICTURES) {
                    FlowBlock before = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
                    pictures.add(new ShownPicture(element.attr("src"), placeOf(depth), before));
                }
            }
            case BLOCK, PREFORMATTED -> openBlock(element, role, ordinal);
            case HEADING -> {
                openBlock(element, role, ordinal);
                headingBlocks = 0;
                headingLevel = element.normalName().charAt(1) - '0';
            }
            case TABLE -> {
                openBlock(element, role, ordinal);
                table = new OpenTable(table, placeOf(depth), blocks.size());
            }
            case ROW_GROUP, ROW, CELL -> openTablePart(element, role, ordinal);
            case SKIP, META, TITLE, BREAK -> throw new IllegalStateException("not opened: " + element.normalName());
        }
    }

    private void openBlock(Element element, Role role, int ordinal) {
        flush();
        push(element, role, ordinal);
    }

    private void openTablePart(Element element, Role role, int ordinal) throws RejectionException {
        openBlock(element, role, ordinal);
        OpenTable open = table;
        Role parent = roles[depth - 1];
        if (open != null && role == Role.ROW_GROUP && parent == Role.TABLE) {
            open.openGroup(element.normalName(), ordinal);
        } else if (open != null && role == Role.ROW && (parent == Role.ROW_GROUP || parent == Role.TABLE)) {
            checkCount("table rows", ++rows);
            open.openRow(ordinal);
        } else if (open == null || open.row == null || role != Role.CELL || parent != Role.ROW) {
            // Only a tree cut off at its greatest depth has parts of a table outside of one: text like any other.
            roles[depth] = Role.BLOCK;
        } else {
            checkCount("table cells", ++cells);
            MarkupCell cell = new MarkupCell(open.row, element.normalName().equals("th"), ordinal);
            cell.rowSpan = SpanNumber.parse(element, "rowspan", 0);
            cell.columnSpan = SpanNumber.parse(element, "colspan", 1);
            cell.firstBlock = blocks.size();
            open.row.cells.add(cell);
            open.cell = cell;
        }
    }

    private void checkCount(String what, int found) throws RejectionException {
        if (found > limits.maxCells()) {
            throw new RejectionException(
                    RejectionCode.TOO_LARGE,
                    Stage.EXTRACT,
                    "more than " + limits.maxCells() + " " + what + ", the limit for one document; found at least "
                            + found);
        }
    }

    private void leave() throws RejectionException {
        Role role = roles[depth];
        if (skippedFrom >= 0) {
            if (depth == skippedFrom) {
                skippedFrom = -1;
            }
        } else {
            close(role);
            look.leave(depth);
        }
        placeAt[depth] = null;
        depth--;
    }

    private void close(Role role) throws RejectionException {
        openKeepers -= keepsLines[depth] ? 1 : 0;
        switch (role) {
            case LINK -> openLinks--;
            case INLINE -> {}
            case HEADING -> {
                flush();
                headingLevel = 0;
            }
            case BLOCK, PREFORMATTED, ROW_GROUP -> flush();
            case ROW -> {
                flush();
                if (table != null) {
                    table.row = null;
                }
            }
            case CELL -> {
                flush();
                if (table != null && table.cell != null) {
                    table.cell.endBlock = blocks.size();
                    table.cell = null;
                }
            }
            case TABLE -> {
                flush();
                OpenTable ended = table;
                if (ended != null) {
                    table = ended.outer;
                    tableEnd.close(ended);
                }
            }
            case SKIP, META, TITLE, BREAK, STRUCK, RAISED, LOWERED ->
                throw new IllegalStateException("never open: " + role);
        }
    }

    private void push(Element element, Role role, int ordinal) {
        depth++;
        if (depth == elements.length) {
            grow();
        }
        deepest = Math.max(deepest, depth);
        elements[depth] = element;
        roles[depth] = role;
        nextChild[depth] = 0;
        childOrdinal[depth] = 0;
        ordinals[depth] = ordinal;
        idAt[depth] = enteredId;
        keepsLines[depth] = false;
        boolean inline = depth > 0 && (role == Role.INLINE || role == Role.LINK);
        blockAt[depth] = inline ? blockAt[depth - 1] : depth;
    }

    private void grow() {
        int size = elements.length * 2;
        elements = Arrays.copyOf(elements, size);
        roles = Arrays.copyOf(roles, size);
        nextChild = Arrays.copyOf(nextChild, size);
        childOrdinal = Arrays.copyOf(childOrdinal, size);
        ordinals = Arrays.copyOf(ordinals, size);
        idAt = Arrays.copyOf(idAt, size);
        blockAt = Arrays.copyOf(blockAt, size);
        keepsLines = Arrays.copyOf(keepsLines, size);
        placeAt = Arrays.copyOf(placeAt, size);
    }

    /** A line ends: a block of its own, or a line inside a heading. */
    private void lineEnd() {
        if (headingLevel > 0 && !line.isEmpty()) {
            line.lineBreak();
        } else {
            flush();
        }
    }

    private void flush() {
        if (line.isEmpty()) {
            line.take();
            return;
        }
        int linkChars = line.linkChars();
        int links = line.links();
        String text = line.take();
        if (!text.isEmpty()) {
            boolean heading =
                    headingLevel > 0 && text.length() <= MAX_HEADING_CHARS && ++headingBlocks <= MAX_HEADING_BLOCKS;
            int level = heading ? headingLevel : FlowBlock.PARAGRAPH;
            blocks.add(FlowBlock.text(level, text, placeOf(blockAt[depth]), linkChars, links));
        }
    }

    private Place placeOf(int at) {
        Place place = placeAt[at];
        if (place != null) {
            return place;
        }
        int from = at;
        while (from > 0 && placeAt[from - 1] == null) {
            from--;
        }
        Place parent = from == 0 ? null : placeAt[from - 1];
        for (int i = from; i <= at; i++) {
            place = new Place(parent, elements[i].normalName(), ordinals[i], idAt[i]);
            placeAt[i] = place;
            places.add(place);
            parent = place;
        }
        return Objects.requireNonNull(place);
    }

    /** A link that leads to another page or runs a script; not an anchor, nor a jump inside the page. */
    private static boolean isMenuLink(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes attributes = element.attributes();
        if (!attributes.hasKey("href")) {
            return attributes.hasKey("onclick");
        }
        String target = attributes.get("href");
        return !target.startsWith("#") || target.length() < 3;
    }

    static int countVisible(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ' ') {
                count++;
            }
        }
        return count;
    }

    /** In reading order. */
    List<FlowBlock> blocks() {
        return blocks;
    }

    /** Parents before their children. */
    List<Place> places() {
        return places;
    }

    MetaTags meta() {
        return meta;
    }

    UniqueIds ids() {
        return ids;
    }

    /** Depth of the deepest element, the root counted as 0. */
    int deepest() {
        return deepest;
    }

    int hiddenCells() {
        return hiddenCells;
    }

    int hiddenChars() {
        return hiddenChars;
    }

    /** Characters left out because a line goes through them. */
    int struckChars() {
        return look.struckChars();
    }

    int cells() {
        return cells;
    }
}
