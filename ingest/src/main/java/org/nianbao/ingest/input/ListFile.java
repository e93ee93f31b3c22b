// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.input;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The inputs that a list names, one a line in UTF-8, read as they are asked for. Empty lines and lines that start with
 * {@code #} name nothing.
 */
public final class ListFile implements Iterator<String>, Closeable {
    private final BufferedReader lines;
    private @Nullable String ready;
    private long number;

    /** @param list closed with this */
    public ListFile(InputStream list) {
        this.lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8.newDecoder()));
    }

    /**
     * Whether the list names another input.
     *
     * @throws UnreadableListException where it cannot be read on, or is not in UTF-8
     */
    @Override
    public boolean hasNext() {
        try {
            while (ready == null) {
                String line = lines.readLine();
                if (line == null) {
                    return false;
                }
                number++;
                String name = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                ready = name.isBlank() || name.startsWith("#") ? null : name;
            }
            return true;
        } catch (CharacterCodingException e) {
            throw new UnreadableListException("the list of inputs is not in UTF-8, behind line " + number, e);
        } catch (IOException e) {
            throw new UnreadableListException("the list of inputs cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public String next() {
        if (!hasNext() || ready == null) {
            throw new NoSuchElementException();
        }
        String name = ready;
        ready = null;
        return name;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
