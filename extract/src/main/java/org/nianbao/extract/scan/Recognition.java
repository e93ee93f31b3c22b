// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.scan;

import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The recogniser that readers ask where a document is a picture, or the reason why there is none. Safe for use by many threads. */
public final class Recognition {
    private static final String MISSING =
            "no recogniser is installed; add the artifact org.nianbao:nianbao-extract-ocr to the class path";

    private final boolean installed;
    private final Runnable asked;
    private @Nullable PageRecogniser recogniser;
    private @Nullable String hint;

    private Recognition(boolean installed, @Nullable PageRecogniser recogniser, @Nullable String hint) {
        this(installed, recogniser, hint, () -> {});
    }

    private Recognition(boolean installed, @Nullable PageRecogniser recogniser, @Nullable String hint, Runnable asked) {
        this.installed = installed;
        this.recogniser = recogniser;
        this.hint = hint;
        this.asked = asked;
    }

    /** Pictures are not read. */
    public static Recognition none() {
        return new Recognition(false, null, MISSING);
    }

    /** Pictures are not read because the user does not want it. */
    public static Recognition switchedOff() {
        return new Recognition(false, null, "text recognition is switched off");
    }

    /** Pictures are read by this recogniser. */
    public static Recognition by(PageRecogniser recogniser) {
        return new Recognition(false, recogniser, null);
    }

    /** Pictures are read by the recogniser on the class path, which is looked for when the first picture comes. */
    public static Recognition installed() {
        return new Recognition(true, null, null);
    }

    /** The same, telling the caller whenever a reader asks for a recogniser because it has a picture to read. */
    public Recognition telling(Runnable asked) {
        return new Recognition(installed, recogniser, hint, asked);
    }

    /** The recogniser, or null where there is none. */
    public synchronized @Nullable PageRecogniser recogniser() {
        asked.run();
        if (installed && recogniser == null && hint == null) {
            load();
        }
        return recogniser;
    }

    /** What a user can do to have pictures read; to be asked where there is no recogniser. */
    public synchronized String hint() {
        return hint == null ? MISSING : hint;
    }

    private void load() {
        try {
            Iterator<PageRecogniser> found = ServiceLoader.load(
                            PageRecogniser.class, Recognition.class.getClassLoader())
                    .iterator();
            if (found.hasNext()) {
                recogniser = found.next();
            } else {
                hint = MISSING;
            }
        } catch (ServiceConfigurationError | LinkageError e) {
            hint = "the installed recogniser cannot be started: "
                    + String.valueOf(e.getMessage()).replace('\n', ' ');
        }
    }
}
