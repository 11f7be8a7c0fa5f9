package org.daybook;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The memory of another process, as the system shows it, with what nothing in it refers to any more. */
final class ProcessMemory {
    private static final int HEX = 16;
    private static final int BLOCK = 1 << 20;

    private ProcessMemory() {}

    /** Whether this system shows it. */
    static boolean isShown() {
        return Files.isReadable(Path.of("/proc/self/mem"));
    }

    /** How often any of {@code wanted} is in what {@code process} can write to. */
    static int copies(long process, List<byte[]> wanted) throws IOException {
        int found = 0;
        Path of = Path.of("/proc", String.valueOf(process));
        try (RandomAccessFile memory = new RandomAccessFile(of.resolve("mem").toFile(), "r")) {
            for (String line : Files.readAllLines(of.resolve("maps"))) {
                String[] parts = line.split(" ");
                if (parts[1].startsWith("rw")) {
                    String[] ends = parts[0].split("-");
                    found += copies(memory, Long.parseLong(ends[0], HEX), Long.parseLong(ends[1], HEX), wanted);
                }
            }
        }
        return found;
    }

    private static int copies(RandomAccessFile memory, long from, long to, List<byte[]> wanted) throws IOException {
        int overlap = wanted.stream().mapToInt(bytes -> bytes.length).max().orElse(1) - 1;
        byte[] block = new byte[BLOCK + overlap];
        int found = 0;
        for (long at = from; at < to; at += BLOCK) {
            int length = (int) Math.min(block.length, to - at);
            try {
                memory.seek(at);
                memory.readFully(block, 0, length);
            } catch (EOFException gone) {
                return found;
            } catch (IOException notShown) {
                continue;
            }
            for (byte[] bytes : wanted) {
                found += copies(block, Math.min(length, BLOCK + bytes.length - 1), bytes);
            }
        }
        return found;
    }

    private static int copies(byte[] block, int length, byte[] bytes) {
        int found = 0;
        for (int i = 0; i + bytes.length <= length; i++) {
            if (block[i] == bytes[0] && Arrays.equals(block, i, i + bytes.length, bytes, 0, bytes.length)) {
                found++;
            }
        }
        return found;
    }
}
