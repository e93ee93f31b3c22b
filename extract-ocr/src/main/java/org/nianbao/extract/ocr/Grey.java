// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

/**
 * A grey picture, one byte a pixel, 0 black and 255 white. The array is not copied: who makes one gives the array away.
 */
record Grey(int width, int height, byte[] pixels) {
    Grey {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException("a picture of " + width + " x " + height + " with " + pixels.length);
        }
    }

    int at(int x, int y) {
        return pixels[y * width + x] & 0xff;
    }

    /** The same picture turned clockwise by quarters of a circle. */
    Grey turned(int quarters) {
        return switch (quarters & 3) {
            case 1 -> quarter();
            case 2 -> half();
            case 3 -> half().quarter();
            default -> this;
        };
    }

    private Grey quarter() {
        byte[] turned = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            int column = height - 1 - y;
            for (int x = 0; x < width; x++) {
                turned[x * height + column] = pixels[y * width + x];
            }
        }
        return new Grey(/* width= */ height, /* height= */ width, turned);
    }

    private Grey half() {
        byte[] turned = new byte[pixels.length];
        for (int i = 0; i < turned.length; i++) {
            turned[turned.length - 1 - i] = pixels[i];
        }
        return new Grey(width, height, turned);
    }

    /** The mean of blocks of {@code factor} by {@code factor} pixels; what is left over right and below is dropped. */
    Grey reduced(int factor) {
        if (factor <= 1 || width < factor || height < factor) {
            return this;
        }
        int narrow = width / factor;
        int low = height / factor;
        byte[] means = new byte[narrow * low];
        for (int y = 0; y < low; y++) {
            for (int x = 0; x < narrow; x++) {
                means[y * narrow + x] = (byte) mean(x * factor, y * factor, factor);
            }
        }
        return new Grey(narrow, low, means);
    }

    private int mean(int left, int top, int size) {
        int sum = 0;
        for (int y = top; y < top + size; y++) {
            for (int x = left; x < left + size; x++) {
                sum += pixels[y * width + x] & 0xff;
            }
        }
        return sum / (size * size);
    }
}
