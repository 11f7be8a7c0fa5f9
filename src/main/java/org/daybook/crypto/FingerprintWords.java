package org.daybook.crypto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Four words of a public key, for two people to compare aloud. They are from the list for recovery codes, and have 44
 * bits of Argon2id over the key, so that finding another key with the same words takes tens of thousands of years.
 */
public final class FingerprintWords {
    private static final String TAG = "daybook.fingerprint-words.v1";
    private static final int WORDS = 4;
    private static final int BITS_PER_WORD = 11;

    private FingerprintWords() {}

    /** The words of {@code publicKey}. Takes a fifth of a second and 64 MiB: not for the interface thread. */
    public static List<String> of(byte[] publicKey) {
        RecoveryWordList list = RecoveryWordList.load();
        try (SecretBytes stretched = KeyDerivation.stretched(publicKey, TAG)) {
            return stretched.reveal(bytes -> words(list, bytes));
        }
    }

    /** The same in one line, as they are shown. */
    public static String line(ByteSequence publicKey) {
        return String.join(" ", of(publicKey.toBytes()));
    }

    /**
     * Whether {@code told} are the words of {@code publicKey}, however they are separated and whatever stands around
     * them; as slow as {@link #of}.
     */
    public static boolean areOf(ByteSequence publicKey, String told) {
        List<String> words = Arrays.stream(told.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return of(publicKey.toBytes()).equals(words);
    }

    private static List<String> words(RecoveryWordList list, byte[] bytes) {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << Byte.SIZE | (bytes[i] & 0xff);
        }
        List<String> words = new ArrayList<>(WORDS);
        for (int word = 1; word <= WORDS; word++) {
            words.add(list.word((int) (bits >>> (Long.SIZE - word * BITS_PER_WORD)) & ((1 << BITS_PER_WORD) - 1)));
        }
        return List.copyOf(words);
    }
}
