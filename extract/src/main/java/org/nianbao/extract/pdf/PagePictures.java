// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that a page shows.
 *
 * @param count of them
 * @param area that they cover, in square points, each counted as if it stood alone
 * @param dotsPerInch of the largest, as displayed; 0 where it is not known
 * @param largestPixels of the picture with the most
 * @param objects those of them that are objects of the file, up to a bound
 */
record PagePictures(int count, float area, float dotsPerInch, long largestPixels, List<COSStream> objects) {
    static final PagePictures NONE = new PagePictures(0, 0, 0, 0, List.of());
    /** A scan that is cut in strips has dozens. */
    private static final int MAX_OBJECTS = 500;

    PagePictures {
        objects = List.copyOf(objects);
    }

    /** Counts while the page's stream is run. */
    static final class Counter {
        private int count;
        private float area;
        private float largestArea;
        private float dotsPerInch;
        private long largestPixels;
        private final List<COSStream> objects = new ArrayList<>();

        /**
         * Counts a picture.
         *
         * @param object null where it stands in the page's own stream
         * @param place of the unit square on the displayed page
         */
        void add(@Nullable COSStream object, Transform place) {
            count++;
            float covered = Math.abs(place.a() * place.d() - place.b() * place.c());
            area += covered;
            if (object == null) {
                return;
            }
            long width = Math.max(0, object.getInt(COSName.WIDTH, 0));
            long height = Math.max(0, object.getInt(COSName.HEIGHT, 0));
            largestPixels = Math.max(largestPixels, width * height);
            if (objects.size() < MAX_OBJECTS) {
                objects.add(object);
            }
            if (covered > largestArea) {
                largestArea = covered;
                double side = Math.hypot(place.a(), place.b());
                dotsPerInch = side > 0 ? (float) (width * PageScans.POINTS_PER_INCH / side) : 0;
            }
        }

        PagePictures pictures() {
            return new PagePictures(count, area, dotsPerInch, largestPixels, objects);
        }
    }
}
