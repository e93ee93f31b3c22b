// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.nianbao.app.convert.Converted;
import org.nianbao.app.convert.Converter;
import org.nianbao.app.convert.Readers;
import org.nianbao.app.join.Conversion;
import org.nianbao.app.json.ReportJson;
import org.nianbao.extract.scan.Recognition;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.Stage;
import org.nianbao.normalize.Normalizer;
import org.nianbao.normalize.form.Forms;

/**
 * The child's side: takes documents one after another from its parent and answers in the same order. A thread of its own
 * reads what the parent sends, and ends the process as soon as the parent is gone, whatever a document is doing then.
 */
public final class WorkerLoop {
    private static final long BEAT_MILLIS = 1_000;
    /** Exit code where the parent went away; nobody is left to see it. */
    private static final int ORPHANED = 70;

    private final Function<Recognition, Readers> readers;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final BlockingQueue<Frame> received = new LinkedBlockingQueue<>();

    /**
     * @param in from the parent
     * @param out to the parent; nobody else may write to it
     */
    public WorkerLoop(Function<Recognition, Readers> readers, InputStream in, OutputStream out) {
        this.readers = readers;
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    /**
     * Serves until the parent closes its end.
     *
     * @throws IOException where the parent cannot be written to, or sends what is no message
     */
    public void run() throws IOException, InterruptedException {
        send(MessageKind.HELLO, body -> body.writeInt(Wire.VERSION));
        Conversion conversion = conversion(Frame.read(in));
        daemon("receive", this::receive);
        daemon("beat", this::beat);
        while (true) {
            Frame frame = received.take();
            Request request = Wire.request(new DataInputStream(new ByteArrayInputStream(frame.body())));
            Converted converted = conversion.convert(request.entry(), request.bundle(), this::begun);
            send(MessageKind.ANSWER, body -> Wire.converted(body, converted));
        }
    }

    private Conversion conversion(@org.jspecify.annotations.Nullable Frame setup) throws IOException {
        if (setup == null || setup.kind() != MessageKind.SETUP) {
            throw new IOException("the parent sent no setup");
        }
        DataInputStream body = new DataInputStream(new ByteArrayInputStream(setup.body()));
        Limits limits = Wire.limits(body);
        Recognition recognition = body.readBoolean() ? Recognition.installed() : Recognition.switchedOff();
        Forms forms = Forms.ofPacked(body.readAllBytes());
        return new Conversion(
                new Converter(readers.apply(recognition.telling(this::recognising)), new Normalizer(forms), limits),
                ReportJson.standard(),
                null);
    }

    private void recognising() {
        sendOrEnd(MessageKind.RECOGNISING, body -> {});
    }

    private void begun(Stage stage) {
        sendOrEnd(MessageKind.STAGE, body -> body.writeByte(stage.ordinal()));
    }

    private void receive() {
        try {
            for (Frame frame = Frame.read(in); frame != null; frame = Frame.read(in)) {
                received.add(frame);
            }
        } catch (IOException e) {
            // As good as the end: the parent is gone or has lost its mind.
        }
        Runtime.getRuntime().halt(ORPHANED);
    }

    private void beat() {
        try {
            while (true) {
                Thread.sleep(BEAT_MILLIS);
                sendOrEnd(MessageKind.BEAT, body -> {});
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendOrEnd(MessageKind kind, Frame.Body body) {
        try {
            send(kind, body);
        } catch (IOException e) {
            Runtime.getRuntime().halt(ORPHANED);
        }
    }

    private void send(MessageKind kind, Frame.Body body) throws IOException {
        synchronized (out) {
            Frame.write(out, kind, body);
            out.flush();
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
