package org.daybook.session.salvage;

import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What a failing disk, a bad stick or an interrupted copy does to a file. A seed damages alike each time. */
public final class RandomDamage {
    private static final int PAGE = WholePages.PAGE;

    private RandomDamage() {}

    public static byte[] of(byte[] whole, int seed) {
        Random random = new Random(seed);
        byte[] bytes = whole.clone();
        return switch (seed % 10) {
            case 0 -> singleBytes(bytes, random, 1 + random.nextInt(20));
            case 1 -> run(bytes, random, 1 + random.nextInt(3000), random.nextBoolean());
            case 2 -> blocks(bytes, random, PAGE, 1 + random.nextInt(40), false);
            case 3 -> blocks(bytes, random, PAGE, 1 + random.nextInt(40), true);
            case 4 -> blocks(bytes, random, 65_536, 1 + random.nextInt(3), false);
            case 5 -> blocks(bytes, random, 65_536, 1 + random.nextInt(3), true);
            case 6 -> Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            case 7 -> firstPage(bytes, random);
            case 8 -> swapped(bytes, random, 1 + random.nextInt(20));
            default -> singleBytes(blocks(bytes, random, PAGE, 10, random.nextBoolean()), random, 200);
        };
    }

    private static byte[] singleBytes(byte[] bytes, Random random, int count) {
        for (int i = 0; i < count; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        }
        return bytes;
    }

    private static byte[] run(byte[] bytes, Random random, int length, boolean zeros) {
        overwrite(bytes, random.nextInt(bytes.length), length, zeros ? null : random);
        return bytes;
    }

    private static byte[] blocks(byte[] bytes, Random random, int size, int count, boolean garbage) {
        for (int i = 0; i < count; i++) {
            overwrite(bytes, random.nextInt(bytes.length / size + 1) * size, size, garbage ? random : null);
        }
        return bytes;
    }

    private static byte[] firstPage(byte[] bytes, Random random) {
        overwrite(bytes, 0, PAGE, random.nextBoolean() ? random : null);
        return blocks(bytes, random, PAGE, random.nextInt(10), true);
    }

    private static byte[] swapped(byte[] bytes, Random random, int count) {
        for (int i = 0; i < count; i++) {
            int one = random.nextInt(bytes.length / PAGE) * PAGE;
            int other = random.nextInt(bytes.length / PAGE) * PAGE;
            byte[] held = Arrays.copyOfRange(bytes, one, one + PAGE);
            System.arraycopy(bytes, other, bytes, one, PAGE);
            // One of them may be lost under the other.
            if (random.nextInt(4) > 0) {
                System.arraycopy(held, 0, bytes, other, PAGE);
            }
        }
        return bytes;
    }

    private static void overwrite(byte[] bytes, int from, int length, @Nullable Random garbage) {
        for (int at = from; at < Math.min(bytes.length, from + length); at++) {
            bytes[at] = garbage == null ? 0 : (byte) garbage.nextInt();
        }
    }
}
