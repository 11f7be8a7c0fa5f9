package org.daybook.ledger;

import java.util.Optional;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.crypto.CrockfordBase32;

/**
 * A short code of a ledger's head, to be printed, texted or read out: the count of entries and the first 75 bits of
 * the chain value in Crockford's base 32, in groups of five, such as {@code 142-7QK2M-4XF9A-BCDE3}.
 *
 * <p>Anybody who has it can later tell whether anything up to that entry was changed. A forger cannot search 75 bits,
 * since each attempt means rebuilding the whole ledger.
 *
 * @param count how many entries there were
 * @param digits fifteen base-32 digits
 */
public record HeadCode(long count, String digits) {
    private static final int DIGITS = 15;
    private static final int GROUP = 5;

    /** The code of {@code head}. */
    public static HeadCode of(LedgerHead head) {
        return new HeadCode(head.count(), CrockfordBase32.encode(head.chain().toBytes(), DIGITS));
    }

    /**
     * Reads a code as a person types it: in any case, with O for 0 and I or L for 1, with or without hyphens between
     * groups.
     */
    public static Optional<HeadCode> parse(String typed) {
        String text = CrockfordBase32.plain(typed).strip();
        int hyphen = text.indexOf('-');
        if (hyphen < 1 || hyphen > 18 || !text.substring(0, hyphen).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        String count = text.substring(0, hyphen);
        return CrockfordBase32.parse(text.substring(hyphen + 1), DIGITS)
                .map(digits -> new HeadCode(Long.parseLong(count), digits));
    }

    /** Whether this is the code of {@code head}. */
    public boolean matches(LedgerHead head) {
        return equals(of(head));
    }

    @Override
    public String toString() {
        return count + "-" + CrockfordBase32.grouped(digits, GROUP);
    }
}
