package org.daybook.sample;

import java.security.SecureRandom;
import java.util.Random;

/** Chance that falls the same way each time, so that numbers and codes in pictures stay. Protects nothing. */
public final class SameChance extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final Random numbers;

    /** @param seed the same gives the same numbers */
    public SameChance(long seed) {
        numbers = new Random(seed);
    }

    @Override
    public synchronized void nextBytes(byte[] bytes) {
        numbers.nextBytes(bytes);
    }
}
