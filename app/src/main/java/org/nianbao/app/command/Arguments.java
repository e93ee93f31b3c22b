// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.input.ListFile;

/** The inputs of a run as they are asked for: those of the command line, then those of a list. */
final class Arguments implements Iterator<String>, Closeable {
    private final Iterator<String> named;
    private final @Nullable ListFile listed;

    /** @param listed closed with this; null for none */
    Arguments(List<String> named, @Nullable ListFile listed) {
        this.named = named.iterator();
        this.listed = listed;
    }

    @Override
    public boolean hasNext() {
        return named.hasNext() || (listed != null && listed.hasNext());
    }

    @Override
    public String next() {
        return named.hasNext() || listed == null ? named.next() : listed.next();
    }

    @Override
    public void close() throws IOException {
        if (listed != null) {
            listed.close();
        }
    }
}
