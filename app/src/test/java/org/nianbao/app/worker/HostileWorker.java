// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.app.convert.StandardReaders;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/** A worker with a reader that does to its process what the document asks for; all other documents it reads as usual. */
public final class HostileWorker {
    static final String HANG = "hostile: sleep for ever";
    static final String SPIN = "hostile: spin for ever";
    static final String MEMORY = "hostile: take all memory";
    static final String STACK = "hostile: overflow the stack";
    static final String EXIT = "hostile: end the process";
    static final String HALT = "hostile: halt the process";
    static final String PRINT = "hostile: print to standard output";

    private HostileWorker() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        WorkerMain.serve(recognition -> {
            StandardReaders usual = new StandardReaders(recognition);
            return type -> new Reader(usual.forType(type));
        });
    }

    private record Reader(DocumentReader usual) implements DocumentReader {
        @Override
        public Document read(SourceDocument source, Limits limits) throws RejectionException {
            String text = new String(source.bytes(), StandardCharsets.UTF_8);
            if (text.startsWith("hostile: ")) {
                act(text.lines().findFirst().orElse(""));
            }
            return usual.read(source, limits);
        }

        private static void act(String wish) {
            switch (wish) {
                case HANG -> sleep();
                case SPIN -> spin();
                case MEMORY -> takeMemory();
                case STACK -> overflow(0);
                case EXIT -> System.exit(17);
                case HALT -> Runtime.getRuntime().halt(18);
                case PRINT -> System.out.println("not a message");
                default -> throw new IllegalArgumentException(wish);
            }
        }

        private static void sleep() {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static void spin() {
            long turns = 0;
            while (System.nanoTime() != 1) {
                turns++;
            }
            throw new IllegalStateException("after " + turns + " turns");
        }

        private static void takeMemory() {
            List<byte[]> all = new ArrayList<>();
            while (all.size() < Integer.MAX_VALUE) {
                all.add(new byte[1 << 20]);
            }
        }

        private static int overflow(int depth) {
            return depth < 0 ? depth : overflow(depth + 1) + 1;
        }
    }
}
