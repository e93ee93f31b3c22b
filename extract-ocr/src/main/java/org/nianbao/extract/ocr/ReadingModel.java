// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A recognition model: tells for every eight columns of a strip which character stands there. Safe for many threads. */
final class ReadingModel {
    /** Together no wider than this, so that answers stay small: 6625 floats for each eight columns. */
    private static final int BATCH_WIDTH = 2560;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String input;
    private final CharacterSet characters;

    ReadingModel(OrtEnvironment environment, OrtSession session, CharacterSet characters) {
        this.environment = environment;
        this.session = session;
        this.input = session.getInputNames().iterator().next();
        this.characters = characters;
    }

    /** What the model says to each strip, in their order. */
    List<Steps> read(List<StripPacker.Strip> strips) {
        List<Steps> steps = new ArrayList<>();
        for (int from = 0; from < strips.size(); ) {
            int width = strips.get(from).width();
            int to = from + 1;
            while (to < strips.size() && strips.get(to).width() == width && (to - from + 1) * width <= BATCH_WIDTH) {
                to++;
            }
            steps.addAll(readBatch(strips.subList(from, to), width));
            from = to;
        }
        return steps;
    }

    private List<Steps> readBatch(List<StripPacker.Strip> strips, int width) {
        long[] shape = {strips.size(), 3, StripPacker.HEIGHT, width};
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, pixels(strips, width), shape);
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            OnnxTensor output = (OnnxTensor) result.get(0);
            long[] size = output.getInfo().getShape();
            FloatBuffer scores = output.getFloatBuffer();
            List<Steps> steps = new ArrayList<>();
            for (int i = 0; i < strips.size(); i++) {
                steps.add(Steps.of(scores, (int) size[1], (int) size[2], characters));
            }
            return steps;
        } catch (OrtException e) {
            throw new IllegalStateException("the model could not read " + strips.size() + " strips of " + width, e);
        }
    }

    private static FloatBuffer pixels(List<StripPacker.Strip> strips, int width) {
        int plane = width * StripPacker.HEIGHT;
        FloatBuffer floats = ByteBuffer.allocateDirect(strips.size() * 3 * plane * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        float[] scaled = new float[plane];
        for (StripPacker.Strip strip : strips) {
            for (int i = 0; i < plane; i++) {
                scaled[i] = (strip.pixels()[i] & 0xff) / 127.5f - 1;
            }
            floats.put(scaled).put(scaled).put(scaled);
        }
        return floats.rewind();
    }
}
