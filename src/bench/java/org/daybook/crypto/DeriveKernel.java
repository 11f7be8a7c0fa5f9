package org.daybook.crypto;

import java.security.SecureRandom;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A key from a passphrase at the least cost that a diary is made with, beside writing as much memory as often. It is meant
 * to take long: the figure says what a guess costs whoever has stolen a diary, and what opening costs her.
 */
@State(Scope.Thread)
public class DeriveKernel {
    private static final int SALT_BYTES = 32;
    private static final int LONGS_IN_KIB = 128;

    private final byte[] salt = new byte[SALT_BYTES];
    private final Passphrase passphrase = Passphrase.of("seven quiet rivers run north".toCharArray());

    @Setup
    public void setUp() {
        new SecureRandom().nextBytes(salt);
    }

    @TearDown
    public void tearDown() {
        passphrase.close();
    }

    @Benchmark
    public SecretBytes fromPassphrase() {
        try (SecretBytes key = KeyDerivation.fromPassphrase(passphrase, salt, Argon2Cost.FLOOR)) {
            return key;
        }
    }

    @Benchmark
    public long[] bareFill() {
        long[] memory = new long[Argon2Cost.FLOOR.memoryKib() * LONGS_IN_KIB];
        for (int pass = 0; pass < Argon2Cost.FLOOR.iterations(); pass++) {
            Arrays.fill(memory, pass);
        }
        return memory;
    }
}
