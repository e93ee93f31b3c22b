// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

/**
 * Where the byte pairs of an East Asian text lie.
 *
 * @param pairs all pairs that start with a byte above 0x80
 * @param frequentBig5 pairs inside Big5's punctuation and frequent characters
 * @param lowTrails pairs whose second byte is ASCII, which simplified text in GB2312 never has
 */
record DoubleByteTally(int pairs, int frequentBig5, int lowTrails) {
    /** Nearly all pairs are frequent Big5 characters, and a share of trails that GBK text does not have is low. */
    boolean looksLikeBig5() {
        return pairs >= 4 && frequentBig5 * 10L >= pairs * 9L && lowTrails * 5L >= pairs;
    }

    static DoubleByteTally of(byte[] bytes) {
        int pairs = 0;
        int frequent = 0;
        int low = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead <= 0x80) {
                continue;
            }
            int trail = bytes[++i] & 0xFF;
            pairs++;
            boolean lowTrail = trail >= 0x40 && trail <= 0x7E;
            low += lowTrail ? 1 : 0;
            frequent += lead >= 0xA1 && lead <= 0xC6 && (lowTrail || trail >= 0xA1) ? 1 : 0;
        }
        return new DoubleByteTally(pairs, frequent, low);
    }
}
