package org.daybook.importing.account;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Repairs the texts of Facebook and Instagram, which write each byte of UTF-8 as a character of its own: {@code
 * caf\u00c3\u00a9} for 'café'. Remembers whether a text was repaired, since the row is marked. For one row.
 */
final class MetaTextRepair {
    private boolean repaired;

    /** The text as it was typed; the same text unless all of it is in that encoding. */
    String repair(String text) {
        String typed = repaired(text);
        repaired |= !typed.equals(text);
        return typed;
    }

    boolean hasRepaired() {
        return repaired;
    }

    private static String repaired(String text) {
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xff) {
                return text;
            }
            any |= c >= 0x80;
        }
        if (!any) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
