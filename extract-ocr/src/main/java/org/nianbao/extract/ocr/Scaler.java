// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

/** Makes pictures of another size, each pixel being the weighted mean of those it covers. */
final class Scaler {
    private Scaler() {}

    static Grey scaled(Grey source, int width, int height) {
        float[] rows = new float[source.height() * width];
        Weights across = new Weights(source.width(), width);
        for (int y = 0; y < source.height(); y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int i = 0; i < across.weights[x].length; i++) {
                    sum += across.weights[x][i] * source.at(across.first[x] + i, y);
                }
                rows[y * width + x] = sum;
            }
        }
        Weights down = new Weights(source.height(), height);
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int i = 0; i < down.weights[y].length; i++) {
                    sum += down.weights[y][i] * rows[(down.first[y] + i) * width + x];
                }
                pixels[y * width + x] = (byte) Math.max(0, Math.min(255, Math.round(sum)));
            }
        }
        return new Grey(width, height, pixels);
    }

    /** A triangle's weights, wide enough that every source pixel counts. */
    private static final class Weights {
        final int[] first;
        final float[][] weights;

        Weights(int from, int to) {
            first = new int[to];
            weights = new float[to][];
            double scale = (double) from / to;
            double reach = Math.max(1, scale);
            for (int i = 0; i < to; i++) {
                double middle = (i + 0.5) * scale - 0.5;
                int left = Math.max(0, (int) Math.ceil(middle - reach));
                int right = Math.min(from - 1, (int) Math.floor(middle + reach));
                first[i] = Math.min(left, from - 1);
                weights[i] = new float[Math.max(1, right - left + 1)];
                float sum = 0;
                for (int j = 0; j < weights[i].length; j++) {
                    weights[i][j] = (float) Math.max(1e-3, 1 - Math.abs(first[i] + j - middle) / reach);
                    sum += weights[i][j];
                }
                for (int j = 0; j < weights[i].length; j++) {
                    weights[i][j] /= sum;
                }
            }
        }
    }
}
