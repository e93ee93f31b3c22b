// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.nianbao.app.convert.Readers;
import org.nianbao.app.convert.StandardReaders;
import org.nianbao.extract.scan.Recognition;

/** Entry of a worker process, which only {@link WorkerPool} starts. */
public final class WorkerMain {
    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        serve(StandardReaders::new);
    }

    /** Serves the process that started this one, by its standard streams. */
    public static void serve(Function<Recognition, Readers> readers) throws IOException, InterruptedException {
        // What a library prints must not get between the messages.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        new WorkerLoop(readers, new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out)).run();
    }
}
