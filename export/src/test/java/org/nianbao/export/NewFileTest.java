// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files appear whole or not at all. */
class NewFileTest {
    @TempDir
    Path folder = Path.of("");

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void isNotSeenBeforeItIsWhole() throws IOException {
        try (NewFile file = NewFile.in(folder, "a.csv")) {
            file.out().write('x');
            file.finish();
            assertFalse(Files.exists(folder.resolve("a.csv")));
            file.commit();
        }
        assertEquals("x", Files.readString(folder.resolve("a.csv")));
        assertEquals(List.of("a.csv"), names());
    }

    @Test
    void leavesWhatWasThereWhenItIsNotCommitted() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "earlier");
        try (NewFile file = NewFile.in(folder, "a.csv")) {
            file.out().write('x');
            file.finish();
        }
        assertEquals("earlier", Files.readString(folder.resolve("a.csv")));
        assertEquals(List.of("a.csv"), names());
    }

    @Test
    void givesItsBytesBeforeTheyHaveTheirName() throws IOException {
        try (NewFile file = NewFile.in(folder, "a.csv")) {
            file.out().write('x');
            file.finish();
            DataFile data = file.data("csv", "text/csv");
            assertEquals("a.csv", data.name());
            assertEquals("x", Files.readString(data.written()));
            assertTrue(data.written().getFileName().toString().startsWith("."));
        }
    }
}
