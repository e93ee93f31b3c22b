// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** What went wrong with a file, in words: the library's own messages are often the bare path. */
final class IoMessage {
    private IoMessage() {}

    static String of(IOException e) {
        if (e instanceof FileSystemException file) {
            String reason = file.getReason();
            if (reason == null) {
                reason = e instanceof AccessDeniedException ? "permission denied" : words(e);
            }
            return "cannot write " + file.getFile() + ": " + reason;
        }
        return String.valueOf(e.getMessage());
    }

    /** {@code NoSuchFileException} as {@code no such file}. */
    private static String words(IOException e) {
        String name = e.getClass().getSimpleName().replace("Exception", "");
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }
}
