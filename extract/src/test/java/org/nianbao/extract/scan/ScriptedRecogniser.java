// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.scan;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Gives the pages that a test has written, one after another, and keeps the pictures that it was shown. Of one thread. */
public final class ScriptedRecogniser implements PageRecogniser {
    private final List<Sheet> sheets;
    private final List<BufferedImage> seen = new ArrayList<>();
    private final List<Float> resolutions = new ArrayList<>();

    public ScriptedRecogniser(Sheet... sheets) {
        this.sheets = List.of(sheets);
    }

    @Override
    public RecognisedPage recognise(BufferedImage picture, float dotsPerInch) {
        seen.add(picture);
        resolutions.add(dotsPerInch);
        if (seen.size() > sheets.size()) {
            throw new AssertionError("asked for page " + seen.size() + " of " + sheets.size());
        }
        return sheets.get(seen.size() - 1).recognised(dotsPerInch);
    }

    /** The pictures that were shown, in order. */
    public List<BufferedImage> seen() {
        return List.copyOf(seen);
    }

    /** The resolutions that were told. */
    public List<Float> resolutions() {
        return List.copyOf(resolutions);
    }
}
