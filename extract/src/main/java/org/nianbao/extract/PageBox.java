// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

/**
 * A rectangle on a page as it is displayed: inside the crop box, after rotation, in points from the top left.
 *
 * @param page from 1
 */
public record PageBox(int page, float left, float top, float right, float bottom) implements Location {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.page(this);
    }
}
