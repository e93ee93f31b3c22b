// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

/**
 * A stretch of one line of decoded text.
 *
 * @param line from 1
 * @param start first code point of the stretch, from 0
 * @param end the code point after its last
 */
public record TextSpan(int line, int start, int end) implements Location {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.text(this);
    }
}
