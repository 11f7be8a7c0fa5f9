package org.daybook.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.entry.Entry.OriginDigests;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.casefile.entry.OriginSegment;
import org.daybook.vault.VaultFailure;

/**
 * The short codes of a diary's heads, and whether anything was changed since one of them was given out. Vault thread.
 */
public final class HeadCodes {
    private final Ledger ledger;

    /** The outcome of a comparison. */
    public enum CodeOutcome {
        /** Everything verifies, and nothing up to the entry of the code was changed since. */
        UNCHANGED,
        /** The code matches, but something else in the diary is not as it was written. */
        FITS_BUT_DAMAGED,
        /** The code does not match this diary: something before it was changed, or it is from another diary. */
        DIFFERS
    }

    public HeadCodes(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The current head, which changes with every entry and, unlike its code, is there at once. */
    public LedgerHead head() {
        return ledger.head();
    }

    /** The short code of the current head. */
    public String current() {
        return HeadCode.of(ledger.head()).toString();
    }

    /**
     * The short code of the head right after an entry, which dates it for whoever was given this code or a later one;
     * empty if there is no such entry. Reads every entry.
     */
    public Optional<String> after(long seq) throws VaultFailure {
        return ledger.headAt(seq).map(HeadCode::of).map(HeadCode::toString);
    }

    /** Verifies everything, and returns whether anything was changed since {@code given} was given out. */
    public CodeOutcome compare(HeadCode given) throws VaultFailure {
        return compare(given, ledger.verify().sound());
    }

    /**
     * The same where everything was verified.
     *
     * @param sound whether everything was found as it was written
     */
    public CodeOutcome compare(HeadCode given, boolean sound) throws VaultFailure {
        Optional<LedgerHead> then = ledger.headAt(given.count());
        boolean fits = then.filter(given::matches).isPresent() || isOfOrigin(given);
        if (!fits) {
            return CodeOutcome.DIFFERS;
        }
        return sound ? CodeOutcome.UNCHANGED : CodeOutcome.FITS_BUT_DAMAGED;
    }

    /** Whether it is a code of a diary that was merged into this one. */
    private boolean isOfOrigin(HeadCode given) throws VaultFailure {
        List<LedgerHead> heads = new ArrayList<>();
        ledger.read(recorded -> {
            if (recorded.entry() instanceof OriginDigests(OriginSegment run)
                    && run.first() <= given.count()
                    && given.count() <= run.last()) {
                heads.add(new LedgerHead(given.count(), run.chains().get((int) (given.count() - run.first()))));
            }
        });
        return heads.stream().anyMatch(given::matches);
    }
}
