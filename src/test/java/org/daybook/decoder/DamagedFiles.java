package org.daybook.decoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Files that are damaged in a few places, or end too early. */
final class DamagedFiles {
    private static final long SEED = 20_261_128;
    private static final int PAGE = 0x5367674f;
    private static final int PAGE_HEAD = 27;
    private static final int PAGE_CHECKSUM = 22;
    private static final int POLYNOMIAL = 0x04c11db7;

    private DamagedFiles() {}

    /** The same for the same number. */
    static byte[] of(byte[] seed, int number) {
        RandomGenerator random = new SplittableRandom(SEED + number);
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

    /** The same Ogg file with the checksums of its pages set right, without which a decoder reads no damaged page. */
    static byte[] withChecksums(byte[] ogg) {
        ByteBuffer file = ByteBuffer.wrap(ogg.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + PAGE_HEAD <= ogg.length; at++) {
            if (file.getInt(at) == PAGE) {
                file.putInt(at + PAGE_CHECKSUM, 0);
                file.putInt(at + PAGE_CHECKSUM, checksum(file, at, Math.min(ogg.length, at + pageLength(file, at))));
            }
        }
        return file.array();
    }

    private static int pageLength(ByteBuffer file, int at) {
        int pieces = file.get(at + PAGE_HEAD - 1) & 0xff;
        int length = PAGE_HEAD + pieces;
        for (int i = at + PAGE_HEAD; i < Math.min(file.capacity(), at + PAGE_HEAD + pieces); i++) {
            length += file.get(i) & 0xff;
        }
        return length;
    }

    private static int checksum(ByteBuffer file, int from, int until) {
        int sum = 0;
        for (int i = from; i < until; i++) {
            sum ^= file.get(i) << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum << 1 ^ (sum < 0 ? POLYNOMIAL : 0);
            }
        }
        return sum;
    }
}
