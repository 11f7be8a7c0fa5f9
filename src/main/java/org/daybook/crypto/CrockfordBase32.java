package org.daybook.crypto;

import java.util.Locale;
import java.util.Optional;

/** Crockford's base 32: bits as digits that people can read out, without letters that are easily confused. */
public final class CrockfordBase32 {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    private CrockfordBase32() {}

    /** The first {@code digits} digits of {@code bytes}, five bits each, the highest first. */
    public static String encode(byte[] bytes, int digits) {
        StringBuilder text = new StringBuilder();
        for (int digit = 0; digit < digits; digit++) {
            int value = 0;
            for (int bit = digit * BITS; bit < (digit + 1) * BITS; bit++) {
                value = value << 1 | (bytes[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1);
            }
            text.append(ALPHABET.charAt(value));
        }
        return text.toString();
    }

    /**
     * A text with plain hyphens and spaces for those of other kinds, which programs for letters and mail put in
     * their place, and without the marks that cannot be seen.
     */
    public static String plain(String typed) {
        return typed.replaceAll("[\\p{Pd}\u2212]", "-")
                .replaceAll("[\\s\\p{Z}]", " ")
                .replaceAll("\\p{Cf}", "");
    }

    /**
     * Digits as a person types or pastes them: in any case, with O for 0 and I or L for 1, with or without hyphens and
     * spaces of any kind.
     *
     * @return the digits as they are printed; empty unless there are {@code digits} of them and nothing else
     */
    public static Optional<String> parse(String typed, int digits) {
        String text = plain(typed)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[- ]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return text.length() == digits && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? Optional.of(text)
                : Optional.empty();
    }

    /**
     * The bytes of digits that {@link #parse} returned, the highest bits first; bits that fill no byte are left out.
     */
    public static byte[] decode(String digits) {
        byte[] bytes = new byte[digits.length() * BITS / Byte.SIZE];
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            int value = ALPHABET.indexOf(digits.charAt(bit / BITS));
            if ((value >> (BITS - 1 - bit % BITS) & 1) == 1) {
                bytes[bit / Byte.SIZE] |= (byte) (1 << (Byte.SIZE - 1 - bit % Byte.SIZE));
            }
        }
        return bytes;
    }

    /** The digits in groups with hyphens between. */
    public static String grouped(String digits, int group) {
        return digits.replaceAll("(.{" + group + "})(?=.)", "$1-");
    }
}
