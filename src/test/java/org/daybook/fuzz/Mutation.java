package org.daybook.fuzz;

import java.util.Arrays;
import java.util.Random;

/** Harms an input as chance or somebody would. */
final class Mutation {
    private static final byte[] EXTREMES = {0, 1, 0x7f, (byte) 0x80, (byte) 0xff};

    private Mutation() {}

    /** A changed copy, which may end in a piece of another. */
    static byte[] of(byte[] seed, byte[] other, Random random) {
        byte[] bytes = seed.clone();
        int times = 1 + random.nextInt(6);
        for (int i = 0; i < times && bytes.length > 0; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt();
                case 2 ->
                    Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), EXTREMES[random.nextInt(EXTREMES.length)]);
                case 3 -> bytes = Arrays.copyOf(bytes, at + 1);
                case 4 -> bytes = joined(bytes, at, bytes, random.nextInt(at + 1));
                default -> bytes = joined(bytes, at, other, other.length == 0 ? 0 : random.nextInt(other.length));
            }
        }
        return bytes;
    }

    /** The beginning of one, and what stands in the other from a place on. */
    private static byte[] joined(byte[] begin, int length, byte[] end, int from) {
        byte[] joined = Arrays.copyOf(begin, length + end.length - from);
        System.arraycopy(end, from, joined, length, end.length - from);
        return joined;
    }
}
