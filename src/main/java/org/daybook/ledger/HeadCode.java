package org.daybook.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.daybook.casefile.LedgerHead;

/**
 * A short code of a ledger's head, to be printed, texted or read out: the count of entries and the first 75 bits of the
 * chain value in Crockford's base 32, in groups of five, such as {@code 142-7QK2M-4XF9A-BCDE3}.
 *
 * <p>Whoever was given it can later tell whether anything up to that entry was changed. 75 bits are beyond what a forger
 * can search for, since each try costs a whole rebuilt ledger.
 *
 * @param count how many entries there were
 * @param digits fifteen base-32 digits
 */
public record HeadCode(long count, String digits) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DIGITS = 15;
    private static final int BITS = 5;
    private static final int GROUP = 5;

    /** The code of {@code head}. */
    public static HeadCode of(LedgerHead head) {
        byte[] chain = head.chain().toBytes();
        StringBuilder digits = new StringBuilder();
        for (int digit = 0; digit < DIGITS; digit++) {
            int value = 0;
            for (int bit = digit * BITS; bit < (digit + 1) * BITS; bit++) {
                value = value << 1 | (chain[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1);
            }
            digits.append(ALPHABET.charAt(value));
        }
        return new HeadCode(head.count(), digits.toString());
    }

    /** Reads a code as a person types it: in any case, with O for 0 and I or L for 1, with or without hyphens between groups. */
    public static Optional<HeadCode> parse(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        int hyphen = text.indexOf('-');
        if (hyphen < 1 || hyphen > 18 || !text.substring(0, hyphen).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        String digits = text.substring(hyphen + 1)
                .replaceAll("[-\\s]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (digits.length() != DIGITS || digits.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Optional.empty();
        }
        return Optional.of(new HeadCode(Long.parseLong(text.substring(0, hyphen)), digits));
    }

    /** Whether this is the code of {@code head}. */
    public boolean matches(LedgerHead head) {
        return equals(of(head));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(count);
        for (String group : Arrays.asList(
                digits.substring(0, GROUP), digits.substring(GROUP, 2 * GROUP), digits.substring(2 * GROUP))) {
            text.append('-').append(group);
        }
        return text.toString();
    }
}
