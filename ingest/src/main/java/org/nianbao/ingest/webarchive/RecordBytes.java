// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.webarchive;

import java.io.Closeable;
import java.io.IOException;

/** The unpacked bytes of a web archive in order, which knows where in the file they lie. */
interface RecordBytes extends Closeable {
    /**
     * The next byte, or -1 at the end.
     *
     * @throws BrokenBytes where the packed data are broken
     */
    int read() throws IOException;

    /** Some of the next bytes, or -1 at the end. */
    int read(byte[] into, int offset, int length) throws IOException;

    /** Leaves bytes out; returns how many there were. */
    long skip(long count) throws IOException;

    /** Where in the file a record lies whose first byte was the last that was read. */
    long place();

    /** The packed unit that the last byte came from: another one only begins where the one before was whole. */
    long unit();

    /** At least as many as are left; more than that where packing hides it. */
    long remainingAtMost();

    /** Moves to the next place behind {@code place} where a record seems to start; false where there is none. */
    boolean recover(long place) throws IOException;
}
