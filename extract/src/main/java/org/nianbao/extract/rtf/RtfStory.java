// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.rtf;

import com.rtfparserkit.parser.IRtfListener;
import com.rtfparserkit.rtf.Command;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nianbao.extract.Block;
import org.nianbao.extract.Heading;
import org.nianbao.extract.Location;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.RaisedFigures;
import org.nianbao.extract.grid.EdgeCell;
import org.nianbao.extract.grid.EdgeTable;
import org.nianbao.extract.rtf.RtfState.Destination;
import org.nianbao.ingest.Limits;

/** Gathers the blocks of a document from its commands and texts as they come. */
final class RtfStory implements IRtfListener {
    private static final String PART = "rtf";
    private static final Location OUTSIDE = new PartPath(PART, 0, 0, 0);
    private static final Set<String> PAGE_NUMBERS = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF");

    private final Limits limits;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<RtfState> outer = new ArrayDeque<>();
    private final RtfStyles styles = new RtfStyles();
    private final RtfRow row = new RtfRow();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder author = new StringBuilder();
    private final StringBuilder boxes = new StringBuilder();
    private final StringBuilder instruction = new StringBuilder();
    private RtfState state = new RtfState();
    private EdgeTable table;
    private boolean nested;
    private boolean struck;
    private int rows;
    private int tables;
    private int cells;

    RtfStory(Limits limits) {
        this.limits = limits;
        this.table = new EdgeTable(limits, problems);
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Problem> problems() {
        return problems;
    }

    PageMetadata metadata() {
        return new PageMetadata(
                title.isEmpty() ? null : title.toString().strip(),
                null,
                null,
                author.isEmpty() ? null : author.toString().strip(),
                null);
    }

    /** Ends a document whose rest cannot be read. */
    void endEarly(String why) {
        problems.add(
                new Problem("cutOff", "the file is cut off or broken; what stands before was read: " + why, OUTSIDE));
        processDocumentEnd();
    }

    @Override
    public void processDocumentStart() {}

    @Override
    public void processDocumentEnd() {
        if (!row.isEmpty() || (state.isInTable() && !text.toString().isBlank())) {
            problems.add(new Problem(
                    "openRow", "a row does not end; its cells were left out", place(tables + 1, rows + 1, 0)));
        }
        endParagraph();
        endTable();
        if (struck) {
            problems.add(new Problem("struckText", "text that a line goes through was left out", OUTSIDE));
        }
        if (!boxes.isEmpty()) {
            problems.add(new Problem(
                    "textBoxes",
                    "text in boxes was left out: " + boxes.toString().strip(),
                    OUTSIDE));
        }
    }

    @Override
    public void processGroupStart() {
        if (outer.size() >= limits.maxNesting()) {
            throw new PastLimit("groups nested more than " + limits.maxNesting() + " deep");
        }
        outer.push(state);
        state = state.copy();
    }

    @Override
    public void processGroupEnd() {
        RtfState before = outer.poll();
        state = before == null ? new RtfState() : before;
    }

    @Override
    public void processCharacterBytes(byte[] data) {
        throw new IllegalStateException("the parser decodes all text");
    }

    @Override
    public void processBinaryBytes(byte[] data) {}

    @Override
    public void processString(String string) {
        if (outer.isEmpty()) {
            // Behind the end.
            return;
        }
        switch (state.destination()) {
            case BODY -> {
                struck |= state.isStruck() && !string.isBlank();
                if (state.isPrinted()) {
                    text.append(RaisedFigures.at(state.height(), string));
                }
            }
            case STYLES -> styles.addName(state.style(), string);
            case TITLE -> title.append(string);
            case AUTHOR -> author.append(string);
            case FIELD_INSTRUCTION -> instruction.append(string);
            case TEXT_BOX -> boxes.append(string);
            case NOWHERE -> {}
        }
    }

    @Override
    public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
        if (destination(command, optional)) {
            return;
        }
        boolean on = !hasParameter || parameter != 0;
        switch (command) {
            case plain -> state.resetCharacters();
            case v -> state.setHidden(on);
            case deleted -> state.setDeleted(on);
            case strike, striked -> state.setStruck(on);
            case supercmd, sub -> state.setHeight(!on ? 0 : command == Command.sub ? -1 : 1);
            case nosupersub -> state.setHeight(0);
            case s -> state.setStyle(parameter);
            case outlinelevelN -> outline(parameter);
            case pard -> state.resetParagraph();
            case intbl -> state.setInTable(on);
            default -> {
                if (state.destination() == Destination.BODY) {
                    layout(command, parameter);
                } else if (command == Command.par && state.destination() == Destination.TEXT_BOX) {
                    boxes.append(' ');
                }
            }
        }
    }

    private void outline(int level) {
        if (state.destination() == Destination.STYLES) {
            styles.addLevel(state.style(), level);
        } else {
            state.setOutlineLevel(level);
        }
    }

    /** Whether the command says what its group is for. */
    private boolean destination(Command command, boolean optional) {
        switch (command) {
            case stylesheet -> state.setDestination(Destination.STYLES);
            case title -> state.setDestination(Destination.TITLE);
            case author -> state.setDestination(Destination.AUTHOR);
            case shptxt, dptxbxtext -> state.setDestination(Destination.TEXT_BOX);
            case fldinst -> {
                instruction.setLength(0);
                state.setDestination(Destination.FIELD_INSTRUCTION);
            }
            case fldrslt -> {
                if (isPageNumber()) {
                    state.setDestination(Destination.NOWHERE);
                }
            }
            default -> {
                if (!optional && !RtfCommands.isUnprinted(command)) {
                    return false;
                }
                state.setDestination(Destination.NOWHERE);
            }
        }
        return true;
    }

    private boolean isPageNumber() {
        String code = instruction.toString().strip().split("\\s", 2)[0];
        return PAGE_NUMBERS.contains(code.toUpperCase(Locale.ROOT));
    }

    private void layout(Command command, int parameter) {
        switch (command) {
            case par, sect -> endParagraph();
            case cell -> endCell();
            case nestcell, nestrow -> {
                nested = true;
                append("\n");
            }
            default -> {
                String character = RtfCommands.character(command);
                if (character == null) {
                    tableCommand(command, parameter);
                } else {
                    append(character);
                }
            }
        }
    }

    private void tableCommand(Command command, int parameter) {
        switch (command) {
            case trowd -> row.restart();
            case trleft -> row.setLeft(parameter);
            case clvmgf -> row.setVertical(EdgeCell.Merge.STARTS);
            case clvmrg -> row.setVertical(EdgeCell.Merge.GOES_ON);
            case clmrg -> row.joinLeft();
            case cellx -> {
                if (row.stated() >= limits.maxCells()) {
                    throw new PastLimit("more than " + limits.maxCells() + " cells stated for a row");
                }
                row.state(parameter);
            }
            case row -> endRow();
            default -> {}
        }
    }

    private void append(String c) {
        if (state.isPrinted()) {
            text.append(c);
        }
    }

    private Location place(int tableNumber, int rowNumber, int cell) {
        return new PartPath(PART, tableNumber, rowNumber, cell);
    }

    private void endParagraph() {
        if (state.isInTable()) {
            append("\n");
            return;
        }
        String printed = text.toString().strip();
        text.setLength(0);
        endTable();
        if (printed.isEmpty() || styles.isContents(state.style())) {
            return;
        }
        int stated = state.outlineLevel();
        int level = stated >= 0 ? (stated + 1) % 10 : styles.headingLevel(state.style());
        blocks.add(level > 0 ? new Heading(level, printed, OUTSIDE) : new Paragraph(printed, OUTSIDE));
    }

    private void endCell() {
        if (++cells > limits.maxCells()) {
            throw new PastLimit("more than " + limits.maxCells() + " table cells");
        }
        row.add(text.toString().strip().replaceAll("\\s*\n\\s*", "\n"));
        text.setLength(0);
    }

    private void endRow() {
        if (!row.isEmpty()) {
            rows++;
            table.add(row.end(cell -> place(tables + 1, rows, cell + 1)));
        }
    }

    private void endTable() {
        if (table.isEmpty()) {
            return;
        }
        tables++;
        if (nested) {
            problems.add(new Problem(
                    "nestedTable", "a table inside a cell was read as the lines of that cell", place(tables, 0, 0)));
        }
        blocks.add(table.toTable(place(tables, 0, 0)));
        table = new EdgeTable(limits, problems);
        rows = 0;
        nested = false;
    }
}
