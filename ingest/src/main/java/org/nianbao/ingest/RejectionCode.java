// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest;

/** Why a document could not become a report. */
public enum RejectionCode {
    /** No bytes, or white space only. */
    EMPTY("empty"),
    /** Bytes of no document: an image of a disk, an executable, zeros. */
    NOT_A_DOCUMENT("notADocument"),
    /** A document of a format that no reader takes. */
    UNSUPPORTED("unsupported"),
    /** The format is known, the bytes are broken or cut off beyond reading. */
    DAMAGED("damaged"),
    /** A password is needed. */
    ENCRYPTED("encrypted"),
    /** More bytes, pages or cells than the limits allow. */
    TOO_LARGE("tooLarge"),
    /** A compressed input that grows beyond the limits when unpacked. */
    EXPANSION("expansion"),
    /** Pictures of text only, and no recogniser at hand. */
    NEEDS_OCR("needsOcr"),
    /** The file could not be opened: permission, a broken link, an I/O error. */
    UNREADABLE("unreadable"),
    TIMEOUT("timeout"),
    OUT_OF_MEMORY("outOfMemory"),
    /** A bug: the conversion ended in an unchecked exception. */
    CRASH("crash");

    private final String code;

    RejectionCode(String code) {
        this.code = code;
    }

    /** The code as it stands in {@code rejected.jsonl}. */
    public String code() {
        return code;
    }

    /**
     * The rejection code of that code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static RejectionCode ofCode(String code) {
        for (RejectionCode known : values()) {
            if (known.code.equals(code)) {
                return known;
            }
        }
        throw new IllegalArgumentException("no such rejection code: " + code);
    }
}
