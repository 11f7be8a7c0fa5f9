package org.daybook.crypto;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * 128 random bits as twelve words with a checksum, in the form of BIP-39, to be kept by someone trusted.
 *
 * <p>Codes are shown in calm words of {@link RecoveryWordList} and read in those, in the words of BIP-39 in which
 * codes were shown before, and in any mixture: each word has one number.
 *
 * <p>Whoever creates one closes it. The words that {@link #words()} returns are strings, which cannot be wiped.
 */
public final class RecoveryCode implements AutoCloseable {
    private static final int WORDS = 12;
    private static final int BITS_PER_WORD = 11;
    private static final int ENTROPY_BYTES = 16;
    private static final int CHECK_BITS = 4;

    private final SecretBytes entropy;

    private RecoveryCode(SecretBytes entropy) {
        this.entropy = entropy;
    }

    public static RecoveryCode generate(SecureRandom random) {
        return new RecoveryCode(SecretBytes.random(random, ENTROPY_BYTES));
    }

    /**
     * Reads twelve words in any case with any white space between them.
     *
     * @param typed the words, zeroed by this
     */
    public static RecoveryCode parse(char[] typed) throws RecoveryCodeFailure {
        List<String> words;
        try {
            words = Arrays.stream(
                            new String(typed).strip().toLowerCase(Locale.ROOT).split("[^a-z]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        } finally {
            Arrays.fill(typed, '\0');
        }
        if (words.size() != WORDS) {
            throw new RecoveryCodeFailure.WrongNumberOfWords(words.size());
        }
        byte[] packed = pack(words);
        byte[] bits = Arrays.copyOf(packed, ENTROPY_BYTES);
        try {
            if (checkOf(bits) != (packed[ENTROPY_BYTES] & 0xff) >> (Byte.SIZE - CHECK_BITS)) {
                throw new RecoveryCodeFailure.WrongCheck();
            }
            return new RecoveryCode(SecretBytes.taking(bits));
        } finally {
            Arrays.fill(packed, (byte) 0);
            Arrays.fill(bits, (byte) 0);
        }
    }

    /** The twelve words, for showing once. */
    public List<String> words() {
        return reveal(bits -> {
            byte[] packed = Arrays.copyOf(bits, ENTROPY_BYTES + 1);
            packed[ENTROPY_BYTES] = (byte) (checkOf(bits) << (Byte.SIZE - CHECK_BITS));
            RecoveryWordList list = RecoveryWordList.load();
            List<String> words = new ArrayList<>(WORDS);
            for (int word = 0; word < WORDS; word++) {
                int index = 0;
                for (int bit = word * BITS_PER_WORD; bit < (word + 1) * BITS_PER_WORD; bit++) {
                    index = index << 1 | (packed[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1);
                }
                words.add(list.word(index));
            }
            Arrays.fill(packed, (byte) 0);
            return List.copyOf(words);
        });
    }

    /** Whether both are equal, compared in constant time. */
    public boolean sameAs(RecoveryCode other) {
        return reveal(mine -> other.reveal(theirs -> MessageDigest.isEqual(mine, theirs)));
    }

    <T> T reveal(Function<byte[], T> use) {
        return entropy.reveal(use);
    }

    @Override
    public void close() {
        entropy.close();
    }

    @Override
    public String toString() {
        return "RecoveryCode";
    }

    private static byte[] pack(List<String> words) throws RecoveryCodeFailure.UnknownWord {
        RecoveryWordList list = RecoveryWordList.load();
        byte[] packed = new byte[ENTROPY_BYTES + 1];
        for (int word = 0; word < WORDS; word++) {
            int index = list.index(words.get(word));
            if (index < 0) {
                throw new RecoveryCodeFailure.UnknownWord(word + 1);
            }
            for (int bit = 0; bit < BITS_PER_WORD; bit++) {
                if ((index >> (BITS_PER_WORD - 1 - bit) & 1) == 1) {
                    int at = word * BITS_PER_WORD + bit;
                    packed[at / Byte.SIZE] |= (byte) (1 << (Byte.SIZE - 1 - at % Byte.SIZE));
                }
            }
        }
        return packed;
    }

    private static int checkOf(byte[] bits) {
        return (Hashes.sha256(bits)[0] & 0xff) >> (Byte.SIZE - CHECK_BITS);
    }
}
