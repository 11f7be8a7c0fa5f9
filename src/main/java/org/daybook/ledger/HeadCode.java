package org.daybook.ledger;

import java.util.Optional;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.crypto.CrockfordBase32;
import org.daybook.crypto.ShortCode;
import org.jspecify.annotations.Nullable;

/**
 * A short code of a ledger's head, to be printed, texted or read out: the count of entries and twenty digits of the
 * chain value, which is made slow first, in groups of five, such as {@code 142-7QK2M-4XF9A-BCDE3-H5KTN}.
 *
 * <p>Anybody who has it can later tell whether anything up to that entry was changed. To find another ledger for a
 * code that was given out takes about 2^118 steps of SHA-256. Whoever keeps the diary could prepare two ledgers before
 * giving a code out, and needs any two that share one: about 2^68 steps. Codes of fifteen digits, which earlier
 * versions gave out, have the first bits of the chain value itself: 2^75 and 2^39.
 *
 * <p>The digits are worked out when they are first asked for, and once: that takes a tenth of a second or more, which
 * is not for the interface thread, and of many portfolios nobody sees the code. Any thread.
 */
public final class HeadCode {
    private static final int DIGITS = 20;
    private static final int OLDER_DIGITS = 15;
    private static final int GROUP = 5;
    private static final String SALT = "daybook.head-code.v2";
    private static final int ROUNDS = 1 << 17;

    private final long count;

    /** Empty where somebody typed it. */
    private final Optional<LedgerHead> head;

    /** Two threads that ask at once come to the same. */
    private @Nullable String digits;

    private HeadCode(long count, Optional<LedgerHead> head, @Nullable String digits) {
        this.count = count;
        this.head = head;
        this.digits = digits;
    }

    public static HeadCode of(LedgerHead head) {
        return new HeadCode(head.count(), Optional.of(head), null);
    }

    private static HeadCode older(LedgerHead head) {
        return new HeadCode(
                head.count(),
                Optional.empty(),
                CrockfordBase32.encode(head.chain().toBytes(), OLDER_DIGITS));
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
        String rest = text.substring(hyphen + 1);
        return CrockfordBase32.parse(rest, DIGITS)
                .or(() -> CrockfordBase32.parse(rest, OLDER_DIGITS))
                .map(digits -> new HeadCode(Long.parseLong(count), Optional.empty(), digits));
    }

    public long count() {
        return count;
    }

    /** Twenty base-32 digits, or fifteen of an older code. */
    public String digits() {
        String known = digits;
        if (known == null) {
            known = ShortCode.of(head.orElseThrow().chain().toBytes(), SALT, ROUNDS, DIGITS);
            digits = known;
        }
        return known;
    }

    /** Whether an earlier version gave it out, so that whoever keeps the diary could have fitted two ledgers to it. */
    public boolean isOlder() {
        return head.isEmpty() && digits().length() == OLDER_DIGITS;
    }

    public boolean matches(LedgerHead head) {
        return count == head.count() && equals(isOlder() ? older(head) : of(head));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HeadCode code
                && count == code.count
                && (head.isPresent() && head.equals(code.head) || digits().equals(code.digits()));
    }

    @Override
    public int hashCode() {
        return Long.hashCode(count);
    }

    @Override
    public String toString() {
        return count + "-" + CrockfordBase32.grouped(digits(), GROUP);
    }
}
