// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest;

/** One input after folders and archives were expanded: a document to load, or a refusal. */
public sealed interface Entry {
    /** What the user would look for: the argument, the path below it, the archive entry. */
    String uri();

    /**
     * A document that can be loaded, once or more, by any thread.
     *
     * @param content gives the document; a plain file is read by it, an archive entry holds its bytes already
     */
    record Found(String uri, Loader content) implements Entry {}

    /** An input that cannot be a document. */
    record Refused(Rejected rejected) implements Entry {
        @Override
        public String uri() {
            return rejected.uri();
        }
    }

    /** Reads a document's bytes. What they are is found out later, maybe by another process. */
    @FunctionalInterface
    interface Loader {
        /**
         * The bytes and their origin.
         *
         * @throws RejectionException where they cannot be read, or are too many
         */
        RawDocument read() throws RejectionException;
    }
}
