package org.daybook.session;

import java.io.IOException;
import java.util.List;
import org.daybook.evidence.VaultThread;
import org.daybook.ledger.DisclosedEntries;
import org.daybook.ledger.Ledger;
import org.daybook.ledger.LedgerProof;
import org.daybook.ledger.ProofRow;

/**
 * Fetches rows of an open diary's ledger on its own thread, a few at a time; for any other thread but the interface's.
 *
 * @param printed the entries whose bodies may be disclosed
 */
record ProofRows(Ledger ledger, VaultThread thread, DisclosedEntries printed) implements LedgerProof.Rows {
    @Override
    public List<ProofRow> from(long first, int count) throws IOException {
        return thread.call(() -> ledger.proofRows(first, count, printed));
    }
}
