package org.daybook.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.entry.Entry.OriginDigests;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.casefile.entry.OriginSegment;
import org.daybook.ledger.HeadCode;
import org.daybook.ledger.Ledger;
import org.daybook.vault.VaultFailure;

/** Whether anything was changed since a code was given out. Vault thread. */
public final class HeadComparison {
    /** The outcome of a comparison. */
    public enum Outcome {
        /** Everything verifies, and nothing up to the entry of the code was changed since. */
        UNCHANGED,
        /** The code matches, but something else in the diary is not as it was written. */
        FITS_BUT_DAMAGED,
        /** The code does not match this diary: something before it was changed, or it is from another diary. */
        DIFFERS
    }

    private HeadComparison() {}

    /** @param sound whether everything was found as it was written */
    public static Outcome compare(Ledger ledger, HeadCode given, boolean sound) throws VaultFailure {
        Optional<LedgerHead> then = ledger.headAt(given.count());
        boolean fits = then.filter(given::matches).isPresent() || isOfOrigin(ledger, given);
        if (!fits) {
            return Outcome.DIFFERS;
        }
        return sound ? Outcome.UNCHANGED : Outcome.FITS_BUT_DAMAGED;
    }

    /** Whether it is a code of a diary that was merged into this one. */
    private static boolean isOfOrigin(Ledger ledger, HeadCode given) throws VaultFailure {
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
