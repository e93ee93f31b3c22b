// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.scan.PageRecogniser;
import org.nianbao.extract.scan.RecognisedPage;
import org.nianbao.extract.scan.RecognisedRule;

class ReadsRuledPicturesTest {
    @Test
    void isFoundByExtract() {
        assertTrue(ServiceLoader.load(PageRecogniser.class).stream().anyMatch(p -> p.type() == ScanRecogniser.class));
    }

    @Test
    void findsRulesThatMeetExactly() {
        RecognisedPage page = new RuledPicture().grid(4, 5).read();
        List<RecognisedRule> across =
                page.rules().stream().filter(r -> r.top() == r.bottom()).toList();
        List<RecognisedRule> down =
                page.rules().stream().filter(r -> r.left() == r.right()).toList();
        assertEquals(5, across.size());
        assertEquals(6, down.size());
        for (RecognisedRule rule : across) {
            assertEquals(down.get(0).left(), rule.left());
            assertEquals(down.get(5).left(), rule.right());
        }
    }

    @Test
    void leavesOutTheRuleWithinMergedCells() {
        RecognisedPage page = new RuledPicture().grid(4, 5).read();
        List<RecognisedRule> down =
                page.rules().stream().filter(r -> r.left() == r.right()).toList();
        assertEquals(RuledPicture.TOP + RuledPicture.ROW, down.get(1).top(), 2);
        assertEquals(RuledPicture.TOP, down.get(2).top(), 2);
    }

    @Test
    void readsNothingInEmptyCells() {
        assertEquals(List.of(), new RuledPicture().grid(4, 5).read().texts());
    }

    @Test
    void takesSpecksForNoText() {
        assertEquals(
                List.of(),
                new RuledPicture().grid(4, 5).speck(1, 1).speck(2, 3).read().texts());
    }

    @Test
    void takesStampsForNoText() {
        assertEquals(List.of(), new RuledPicture().stamp().grid(4, 5).read().texts());
    }

    @Test
    void keepsALoneDash() {
        RecognisedPage page = new RuledPicture().grid(4, 5).dash(2, 2).read();
        assertEquals(1, page.texts().size());
        assertTrue(List.of("—", "一").contains(page.texts().get(0).text()), page.texts()::toString);
    }

    @Test
    void readsABlankPictureAsNothing() {
        RecognisedPage page = new RuledPicture().read();
        assertTrue(page.rules().isEmpty() && page.texts().isEmpty());
    }

    @Test
    void endsOnAPageOfNoiseAndAgreesOnNoFigure() {
        BufferedImage noise = new BufferedImage(1200, 1600, BufferedImage.TYPE_BYTE_GRAY);
        Random random = new Random(7);
        for (int y = 0; y < noise.getHeight(); y++) {
            for (int x = 0; x < noise.getWidth(); x++) {
                noise.getRaster().setSample(x, y, 0, random.nextInt(256));
            }
        }
        RecognisedPage page = assertTimeout(Duration.ofMinutes(2), () -> new ScanRecogniser().recognise(noise, 0));
        assertFalse(page.texts().stream().anyMatch(t -> t.agreed() && Agreement.isFigure(t.text())));
    }
}
