// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The two recognition models; loaded when first asked for and then kept for the life of the program.
 *
 * @param newer PP-OCRv4
 * @param older PP-OCRv3, trained apart from the newer and of another shape
 */
record Models(ReadingModel newer, ReadingModel older, CharacterSet characters) {
    /** The models, loaded once. */
    static Models loaded() {
        return Holder.MODELS;
    }

    private static Models load() {
        CharacterSet characters = CharacterSet.read(resource("ppocr_keys_v1.txt"));
        return new Models(
                model("ch_PP-OCRv4_rec_infer.onnx", characters),
                model("ch_PP-OCRv3_rec_infer.onnx", characters),
                characters);
    }

    private static ReadingModel model(String name, CharacterSet characters) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream stream = resource(name);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(Runtime.getRuntime().availableProcessors());
            // Waiting threads would take the time of whoever else works on the machine.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return new ReadingModel(environment, environment.createSession(stream.readAllBytes(), options), characters);
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + name + " could not be loaded", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        InputStream stream = Models.class.getResourceAsStream("models/" + name);
        if (stream == null) {
            throw new IllegalStateException("models/" + name + " is missing beside " + Models.class.getName());
        }
        return stream;
    }

    private static final class Holder {
        static final Models MODELS = load();
    }
}
