// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest;

/**
 * Something inside a folder or archive that is no input, and was left out.
 *
 * @param uri where it lies
 */
public record Omission(String uri, Reason reason) {
    /** Why it was left out. */
    public enum Reason {
        /** Its name, or that of a folder above it, starts with a dot. */
        HIDDEN("hidden"),
        /** It is named like this program's own output. */
        EARLIER_OUTPUT("output of an earlier run"),
        /** A folder entry of an archive, which has no content. */
        FOLDER("folder entry"),
        /** What macOS adds to an archive beside the files. */
        RESOURCE_FORK("macOS resource fork"),
        /** A captured answer of a server that is not the document that was asked for, such as 404. */
        STATUS("no document by its HTTP status"),
        /** A capture that its type says is a picture, a style, a script or the like. */
        WEB_RESOURCE("no document by its web type"),
        /** The same content was captured from the same address before, and was given then. */
        REPEATED("captured again unchanged"),
        /** A record that only says that something is unchanged, of which this archive does not hold the content. */
        REVISIT("unchanged since a capture that is not in this archive");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** The reason in words. */
        public String text() {
            return text;
        }
    }

    /** Is told of every omission, in input order, by the thread that expands the inputs. */
    @FunctionalInterface
    public interface Listener {
        void leftOut(Omission omission);
    }
}
