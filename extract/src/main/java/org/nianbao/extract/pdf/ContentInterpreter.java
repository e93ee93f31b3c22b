// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Runs one page's content stream once and collects what the reader needs: glyphs and rulings. Operators that neither
 * show text, nor paint paths, nor change where or how these happen are passed over. Of one page and one thread.
 */
final class ContentInterpreter {
    /** Operators of one page with its forms; a dense report page has 10 000. */
    private static final int MAX_OPERATORS = 3_000_000;

    private static final int MAX_FORM_DEPTH = 24;
    private static final int MAX_SAVED_STATES = 4_096;
    /** Operands of one operator; more come from broken streams only. */
    private static final int MAX_OPERANDS = 10_000;

    private final FontReader fonts;
    private final StreamBytes streams;
    private final PageSpace space;
    private final GlyphCollector glyphs;
    private final RulingCollector rulings = new RulingCollector();

    private Deque<GraphicsState> saved = new ArrayDeque<>();
    private GraphicsState state;
    private Resources resources;
    private final TextPosition text = new TextPosition();
    private final MarkedRuns marks;
    private boolean clipPending;
    private int depth;
    private int operators;
    private final PagePictures.Counter pictures = new PagePictures.Counter();
    private boolean complete = true;

    private ContentInterpreter(
            PageSpace space, Resources resources, FontReader fonts, StreamBytes streams, MarkedRuns marks) {
        this.marks = marks;
        this.space = space;
        this.fonts = fonts;
        this.streams = streams;
        this.resources = resources;
        this.glyphs = new GlyphCollector(space, rulings);
        this.state = new GraphicsState(space.toDisplay(), space.width(), space.height());
    }

    /**
     * What the page prints. A broken stream gives what stands before the damage.
     *
     * @param number of the page, from 1
     * @param marks notes which texts are marked as parts of the document's structure
     */
    static PageContent read(PDPage page, int number, FontReader fonts, StreamBytes streams, MarkedRuns marks) {
        COSDictionary resources = page.getResources() == null
                ? new COSDictionary()
                : page.getResources().getCOSObject();
        PageSpace space = PageSpace.of(page);
        ContentInterpreter interpreter = new ContentInterpreter(space, new Resources(resources), fonts, streams, marks);
        try {
            streams.takeDamage();
            byte[] content = streams.of(page);
            interpreter.complete = !streams.takeDamage();
            interpreter.run(content);
            interpreter.annotations(page);
        } catch (IOException e) {
            interpreter.complete = false;
        }
        return interpreter.content(number);
    }

    private PageContent content(int number) {
        return new PageContent(
                number,
                space.width(),
                space.height(),
                glyphs.glyphs(),
                rulings.horizontal(),
                rulings.vertical(),
                rulings.areas(),
                glyphs.slanted(),
                glyphs.layer(),
                glyphs.hidden(),
                pictures.pictures(),
                rulings.shapes(),
                complete && !rulings.isOverflown() && !glyphs.isOverflown(),
                null);
    }

    private void run(byte[] stream) {
        List<COSBase> operands = new ArrayList<>();
        PDFStreamParser parser = new PDFStreamParser(stream);
        try {
            Object token = parser.parseNextToken();
            while (token != null) {
                if (token instanceof Operator operator) {
                    if (++operators > MAX_OPERATORS) {
                        complete = false;
                        return;
                    }
                    operate(operator.getName(), operands);
                    operands.clear();
                } else if (operands.size() < MAX_OPERANDS) {
                    operands.add((COSBase) token);
                }
                token = parser.parseNextToken();
            }
        } catch (IOException | RuntimeException e) {
            complete = false;
        }
    }

    private void operate(String name, List<COSBase> operands) {
        if (!text(name, operands)
                && !path(name, operands)
                && !state(name, operands)
                && !InkOperators.apply(name, operands, state, resources)
                && !marks.apply(name, operands, resources)) {
            if (name.equals("Do")) {
                draw(operands);
            } else if (name.equals("BI")) {
                image(null);
            } else if (name.equals("sh")) {
                rulings.coverAnywhere();
            }
        }
    }

    /**
     * A picture fills the unit square of its space.
     *
     * @param object the picture, or null where it stands in the page's own stream
     */
    private void image(@Nullable COSStream object) {
        pictures.add(object, state.transform);
        rulings.forget();
        PathOperators.rectangle(0, 0, 1, 1, state, rulings);
        rulings.picture(state.clip);
    }

    private boolean text(String name, List<COSBase> operands) {
        switch (name) {
            case "Tj" -> show(operands);
            case "TJ" -> showAdjusted(operands);
            case "'" -> {
                text.nextLine(0, -state.leading);
                show(operands);
            }
            case "\"" -> {
                state.wordSpacing = Operands.number(operands, 0);
                state.charSpacing = Operands.number(operands, 1);
                text.nextLine(0, -state.leading);
                show(operands.size() > 2 ? operands.subList(2, 3) : operands);
            }
            case "Td" -> text.nextLine(Operands.number(operands, 0), Operands.number(operands, 1));
            case "TD" -> {
                state.leading = -Operands.number(operands, 1);
                text.nextLine(Operands.number(operands, 0), Operands.number(operands, 1));
            }
            case "Tm" -> text.set(Operands.matrix(operands));
            case "T*" -> text.nextLine(0, -state.leading);
            case "BT" -> text.set(Transform.IDENTITY);
            default -> {
                return textState(name, operands);
            }
        }
        return true;
    }

    private boolean textState(String name, List<COSBase> operands) {
        switch (name) {
            case "Tf" -> setFont(operands);
            case "Tc" -> state.charSpacing = Operands.number(operands, 0);
            case "Tw" -> state.wordSpacing = Operands.number(operands, 0);
            case "Tz" -> state.horizontalScaling = Operands.number(operands, 0) / 100;
            case "TL" -> state.leading = Operands.number(operands, 0);
            case "Ts" -> state.rise = Operands.number(operands, 0);
            case "Tr" -> {
                int mode = (int) Operands.number(operands, 0);
                state.textShown = mode != 3 && mode != 7;
                state.textStroked = mode == 1 || mode == 2 || mode == 5 || mode == 6;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void setFont(List<COSBase> operands) {
        if (operands.size() < 2 || !(operands.get(0) instanceof COSName name)) {
            return;
        }
        state.fontSize = Operands.number(operands, 1);
        COSDictionary dictionary = resources.get(COSName.FONT, name) instanceof COSDictionary found ? found : null;
        state.font = dictionary == null ? null : fonts.font(dictionary);
    }

    private void show(List<COSBase> operands) {
        if (!operands.isEmpty() && operands.get(0) instanceof COSString string) {
            marks.note(glyphs.startRun());
            glyphs.show(string.getBytes(), state, text);
        }
    }

    private void showAdjusted(List<COSBase> operands) {
        if (operands.isEmpty() || !(operands.get(0) instanceof COSArray parts)) {
            return;
        }
        marks.note(glyphs.startRun());
        boolean vertical = state.font != null && state.font.isVertical();
        for (int i = 0; i < parts.size(); i++) {
            COSBase part = parts.getObject(i);
            if (part instanceof COSString string) {
                glyphs.show(string.getBytes(), state, text);
            } else if (part instanceof COSNumber number) {
                float shift = -number.floatValue() / 1000 * state.fontSize;
                text.advance(vertical ? 0 : shift * state.horizontalScaling, vertical ? shift : 0);
            }
        }
    }

    private boolean path(String name, List<COSBase> operands) {
        if (PathOperators.apply(name, operands, state, rulings)) {
            return true;
        }
        switch (name) {
            case "S" -> paint(true, false);
            case "s" -> {
                rulings.close();
                paint(true, false);
            }
            case "f", "F", "f*" -> paint(false, true);
            case "B", "B*" -> paint(true, true);
            case "b", "b*" -> {
                rulings.close();
                paint(true, true);
            }
            case "n" -> paint(false, false);
            case "W", "W*" -> clipPending = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private void paint(boolean stroke, boolean fill) {
        if (fill && state.fillVisible && state.fillOpaque) {
            rulings.fill(state.clip);
        }
        if (stroke && state.strokeVisible && state.strokeOpaque) {
            rulings.stroke(state.lineWidth * state.transform.scale(), state.clip);
        }
        if (clipPending) {
            float[] bounds = rulings.bounds();
            if (bounds != null) {
                state.clip = intersect(state.clip, bounds);
            }
            clipPending = false;
        }
        rulings.forget();
    }

    private static float[] intersect(float[] one, float[] other) {
        return new float[] {
            Math.max(one[0], other[0]),
            Math.max(one[1], other[1]),
            Math.min(one[2], other[2]),
            Math.min(one[3], other[3])
        };
    }

    private boolean state(String name, List<COSBase> operands) {
        switch (name) {
            case "q" -> {
                if (saved.size() < MAX_SAVED_STATES) {
                    saved.push(state.clone());
                }
            }
            case "Q" -> {
                if (!saved.isEmpty()) {
                    state = saved.pop();
                }
            }
            case "cm" -> state.transform = Operands.matrix(operands).then(state.transform);
            case "w" -> state.lineWidth = Operands.number(operands, 0);
            case "gs" -> setExtendedState(operands);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void setExtendedState(List<COSBase> operands) {
        if (operands.isEmpty()
                || !(operands.get(0) instanceof COSName name)
                || !(resources.get(COSName.EXT_G_STATE, name) instanceof COSDictionary extended)) {
            return;
        }
        state.lineWidth = extended.getFloat(COSName.LW, state.lineWidth);
        state.strokeOpaque = extended.getFloat(COSName.CA, state.strokeOpaque ? 1 : 0) > 0;
        state.fillOpaque = extended.getFloat(COSName.CA_NS, state.fillOpaque ? 1 : 0) > 0;
        COSArray font = extended.getCOSArray(COSName.FONT);
        if (font != null && font.size() > 1 && font.getObject(0) instanceof COSDictionary dictionary) {
            state.font = fonts.font(dictionary);
            state.fontSize = font.getObject(1) instanceof COSNumber size ? size.floatValue() : state.fontSize;
        }
    }

    private void draw(List<COSBase> operands) {
        if (operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
            return;
        }
        if (!(resources.get(COSName.XOBJECT, name) instanceof COSStream object)) {
            complete = false;
            return;
        }
        COSName kind = object.getCOSName(COSName.SUBTYPE);
        if (COSName.IMAGE.equals(kind)) {
            image(object);
        } else if (COSName.FORM.equals(kind)) {
            if (depth >= MAX_FORM_DEPTH) {
                complete = false;
                return;
            }
            depth++;
            form(object);
            depth--;
        }
    }

    private void annotations(PDPage page) {
        for (Appearance appearance : Appearance.of(page.getCOSObject())) {
            saved.clear();
            state = new GraphicsState(appearance.toPage().then(space.toDisplay()), space.width(), space.height());
            form(appearance.form());
        }
    }

    private void form(COSStream form) {
        Deque<GraphicsState> outerSaved = saved;
        GraphicsState outerState = state;
        Resources outerResources = resources;
        saved = new ArrayDeque<>();
        state = state.clone();
        COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
        resources = own == null ? resources : new Resources(own);
        COSArray matrix = form.getCOSArray(COSName.MATRIX);
        if (matrix != null) {
            state.transform = Operands.matrix(Operands.of(matrix)).then(state.transform);
        }
        COSArray box = form.getCOSArray(COSName.BBOX);
        if (box != null && box.size() == 4) {
            clipTo(Operands.of(box));
        }
        try {
            streams.takeDamage();
            byte[] content = streams.of(form);
            complete &= !streams.takeDamage();
            run(content);
        } catch (IOException e) {
            complete = false;
        }
        saved = outerSaved;
        state = outerState;
        resources = outerResources;
    }

    private void clipTo(List<COSBase> box) {
        rulings.forget();
        PathOperators.rectangle(
                Operands.number(box, 0),
                Operands.number(box, 1),
                Operands.number(box, 2),
                Operands.number(box, 3),
                state,
                rulings);
        float[] bounds = rulings.bounds();
        if (bounds != null) {
            state.clip = intersect(state.clip, bounds);
        }
        rulings.forget();
    }
}
