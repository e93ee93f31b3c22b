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

    private static final int MAX_ANNOTATIONS = 2_000;
    /** Flags of an annotation: hidden, no view. */
    private static final int HIDDEN = 2 | 32;

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
    private COSDictionary resources;
    private final TextPosition text = new TextPosition();
    private boolean clipPending;
    private int depth;
    private int operators;
    private int images;
    private boolean complete = true;

    private ContentInterpreter(PageSpace space, COSDictionary resources, FontReader fonts, StreamBytes streams) {
        this.space = space;
        this.fonts = fonts;
        this.streams = streams;
        this.resources = resources;
        this.glyphs = new GlyphCollector(space);
        this.state = new GraphicsState(space.toDisplay(), space.width(), space.height());
    }

    /**
     * What the page prints. A broken stream gives what stands before the damage.
     *
     * @param number of the page, from 1
     */
    static PageContent read(PDPage page, int number, FontReader fonts, StreamBytes streams) {
        COSDictionary resources = page.getResources() == null
                ? new COSDictionary()
                : page.getResources().getCOSObject();
        PageSpace space = PageSpace.of(page);
        ContentInterpreter interpreter = new ContentInterpreter(space, resources, fonts, streams);
        try {
            streams.takeDamage();
            byte[] content = streams.of(page);
            interpreter.complete = !streams.takeDamage();
            interpreter.run(content);
            interpreter.annotations(page.getCOSObject().getCOSArray(COSName.ANNOTS));
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
                glyphs.hidden(),
                images,
                rulings.shapes(),
                complete && !rulings.isOverflown() && !glyphs.isOverflown());
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
        if (!text(name, operands) && !path(name, operands) && !state(name, operands) && !color(name, operands)) {
            if (name.equals("Do")) {
                draw(operands);
            } else if (name.equals("BI")) {
                images++;
            }
        }
    }

    private static float number(List<COSBase> operands, int index) {
        return index < operands.size() && operands.get(index) instanceof COSNumber number ? number.floatValue() : 0;
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
                state.wordSpacing = number(operands, 0);
                state.charSpacing = number(operands, 1);
                text.nextLine(0, -state.leading);
                show(operands.size() > 2 ? operands.subList(2, 3) : operands);
            }
            case "Td" -> text.nextLine(number(operands, 0), number(operands, 1));
            case "TD" -> {
                state.leading = -number(operands, 1);
                text.nextLine(number(operands, 0), number(operands, 1));
            }
            case "Tm" -> text.set(matrix(operands));
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
            case "Tc" -> state.charSpacing = number(operands, 0);
            case "Tw" -> state.wordSpacing = number(operands, 0);
            case "Tz" -> state.horizontalScaling = number(operands, 0) / 100;
            case "TL" -> state.leading = number(operands, 0);
            case "Ts" -> state.rise = number(operands, 0);
            case "Tr" -> {
                int mode = (int) number(operands, 0);
                state.textShown = mode != 3 && mode != 7;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Transform matrix(List<COSBase> operands) {
        Transform matrix = new Transform(
                number(operands, 0),
                number(operands, 1),
                number(operands, 2),
                number(operands, 3),
                number(operands, 4),
                number(operands, 5));
        return matrix.isFinite() ? matrix : Transform.IDENTITY;
    }

    private void setFont(List<COSBase> operands) {
        if (operands.size() < 2 || !(operands.get(0) instanceof COSName name)) {
            return;
        }
        state.fontSize = number(operands, 1);
        COSDictionary dictionary = resource(COSName.FONT, name) instanceof COSDictionary found ? found : null;
        state.font = dictionary == null ? null : fonts.font(dictionary);
    }

    private @Nullable COSBase resource(COSName kind, COSName name) {
        COSDictionary category = resources.getCOSDictionary(kind);
        return category == null ? null : category.getDictionaryObject(name);
    }

    private void show(List<COSBase> operands) {
        if (!operands.isEmpty() && operands.get(0) instanceof COSString string) {
            glyphs.startRun();
            glyphs.show(string.getBytes(), state, text);
        }
    }

    private void showAdjusted(List<COSBase> operands) {
        if (operands.isEmpty() || !(operands.get(0) instanceof COSArray parts)) {
            return;
        }
        glyphs.startRun();
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
        switch (name) {
            case "m" -> moveTo(number(operands, 0), number(operands, 1));
            case "l" -> lineTo(number(operands, 0), number(operands, 1));
            case "c" -> curveTo(number(operands, 4), number(operands, 5));
            case "v", "y" -> curveTo(number(operands, 2), number(operands, 3));
            case "h" -> rulings.close();
            case "re" -> rectangle(operands);
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

    private void moveTo(float x, float y) {
        rulings.moveTo(state.transform.x(x, y), state.transform.y(x, y));
    }

    private void lineTo(float x, float y) {
        rulings.lineTo(state.transform.x(x, y), state.transform.y(x, y));
    }

    private void curveTo(float x, float y) {
        rulings.curveTo(state.transform.x(x, y), state.transform.y(x, y));
    }

    private void rectangle(List<COSBase> operands) {
        float x = number(operands, 0);
        float y = number(operands, 1);
        float right = x + number(operands, 2);
        float top = y + number(operands, 3);
        moveTo(x, y);
        lineTo(right, y);
        lineTo(right, top);
        lineTo(x, top);
        rulings.close();
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
            case "cm" -> state.transform = matrix(operands).then(state.transform);
            case "w" -> state.lineWidth = number(operands, 0);
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
                || !(resource(COSName.EXT_G_STATE, name) instanceof COSDictionary extended)) {
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

    private boolean color(String name, List<COSBase> operands) {
        switch (name) {
            case "G", "RG", "K" -> {
                state.strokeTint = false;
                state.strokeVisible = !isWhite(operands, false);
            }
            case "g", "rg", "k" -> {
                state.fillTint = false;
                state.fillVisible = !isWhite(operands, false);
            }
            case "CS" -> {
                state.strokeTint = isTint(operands);
                state.strokeVisible = true;
            }
            case "cs" -> {
                state.fillTint = isTint(operands);
                state.fillVisible = true;
            }
            case "SC", "SCN" -> state.strokeVisible = !isWhite(operands, state.strokeTint);
            case "sc", "scn" -> state.fillVisible = !isWhite(operands, state.fillTint);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether numbers of this colour space do not tell how light a colour is. */
    private boolean isTint(List<COSBase> operands) {
        if (operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
            return true;
        }
        COSBase space = resource(COSName.COLORSPACE, name);
        COSBase family = space instanceof COSArray array && array.size() > 0 ? array.getObject(0) : space;
        String kind = family instanceof COSName found ? found.getName() : name.getName();
        return switch (kind) {
            case "DeviceGray", "DeviceRGB", "DeviceCMYK", "CalGray", "CalRGB", "ICCBased" -> false;
            default -> true;
        };
    }

    private static boolean isWhite(List<COSBase> operands, boolean tint) {
        if (tint) {
            return false;
        }
        float white = operands.size() == 4 ? 0 : 1;
        for (COSBase operand : operands) {
            if (!(operand instanceof COSNumber number) || Math.abs(number.floatValue() - white) > 0.004f) {
                return false;
            }
        }
        return operands.size() == 1 || operands.size() == 3 || operands.size() == 4;
    }

    private void draw(List<COSBase> operands) {
        if (operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
            return;
        }
        if (!(resource(COSName.XOBJECT, name) instanceof COSStream object)) {
            complete = false;
            return;
        }
        COSName kind = object.getCOSName(COSName.SUBTYPE);
        if (COSName.IMAGE.equals(kind)) {
            images++;
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

    /** Runs the appearances of filled-in fields and typed notes, which print as if they were part of the page. */
    private void annotations(@Nullable COSArray annotations) {
        for (int i = 0; annotations != null && i < Math.min(annotations.size(), MAX_ANNOTATIONS); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation && isPrintedText(annotation)) {
                COSDictionary appearances = annotation.getCOSDictionary(COSName.AP);
                COSStream appearance = appearances == null ? null : appearances.getCOSStream(COSName.N);
                COSArray rectangle = annotation.getCOSArray(COSName.RECT);
                COSArray box = appearance == null ? null : appearance.getCOSArray(COSName.BBOX);
                if (appearance != null
                        && rectangle != null
                        && rectangle.size() == 4
                        && box != null
                        && box.size() == 4) {
                    saved.clear();
                    state = new GraphicsState(space.toDisplay(), space.width(), space.height());
                    List<COSBase> to = objects(rectangle);
                    List<COSBase> from = objects(box);
                    float x = Math.min(number(to, 0), number(to, 2)) - Math.min(number(from, 0), number(from, 2));
                    float y = Math.min(number(to, 1), number(to, 3)) - Math.min(number(from, 1), number(from, 3));
                    state.transform = Transform.translation(x, y).then(state.transform);
                    form(appearance);
                }
            }
        }
    }

    private static boolean isPrintedText(COSDictionary annotation) {
        COSName kind = annotation.getCOSName(COSName.SUBTYPE);
        boolean isText =
                COSName.WIDGET.equals(kind) || (kind != null && kind.getName().equals("FreeText"));
        return isText && (annotation.getInt(COSName.F, 0) & HIDDEN) == 0;
    }

    private void form(COSStream form) {
        Deque<GraphicsState> outerSaved = saved;
        GraphicsState outerState = state;
        COSDictionary outerResources = resources;
        saved = new ArrayDeque<>();
        state = state.clone();
        COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
        resources = own == null ? resources : own;
        COSArray matrix = form.getCOSArray(COSName.MATRIX);
        if (matrix != null) {
            state.transform = matrix(objects(matrix)).then(state.transform);
        }
        COSArray box = form.getCOSArray(COSName.BBOX);
        if (box != null && box.size() == 4) {
            clipTo(objects(box));
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

    private static List<COSBase> objects(COSArray array) {
        List<COSBase> objects = new ArrayList<>();
        for (int i = 0; i < Math.min(array.size(), 6); i++) {
            objects.add(array.getObject(i));
        }
        return objects;
    }

    private void clipTo(List<COSBase> box) {
        rulings.forget();
        moveTo(number(box, 0), number(box, 1));
        lineTo(number(box, 2), number(box, 1));
        lineTo(number(box, 2), number(box, 3));
        lineTo(number(box, 0), number(box, 3));
        float[] bounds = rulings.bounds();
        if (bounds != null) {
            state.clip = intersect(state.clip, bounds);
        }
        rulings.forget();
    }
}
