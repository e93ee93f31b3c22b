// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.archive;

import java.io.Closeable;
import java.io.IOException;

/** Something that entries come out of, one by one: a folder, an archive. */
public interface EntrySource extends Closeable {
    /** Moves one step on, adding what it meets to the trail; false where nothing was left. */
    boolean advance(Trail trail);

    @Override
    default void close() throws IOException {}
}
