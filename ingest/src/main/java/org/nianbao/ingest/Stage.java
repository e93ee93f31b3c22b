// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest;

/** The stage of the river at which a document was given up. */
public enum Stage {
    INGEST("ingest"),
    EXTRACT("extract"),
    NORMALIZE("normalize");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    /** The stage's name in {@code rejected.jsonl}. */
    public String code() {
        return code;
    }

    /**
     * The stage of that code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Stage ofCode(String code) {
        for (Stage known : values()) {
            if (known.code.equals(code)) {
                return known;
            }
        }
        throw new IllegalArgumentException("no such stage: " + code);
    }
}
