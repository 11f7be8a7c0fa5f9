package org.daybook.index.text;

/** A set of positions of words. Every word of every text has its own position, numbered through all texts. */
final class PositionSet {
    private final long[] bits;

    /** @param count the number of positions */
    PositionSet(int count) {
        bits = new long[(count >> 6) + 1];
    }

    void add(int place) {
        bits[place >> 6] |= 1L << place;
    }

    void add(DeltaList all) {
        all.addTo(bits);
    }

    boolean has(int place) {
        return (bits[place >> 6] & 1L << place) != 0;
    }

    /** The first from {@code place} on; negative if there is none. */
    int next(int place) {
        int at = place >> 6;
        if (at >= bits.length) {
            return -1;
        }
        long left = bits[at] & -1L << place;
        while (left == 0) {
            if (++at == bits.length) {
                return -1;
            }
            left = bits[at];
        }
        return (at << 6) + Long.numberOfTrailingZeros(left);
    }

    /**
     * Keeps those with a member of {@code other} at {@code distance} after them, or before them if it is negative.
     *
     * @param other a set with the same number of positions
     * @return whether any are left
     */
    boolean keepWith(PositionSet other, int distance) {
        int words = Math.floorDiv(distance, Long.SIZE);
        int shift = Math.floorMod(distance, Long.SIZE);
        long any = 0;
        for (int at = 0; at < bits.length; at++) {
            if (bits[at] != 0) {
                long low = other.bits(at + words);
                bits[at] &= shift == 0 ? low : low >>> shift | other.bits(at + words + 1) << -shift;
                any |= bits[at];
            }
        }
        return any != 0;
    }

    private long bits(int at) {
        return at >= 0 && at < bits.length ? bits[at] : 0;
    }
}
