package org.daybook.guide;

import java.security.SecureRandom;
import java.util.Random;

/** Chance that falls the same way each time, so that numbers and codes in pictures stay. Protects nothing. */
final class SameChance extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final Random numbers;

    SameChance(long seed) {
        numbers = new Random(seed);
    }

    @Override
    public synchronized void nextBytes(byte[] bytes) {
        numbers.nextBytes(bytes);
    }
}
