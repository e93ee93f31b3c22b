// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts narrow crops side by side on strips, since the models read a lone digit badly and a strip costs as much with one
 * as with eight; a wide crop gets a strip of its own.
 */
final class StripPacker {
    /** The height that the models read. */
    static final int HEIGHT = 48;
    /** The width that the models were trained with. */
    static final int USUAL_WIDTH = 320;
    /** Wider strips come in steps, so that some share a batch. */
    private static final int WIDTH_STEP = 160;

    private final int gap;

    /** A packer that leaves {@code gap} pixels of white between crops. */
    StripPacker(int gap) {
        this.gap = gap;
    }

    /**
     * A picture for a model with what stands on it.
     *
     * @param pixels {@link #HEIGHT} rows
     */
    record Strip(int width, byte[] pixels, List<Placed> placed) {}

    /**
     * A crop on a strip.
     *
     * @param crop its number among the crops
     * @param from first column that belongs to it, half of the gap before it being its own
     * @param to exclusive
     */
    record Placed(int crop, int from, int to) {}

    /** The strips, in the order of the crops given. */
    List<Strip> pack(List<Grey> crops, int[] order) {
        List<Strip> strips = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        int used = gap;
        for (int crop : order) {
            int width = crops.get(crop).width();
            if (!open.isEmpty() && used + width + gap > USUAL_WIDTH) {
                strips.add(strip(crops, open));
                open = new ArrayList<>();
                used = gap;
            }
            open.add(crop);
            used += width + gap;
        }
        if (!open.isEmpty()) {
            strips.add(strip(crops, open));
        }
        strips.sort(Comparator.comparingInt(Strip::width));
        return strips;
    }

    private Strip strip(List<Grey> crops, List<Integer> members) {
        int needed = gap;
        for (int member : members) {
            needed += crops.get(member).width() + gap;
        }
        int steps = Math.max(0, (needed - USUAL_WIDTH + WIDTH_STEP - 1) / WIDTH_STEP);
        int width = USUAL_WIDTH + steps * WIDTH_STEP;
        byte[] pixels = new byte[width * HEIGHT];
        java.util.Arrays.fill(pixels, (byte) 255);
        List<Placed> placed = new ArrayList<>();
        int x = gap;
        for (int member : members) {
            Grey crop = crops.get(member);
            int top = (HEIGHT - crop.height()) / 2;
            for (int y = 0; y < crop.height(); y++) {
                System.arraycopy(crop.pixels(), y * crop.width(), pixels, (top + y) * width + x, crop.width());
            }
            placed.add(new Placed(member, x - gap / 2, x + crop.width() + gap - gap / 2));
            x += crop.width() + gap;
        }
        return new Strip(width, pixels, placed);
    }
}
