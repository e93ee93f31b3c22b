// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.rtf;

import com.rtfparserkit.parser.IRtfListener;
import com.rtfparserkit.rtf.Command;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nianbao.extract.Block;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.Problem;
import org.nianbao.extract.RaisedFigures;
import org.nianbao.extract.rtf.RtfState.Destination;
import org.nianbao.ingest.Limits;

/** Gathers the blocks of a document from its commands and texts as they come. */
final class RtfStory implements IRtfListener {
    /** In half points, where the command states none. */
    private static final int USUAL_SHIFT = 6;

    private static final Set<String> PAGE_NUMBERS = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF");

    private final Limits limits;
    private final RtfBlocks shared;
    /** The document's own text last, boxes in boxes before it. */
    private final Deque<RtfFlow> flows = new ArrayDeque<>();

    private final Deque<RtfState> outer = new ArrayDeque<>();
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder author = new StringBuilder();
    private final StringBuilder instruction = new StringBuilder();
    private final RtfFlow body;
    private RtfState state = new RtfState();
    private boolean struck;

    RtfStory(Limits limits) {
        this.limits = limits;
        this.shared = new RtfBlocks(limits);
        this.body = new RtfFlow(shared);
        flows.push(body);
    }

    List<Block> blocks() {
        return body.blocks();
    }

    List<Problem> problems() {
        return shared.problems();
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
        shared.report(
                "cutOff", "the file is cut off or broken; what stands before was read: " + why, RtfBlocks.OUTSIDE);
        processDocumentEnd();
    }

    @Override
    public void processDocumentStart() {}

    @Override
    public void processDocumentEnd() {
        while (flows.size() > 1) {
            endBox();
        }
        body.end(state);
        if (struck) {
            shared.report("struckText", "text that a line goes through was left out", RtfBlocks.OUTSIDE);
        }
    }

    private void endBox() {
        RtfFlow box = flows.pop();
        box.end(state);
        flow().addBox(box.blocks());
    }

    private RtfFlow flow() {
        return flows.getFirst();
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
        if (state.isBox() && flows.size() > 1) {
            endBox();
        }
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
                    flow().append(state, RaisedFigures.at(state.height(), string));
                }
            }
            case STYLES -> shared.styles().addName(state.style(), string);
            case TITLE -> title.append(string);
            case AUTHOR -> author.append(string);
            case FIELD_INSTRUCTION -> instruction.append(string);
            case NOWHERE, NOTHING -> {}
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
            case up, dn -> state.setShift(shift(command, parameter, hasParameter));
            case fs -> state.setSize(parameter);
            case itap -> state.setTableDepth(parameter);
            case s -> state.setStyle(parameter);
            case outlinelevelN -> outline(parameter);
            case pard -> state.resetParagraph();
            case intbl -> state.setInTable(on);
            default -> {
                if (state.destination() == Destination.BODY) {
                    layout(command, parameter);
                }
            }
        }
    }

    private static int shift(Command command, int parameter, boolean hasParameter) {
        int halfPoints = hasParameter ? parameter : USUAL_SHIFT;
        return command == Command.up ? halfPoints : -halfPoints;
    }

    private void outline(int level) {
        if (state.destination() == Destination.STYLES) {
            shared.styles().addLevel(state.style(), level);
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
            case shptxt, dptxbxtext -> {
                if (state.startBox()) {
                    flows.push(new RtfFlow(shared));
                }
            }
            case nesttableprops -> state.setStatingNested();
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
                boolean unprinted = RtfCommands.isUnprinted(command);
                if (!optional && !unprinted && command != Command.optionalcommand) {
                    return false;
                }
                state.setDestination(unprinted ? Destination.NOTHING : Destination.NOWHERE);
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
            case par, sect -> flow().endParagraph(state);
            case cell, nestcell -> flow().endCell(state, command == Command.nestcell);
            case row, nestrow -> flow().endRow(state, command == Command.nestrow);
            default -> {
                String character = RtfCommands.character(command);
                if (character == null) {
                    flow().state(command, parameter, state.isStatingNested() ? state.tableDepth() : 1);
                } else if (state.isPrinted()) {
                    flow().append(state, character);
                }
            }
        }
    }
}
