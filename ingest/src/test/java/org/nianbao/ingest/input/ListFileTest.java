// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ListFileTest {
    private static List<String> read(byte[] list) throws IOException {
        List<String> names = new ArrayList<>();
        try (ListFile file = new ListFile(new ByteArrayInputStream(list))) {
            file.forEachRemaining(names::add);
        }
        return names;
    }

    @Test
    void namesAnInputALine() throws IOException {
        String list = "\uFEFFa.html\r\n# a remark\n\n  \n年报 2024.html \n#b\nc#d";
        assertEquals(List.of("a.html", "年报 2024.html ", "c#d"), read(list.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesAListThatIsNotInUtf8() {
        byte[] list = "a\n年报\n".getBytes(Charset.forName("GBK"));
        assertTrue(String.valueOf(assertThrows(UnreadableListException.class, () -> read(list))
                        .getMessage())
                .contains("UTF-8"));
    }

    @Test
    void holdsNoMoreThanALine() throws IOException {
        InputStream endless = new InputStream() {
            private long count;

            @Override
            public int read() {
                return ++count % 100 == 0 ? '\n' : 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    into[offset + i] = (byte) read();
                }
                return length;
            }
        };
        try (ListFile file = new ListFile(endless)) {
            for (int i = 0; i < 100_000; i++) {
                assertEquals(99, file.next().length());
            }
        }
    }
}
