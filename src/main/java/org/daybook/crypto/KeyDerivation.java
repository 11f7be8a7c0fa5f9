package org.daybook.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.HKDFParameters;

/** Keys from passphrases (Argon2id, RFC 9106, version 0x13) and from keys (HKDF-SHA256, RFC 5869). */
public final class KeyDerivation {
    private static final int KEY_BYTES = 32;
    private static final String KEY_FILE = "daybook.key-file.v1";
    static final int MOST_CALIBRATED_KIB = 256 * 1024;

    /** 100,000 incidents, and what is allocated beside them. */
    private static final long LEFT_TO_DIARY = 192L << 20;

    private static final int RUNS = 3;
    private static final long AIM_NANOS = TimeUnit.SECONDS.toNanos(1);

    private KeyDerivation() {}

    /**
     * Derives 32 bytes from {@code passphrase}. Takes about a second and {@code cost.memoryKib()} of heap: not for the
     * interface thread.
     *
     * @return a key that the caller closes
     */
    public static SecretBytes fromPassphrase(Passphrase passphrase, byte[] salt, Argon2Cost cost) {
        return passphrase.reveal(bytes -> argon2id(bytes, salt, cost));
    }

    /** Slow, so that looking for another value with the same few words takes too long. */
    static SecretBytes stretched(byte[] value, String tag) {
        return argon2id(value, tag.getBytes(StandardCharsets.US_ASCII), Argon2Cost.ONE_PASS);
    }

    private static SecretBytes argon2id(byte[] secret, byte[] salt, Argon2Cost cost) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.iterations())
                .withParallelism(cost.parallelism())
                .withSalt(salt)
                .build());
        byte[] key = new byte[KEY_BYTES];
        generator.generateBytes(secret, key);
        return SecretBytes.taking(key);
    }

    /**
     * Derives 32 bytes from {@code passphrase} and its key file: neither is of any use without the other.
     *
     * @return a key that the caller closes
     */
    public static SecretBytes fromPassphraseAndKeyFile(Passphrase passphrase, byte[] salt, Argon2Cost cost) {
        try (SecretBytes typed = fromPassphrase(passphrase, salt, cost)) {
            byte[] both = typed.reveal(
                    key -> passphrase.revealKeyFile(digest -> ByteBuffer.allocate(key.length + digest.length)
                            .put(key)
                            .put(digest)
                            .array()));
            try {
                return expand(both, salt, KEY_FILE);
            } finally {
                Arrays.fill(both, (byte) 0);
            }
        }
    }

    /**
     * Derives 32 bytes for one purpose.
     *
     * @param info the purpose's name, ASCII
     * @return a key that the caller closes
     */
    public static SecretBytes fromKey(SecretBytes secret, byte[] salt, String info) {
        return secret.reveal(bytes -> expand(bytes, salt, info));
    }

    static SecretBytes fromCode(RecoveryCode code, byte[] salt, String info) {
        return code.reveal(bytes -> expand(bytes, salt, info));
    }

    /**
     * The cost that takes about a second on this computer: the floor, or up to 256 MiB with the floor's passes where
     * the computer is fast enough. The first runs in a process are slow, so the fastest of several counts. Takes
     * about two seconds.
     */
    public static Argon2Cost calibrate() {
        long nanos = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            nanos = Math.min(nanos, nanosOfFloor());
        }
        return costing(nanos, Runtime.getRuntime().maxMemory());
    }

    /**
     * The cost that takes about a second where the floor takes {@code floorNanos}.
     *
     * @param heap the heap in bytes, of which it leaves what a large open diary takes
     */
    static Argon2Cost costing(long floorNanos, long heap) {
        int memory = Argon2Cost.FLOOR.memoryKib();
        long nanos = Math.max(1, floorNanos);
        while (memory < MOST_CALIBRATED_KIB && nanos * 2 <= AIM_NANOS && memory * 2L * 1024 <= heap - LEFT_TO_DIARY) {
            memory *= 2;
            nanos *= 2;
        }
        return new Argon2Cost(memory, Argon2Cost.FLOOR.iterations(), Argon2Cost.FLOOR.parallelism());
    }

    private static long nanosOfFloor() {
        try (Passphrase probe = Passphrase.of("probe".toCharArray())) {
            long start = System.nanoTime();
            fromPassphrase(probe, new byte[KEY_BYTES], Argon2Cost.FLOOR).close();
            return System.nanoTime() - start;
        }
    }

    private static SecretBytes expand(byte[] secret, byte[] salt, String info) {
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(secret, salt, info.getBytes(StandardCharsets.US_ASCII)));
        byte[] key = new byte[KEY_BYTES];
        hkdf.generateBytes(key, 0, key.length);
        return SecretBytes.taking(key);
    }
}
