// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import org.jspecify.annotations.Nullable;

/** What {@code q} saves and {@code Q} restores, as far as the reader needs it. Mutable, of one interpreter. */
final class GraphicsState implements Cloneable {
    Transform transform;
    /** The visible part of the display: left, top, right, bottom. */
    float[] clip;

    float lineWidth = 1;
    boolean strokeVisible = true;
    boolean fillVisible = true;
    boolean strokeOpaque = true;
    boolean fillOpaque = true;
    boolean strokeTint;
    boolean fillTint;
    boolean textShown = true;
    boolean textStroked;

    @Nullable TextFont font;

    float fontSize = 1;
    float charSpacing;
    float wordSpacing;
    float horizontalScaling = 1;
    float leading;
    float rise;

    GraphicsState(Transform transform, float width, float height) {
        this.transform = transform;
        this.clip = new float[] {0, 0, width, height};
    }

    @Override
    public GraphicsState clone() {
        try {
            // Transforms and clips are replaced, never written to.
            return (GraphicsState) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
