package org.daybook.index.text;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** Ascending numbers, each stored as its difference from the previous one. */
final class DeltaList {
    private static final int LOW_BITS = 0x7f;
    private static final int MORE = 0x80;

    private byte[] distances = new byte[4];
    private int length;
    private int last = -1;

    /** @param number at least as high as the previous one; adding the same again changes nothing */
    void add(int number) {
        int distance = number - last;
        if (distance == 0) {
            return;
        }
        last = number;
        while (distance > LOW_BITS) {
            put((byte) (distance & LOW_BITS | MORE));
            distance >>>= 7;
        }
        put((byte) distance);
    }

    void addTo(long[] bits) {
        each(number -> bits[number >> 6] |= 1L << number);
    }

    /** The numbers that match {@code fits}. */
    DeltaList only(IntPredicate fits) {
        DeltaList left = new DeltaList();
        each(number -> {
            if (fits.test(number)) {
                left.add(number);
            }
        });
        return left;
    }

    private void each(IntConsumer into) {
        byte[] from = distances;
        int end = length;
        int number = -1;
        int at = 0;
        while (at < end) {
            int distance = from[at++];
            if (distance < 0) {
                distance &= LOW_BITS;
                int shift = 7;
                byte part;
                do {
                    part = from[at++];
                    distance |= (part & LOW_BITS) << shift;
                    shift += 7;
                } while (part < 0);
            }
            number += distance;
            into.accept(number);
        }
    }

    /** Its size in bytes, a measure of how long a pass takes. */
    int size() {
        return length;
    }

    private void put(byte part) {
        if (length == distances.length) {
            distances = Arrays.copyOf(distances, length + Math.max(4, length / 4));
        }
        distances[length++] = part;
    }
}
