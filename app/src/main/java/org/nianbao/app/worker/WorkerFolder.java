// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder for what the workers write to disk while they work, one below it for each of them. Named after this process,
 * so that a later run can tell that nobody needs it any more.
 */
final class WorkerFolder implements AutoCloseable {
    private static final String PREFIX = "nianbao-workers-";

    private final Path root;

    private WorkerFolder(Path root) {
        this.root = root;
    }

    /** A new folder, empty; those of processes that are gone are removed. */
    static WorkerFolder open() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        removeThoseLeftBehind(temporary);
        long pid = ProcessHandle.current().pid();
        return new WorkerFolder(Files.createTempDirectory(temporary, PREFIX + pid + "-"));
    }

    /** A folder for one worker. */
    Path forWorker() throws IOException {
        return Files.createTempDirectory(root, "");
    }

    private static void removeThoseLeftBehind(Path temporary) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : folders) {
                String[] parts = folder.getFileName()
                        .toString()
                        .substring(PREFIX.length())
                        .split("-", 2);
                if (parts[0].matches("\\d{1,18}") && isGone(Long.parseLong(parts[0])) && Files.isWritable(folder)) {
                    remove(folder);
                }
            }
        }
    }

    private static boolean isGone(long pid) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return process.isEmpty() || !process.get().isAlive();
    }

    /** Removes a folder with all below it, as far as that is possible; follows no links. */
    static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            // A file that is still open on some system; the next run removes it.
        }
    }

    @Override
    public void close() {
        remove(root);
    }
}
