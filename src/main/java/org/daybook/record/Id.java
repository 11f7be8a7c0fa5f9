package org.daybook.record;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The random 128-bit id of something in the diary, the same for ever; numbers and labels are for display only.
 *
 * @param <T> what it identifies, so that the id of an incident cannot be used for a draft; {@code Id<?>} where any
 * will do
 * @param hex 32 lower-case hexadecimal digits
 */
@SuppressWarnings("UnusedTypeParameter")
public record Id<T>(String hex) {
    /** The number of bytes in an id. */
    public static final int BYTES = 16;

    /** @throws IllegalArgumentException if {@code hex} is not 32 lower-case hexadecimal digits */
    public Id {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("not 32 hexadecimal digits");
        }
    }

    /** Draws a new id from {@code random}. */
    public static <T> Id<T> random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return of(bytes);
    }

    /**
     * The id that has these bytes.
     *
     * @throws IllegalArgumentException if there are not 16 of them
     */
    public static <T> Id<T> of(byte[] bytes) {
        return new Id<>(HexFormat.of().formatHex(bytes));
    }

    /** Its 16 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** The same id, for a caller that knows what it identifies, such as from the form of a draft. */
    @SuppressWarnings("unchecked")
    public <S> Id<S> as() {
        return (Id<S>) this;
    }

    private static boolean isHex(String text) {
        if (text.length() != 2 * BYTES) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
