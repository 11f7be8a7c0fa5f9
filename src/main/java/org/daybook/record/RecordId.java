package org.daybook.record;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The random 128-bit id of an item in the case, the same for ever; numbers and labels are for display only.
 *
 * @param hex 32 lower-case hexadecimal digits
 */
public record RecordId(String hex) {
    private static final int BYTES = 16;

    /** @throws IllegalArgumentException if {@code hex} is not 32 lower-case hexadecimal digits */
    public RecordId {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("not 32 hexadecimal digits");
        }
    }

    /** Draws a new id from {@code random}. */
    public static RecordId random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new RecordId(HexFormat.of().formatHex(bytes));
    }

    /** The id that is made of the first bytes of a hash. */
    public static RecordId of(byte[] hash) {
        return new RecordId(HexFormat.of().formatHex(hash, 0, BYTES));
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
