// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nianbao.extract.scan.RecognisedPage;
import org.nianbao.extract.scan.RecognisedText;

/** How well pages were read: figures and labels right, and those wrong though two passes agreed. */
final class ScanScore {
    int figures;
    int figuresRight;
    int figuresAgreed;
    int figuresSilent;
    int labels;
    int labelsRight;
    int labelsAgreed;
    int labelsSilent;
    /** Text found where none was drawn. */
    int strays;

    final List<String> mistakes = new ArrayList<>();

    void add(Scan scan, RecognisedPage page) {
        AffineTransform toDrawn = toDrawn(scan, page);
        List<RecognisedText> left = new ArrayList<>(page.texts());
        left.sort(Comparator.comparingDouble(RecognisedText::top));
        for (PageDrawing.Drawn drawn : scan.drawn()) {
            List<RecognisedText> inside = left.stream()
                    .filter(text -> {
                        Point2D middle =
                                new Point2D.Float((text.left() + text.right()) / 2, (text.top() + text.bottom()) / 2);
                        return drawn.box().contains(toDrawn.transform(middle, null));
                    })
                    .toList();
            left.removeAll(inside);
            count(drawn, inside);
        }
        for (RecognisedText stray : left) {
            strays++;
            mistakes.add("stray " + stray);
        }
    }

    private static AffineTransform toDrawn(Scan scan, RecognisedPage page) {
        try {
            AffineTransform toDrawn = scan.toPicture().createInverse();
            toDrawn.concatenate(page.toPicture());
            return toDrawn;
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(e);
        }
    }

    private void count(PageDrawing.Drawn drawn, List<RecognisedText> inside) {
        String read = String.join("", inside.stream().map(RecognisedText::text).toList());
        boolean agreed = inside.stream().allMatch(RecognisedText::agreed);
        boolean right = plain(read).equals(plain(drawn.text()));
        if (drawn.isFigure()) {
            figures++;
            figuresRight += right ? 1 : 0;
            figuresAgreed += agreed ? 1 : 0;
            figuresSilent += agreed && !right ? 1 : 0;
        } else {
            labels++;
            labelsRight += right ? 1 : 0;
            labelsAgreed += agreed ? 1 : 0;
            labelsSilent += agreed && !right ? 1 : 0;
        }
        if (!right || drawn.isFigure() && !agreed) {
            mistakes.add((agreed ? "SILENT " : "") + (drawn.isFigure() ? "figure " : "label ") + drawn.text() + " <> "
                    + read + " "
                    + inside.stream().map(t -> t.readings().toString()).toList());
        }
    }

    /** Marks that print in full and in half width are one. */
    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .replace(" ", "")
                .replaceAll("[“”\"]", "\"")
                // A lone dash says nothing by its length.
                .replaceAll("^[-—]+$", "-");
    }

    @Override
    public String toString() {
        return "figures %d right %.2f%% agreed %.2f%% silent %d; labels %d right %.1f%% agreed %.1f%% silent %d; strays %d"
                .formatted(
                        figures,
                        100.0 * figuresRight / figures,
                        100.0 * figuresAgreed / figures,
                        figuresSilent,
                        labels,
                        100.0 * labelsRight / labels,
                        100.0 * labelsAgreed / labels,
                        labelsSilent,
                        strays);
    }
}
