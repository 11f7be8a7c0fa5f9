package org.daybook.decoder;

import java.util.Arrays;
import java.util.Random;

/** Files that are damaged in a few places, or end too early. */
final class DamagedFiles {
    private DamagedFiles() {}

    static byte[] of(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        int times = 1 + random.nextInt(8);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt();
                case 2 ->
                    Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) (random.nextBoolean() ? 0 : -1));
                default -> bytes = Arrays.copyOf(bytes, Math.max(16, random.nextInt(8) == 0 ? at : bytes.length));
            }
        }
        return bytes;
    }
}
