// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AsciiRunTest {
    @Property
    void stepsOverNoByteThatIsNotAscii(@ForAll @Size(max = 40) byte[] bytes, @ForAll @IntRange(max = 8) int from) {
        int start = Math.min(from, bytes.length);
        int end = AsciiRun.skip(bytes, start, bytes.length);
        for (int i = start; i < end; i++) {
            assertTrue(bytes[i] >= 0);
        }
        assertFalse(isStuck(start, end, bytes.length, i -> bytes[i] >= 0));
    }

    @Property
    void stepsOverNoControlCharacter(@ForAll @Size(max = 40) byte[] bytes, @ForAll @IntRange(max = 8) int from) {
        int start = Math.min(from, bytes.length);
        int end = AsciiRun.skipUncontrolled(bytes, start, bytes.length);
        for (int i = start; i < end; i++) {
            assertFalse((bytes[i] >= 0 && bytes[i] < ' ') || bytes[i] == 0x7F, "a control character at " + i);
        }
        // Bytes beside 0x7F and those that borrow from a neighbour may stop it too early, others may not.
        assertFalse(isStuck(start, end, bytes.length, i -> bytes[i] > ' ' && bytes[i] < 0x7F));
    }

    /** Whether it stopped before eight bytes that all are of the kind it steps over. */
    private static boolean isStuck(int start, int end, int length, IntPredicate steppedOver) {
        assertTrue(end >= start && end <= length);
        for (int i = end; i < end + Long.BYTES; i++) {
            if (i >= length || !steppedOver.test(i)) {
                return false;
            }
        }
        return true;
    }
}
