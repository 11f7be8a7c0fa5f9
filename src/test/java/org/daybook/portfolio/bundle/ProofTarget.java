package org.daybook.portfolio.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.fuzz.FuzzTarget;
import org.daybook.ledger.LedgerProofReader;
import org.daybook.portfolio.bundle.check.FindingCollector;
import org.daybook.portfolio.bundle.check.ProofCheck;

/** The proof of a ledger's head, as it lies in a bundle. */
public final class ProofTarget implements FuzzTarget {
    @Override
    public List<byte[]> seeds() throws Exception {
        return List.of(SmallBundle.files().get(BagNames.PROOF));
    }

    @Override
    public void read(byte[] input) throws IOException {
        ProofCheck check = new ProofCheck(
                new FindingCollector(), new ProofCheck.Expected("", Map.of(), false, Optional.empty(), null));
        try {
            LedgerProofReader.read(new ByteArrayInputStream(input), check);
            check.finish();
        } catch (LedgerProofReader.NotAProof e) {
            FuzzTarget.require(e.getCause() == null, "a failure that carries what stood in the file");
        }
    }
}
