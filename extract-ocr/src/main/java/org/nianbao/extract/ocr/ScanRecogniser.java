// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.scan.PageRecogniser;
import org.nianbao.extract.scan.RecognisedPage;
import org.nianbao.extract.scan.RecognisedRule;

/** Reads scanned pages with the PP-OCR models. Safe for use by many threads; the models are loaded by the first page. */
public final class ScanRecogniser implements PageRecogniser {
    /** Finer pictures are reduced: letters are read 48 pixels high, and 10.5 points are 44 pixels at 300. */
    private static final double FINEST = 250;
    /** Coarser pictures are magnified, so that the grey between letters parts them. */
    private static final double COARSEST = 180;

    private static final double LEAST_GIVEN = 50;
    private static final double MOST_GIVEN = 2500;
    private static final double PAGE_WIDTH_INCHES = 210 / 25.4;

    @Override
    public RecognisedPage recognise(BufferedImage picture, float dotsPerInch) {
        double given = resolution(picture, dotsPerInch);
        int factor = Math.max(1, (int) (given / FINEST));
        Grey grey = PictureReader.read(picture).reduced(factor);
        double reduced = given / factor;
        Grey evened = Inker.evened(grey, reduced);
        int magnified = reduced >= COARSEST ? 1 : reduced >= COARSEST / 2 ? 2 : 3;
        Straightened straight = Straightened.of(evened, Skew.degrees(Inker.ink(evened)), magnified);

        Models models = Models.loaded();
        Pass first = new Pass(models.newer(), models.characters(), StripPacker.HEIGHT, 16, false);
        List<Pass> passes = List.of(
                first,
                new Pass(models.older(), models.characters(), 42, 20, true),
                new Pass(models.newer(), models.characters(), 40, 24, true),
                new Pass(models.older(), models.characters(), StripPacker.HEIGHT, 14, false));
        Orientation.Upright upright = new Orientation(first).upright(straight.grey(), reduced * magnified);
        Layout layout = upright.layout();
        List<RecognisedRule> rules = new ArrayList<>();
        layout.lattices().forEach(lattice -> rules.addAll(lattice.rules()));
        return new RecognisedPage(
                layout.page().width(),
                layout.page().height(),
                toPicture(straight, upright.quarters(), factor),
                rules,
                new LineReader(passes).read(layout));
    }

    private static double resolution(BufferedImage picture, float given) {
        boolean likely = given >= LEAST_GIVEN && given <= MOST_GIVEN;
        return likely ? given : Math.min(picture.getWidth(), picture.getHeight()) / PAGE_WIDTH_INCHES;
    }

    private static AffineTransform toPicture(Straightened straight, int quarters, int factor) {
        AffineTransform toPicture = AffineTransform.getScaleInstance(factor, factor);
        toPicture.concatenate(straight.toSource());
        double width = straight.grey().width();
        double height = straight.grey().height();
        toPicture.concatenate(
                switch (quarters) {
                    case 1 -> new AffineTransform(0, -1, 1, 0, 0, height);
                    case 2 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 3 -> new AffineTransform(0, 1, -1, 0, width, 0);
                    default -> new AffineTransform();
                });
        return toPicture;
    }
}
