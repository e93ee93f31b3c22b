// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal, and nothing elsewhere. */
final class Progress implements AutoCloseable {
    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** @param visible whether standard error is a terminal and somebody waits */
    static Progress start(boolean visible) {
        if (!visible) {
            return new Progress(null);
        }
        // How many inputs a folder or an archive holds is known only when it was walked: no total.
        return new Progress(new ProgressBarBuilder()
                .setTaskName("Converting")
                .setInitialMax(-1)
                .clearDisplayOnFinish()
                .build());
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
