// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.rtf;

/** Thrown, through a parser that knows only unchecked exceptions, where a limit is passed. */
final class PastLimit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PastLimit(String message) {
        super(message);
    }
}
