// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.chinese;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/** Texts cut into words. */
public final class Words {
    private Words() {}

    /** Its class is loaded by the first text, and the dictionaries with it. Names and user words are left out: neither
     * helps with labels, and the second are state that all threads would share. */
    private static final class Cutter {
        static final Segment SEGMENT = new ViterbiSegment()
                .enableCustomDictionary(false)
                .enableAllNamedEntityRecognize(false)
                .enablePartOfSpeechTagging(false);
    }

    /**
     * The words of a text in simplified characters, in order. The first text loads HanLP's dictionaries, which takes
     * some tenths of a second. Safe for use by many threads.
     */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (Term term : Cutter.SEGMENT.seg(text)) {
            words.add(term.word);
        }
        return words;
    }
}
