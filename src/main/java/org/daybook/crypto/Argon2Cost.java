package org.daybook.crypto;

/**
 * The cost of deriving a key from a passphrase (Argon2id, RFC 9106).
 *
 * @param iterations passes over it
 * @param parallelism lanes
 */
public record Argon2Cost(int memoryKib, int iterations, int parallelism) {
    /** The second recommended option of RFC 9106, section 4: less is never chosen for a diary. */
    public static final Argon2Cost FLOOR = new Argon2Cost(64 * 1024, 3, 4);

    /** One pass, for what is public and only has to be slow to search. */
    static final Argon2Cost ONE_PASS = new Argon2Cost(64 * 1024, 1, 4);

    /**
     * The most work done to try all passphrase slots of a file, in KiB times passes: four times the costliest slot
     * that {@link KeyDerivation#calibrate()} chooses, some seconds on a slow computer.
     */
    public static final long MOST_WORK = 4L * KeyDerivation.MOST_CALIBRATED_KIB * FLOOR.iterations;

    private static final int LEAST_MEMORY_KIB = 64 * 1024;
    private static final int MOST_MEMORY_KIB = 1024 * 1024;
    private static final int MOST_ITERATIONS = 10;
    private static final int MOST_LANES = 8;

    /**
     * Limits the work a file can impose on this computer before anything in it is authenticated.
     *
     * @throws IllegalArgumentException outside 64 MiB to 1 GiB, 1 to 10 passes and 1 to 8 lanes
     */
    public Argon2Cost {
        if (!isBounded(memoryKib, iterations, parallelism)) {
            throw new IllegalArgumentException("out of bounds");
        }
    }

    /** Whether the three are within the bounds. */
    public static boolean isBounded(long memoryKib, long iterations, long parallelism) {
        return memoryKib >= LEAST_MEMORY_KIB
                && memoryKib <= MOST_MEMORY_KIB
                && iterations >= 1
                && iterations <= MOST_ITERATIONS
                && parallelism >= 1
                && parallelism <= MOST_LANES;
    }

    /** Whichever of the two takes more work. */
    public Argon2Cost atLeast(Argon2Cost other) {
        return other.work() > work() ? other : this;
    }

    /** The work it takes, in KiB times passes. */
    public long work() {
        return (long) memoryKib * iterations;
    }

    /** Whether {@link KeyDerivation#calibrate()} chooses it on no computer. */
    public boolean isNeverChosen() {
        return memoryKib < FLOOR.memoryKib
                || memoryKib > KeyDerivation.MOST_CALIBRATED_KIB
                || iterations != FLOOR.iterations
                || parallelism != FLOOR.parallelism;
    }
}
