package org.daybook.index;

import java.util.Arrays;

/** The texts in which a word occurs: their numbers, ascending, each as its distance from the one before. */
final class Postings {
    private static final int LOW_BITS = 0x7f;
    private static final int MORE = 0x80;

    private byte[] distances = new byte[4];
    private int length;
    private int last = -1;

    /** @param text at least as high as the one before; the same again changes nothing */
    void add(int text) {
        if (text == last) {
            return;
        }
        int distance = text - last;
        last = text;
        while (distance > LOW_BITS) {
            put((byte) (distance & LOW_BITS | MORE));
            distance >>>= 7;
        }
        put((byte) distance);
    }

    /** @param texts a bit for each text, as in {@link java.util.BitSet#valueOf(long[])}, of room enough */
    void addTo(long[] texts) {
        int text = -1;
        int at = 0;
        while (at < length) {
            int distance = 0;
            int shift = 0;
            byte part;
            do {
                part = distances[at++];
                distance |= (part & LOW_BITS) << shift;
                shift += 7;
            } while (part < 0);
            text += distance;
            texts[text >> 6] |= 1L << text;
        }
    }

    private void put(byte part) {
        if (length == distances.length) {
            distances = Arrays.copyOf(distances, length + Math.max(4, length / 4));
        }
        distances[length++] = part;
    }
}
