package org.daybook.importing;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;

/** Damages files at random and requires that an importer gives rows, warnings or the failures it may give, only. */
public final class Mutations {
    private static final int MOST = 6;
    private static final byte[] AWKWARD = {
        0, '\n', '\r', ' ', ':', '[', ']', '-', '<', '>', '/', '9', '"', (byte) 0xff, (byte) 0xe2
    };

    private Mutations() {}

    /**
     * Reads damaged copies of a file.
     *
     * @param importer what reads them
     * @param name of the file
     * @param original a file that it reads
     * @param times how many copies
     */
    public static void requireHarmless(Importer importer, String name, byte[] original, int times, Random chance) {
        for (int i = 0; i < times; i++) {
            byte[] damaged = damaged(original, chance);
            try (ImportSource source = MemorySources.file(name, damaged)) {
                RowCollector.read(importer, source, ImportSettings.in(ZoneOffset.UTC));
            } catch (ImportFailure | IOException e) {
                // Both may leave an importer.
            }
        }
    }

    private static byte[] damaged(byte[] original, Random chance) {
        byte[] bytes = original.clone();
        int changes = 1 + chance.nextInt(MOST);
        for (int i = 0; i < changes && bytes.length > 1; i++) {
            int at = chance.nextInt(bytes.length);
            switch (chance.nextInt(5)) {
                case 0 -> bytes[at] = (byte) chance.nextInt(256);
                case 1 -> bytes[at] = AWKWARD[chance.nextInt(AWKWARD.length)];
                case 2 -> bytes = Arrays.copyOf(bytes, at + 1);
                case 3 -> bytes = without(bytes, at, Math.min(bytes.length, at + 1 + chance.nextInt(20)));
                default -> bytes = twice(bytes, at, Math.min(bytes.length, at + 1 + chance.nextInt(60)));
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        byte[] less = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, less, from, bytes.length - to);
        return less;
    }

    private static byte[] twice(byte[] bytes, int from, int to) {
        byte[] more = Arrays.copyOf(bytes, bytes.length + (to - from));
        System.arraycopy(bytes, from, more, to, bytes.length - from);
        return more;
    }
}
