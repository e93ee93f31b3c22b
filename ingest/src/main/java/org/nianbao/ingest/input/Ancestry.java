// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folders above the current one, to notice a link that leads back up; and the folders reached through links so far,
 * each of which is read once, since links between neighbours would otherwise multiply without end.
 */
final class Ancestry {
    private final Path real;
    private final @Nullable Ancestry above;
    private final Set<Path> linked;

    private Ancestry(Path real, @Nullable Ancestry above, Set<Path> linked) {
        this.real = real;
        this.above = above;
        this.linked = linked;
    }

    static Ancestry of(Path root) throws IOException {
        return new Ancestry(root.toRealPath(), null, new HashSet<>());
    }

    /** The ancestry inside {@code folder}, or null where it must not be entered. */
    @Nullable Ancestry enter(Path folder, boolean throughLink) throws IOException {
        if (!throughLink) {
            return new Ancestry(real.resolve(folder.getFileName()), this, linked);
        }
        Path target = folder.toRealPath();
        for (Ancestry ancestor = this; ancestor != null; ancestor = ancestor.above) {
            if (ancestor.real.equals(target)) {
                return null;
            }
        }
        return linked.add(target) ? new Ancestry(target, this, linked) : null;
    }
}
