package org.daybook.portfolio.bundle.check;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipException;
import org.daybook.conversation.rows.ExtractReader;
import org.daybook.conversation.rows.ExtractReader.NotOfTheOriginal;
import org.daybook.crypto.ByteSequence;
import org.daybook.portfolio.bundle.BagNames;
import org.daybook.portfolio.bundle.check.BundleFinding.Sign;
import org.daybook.portfolio.bundle.check.BundleReport.Check;

/**
 * Recomputes that the messages in extracts belong to their originals, and compares these with the ledger proof.
 *
 * @param proof that of the bag; empty in a volume that has none
 */
record ExtractCheck(BagSource source, FindingCollector findings, Optional<ProofCheck> proof) {
    void check() throws IOException {
        for (String name : source.files().keySet()) {
            if (name.startsWith(BagNames.EXTRACTS)) {
                findings.begin(Check.EXTRACTS);
                try {
                    One one = new One();
                    ExtractReader.read(source.open(name), one);
                    if (!one.isOfTheDiary) {
                        findings.in(Check.EXTRACTS, name, Sign.EXTRACT_DIFFERS);
                    }
                } catch (NotOfTheOriginal | ZipException | EOFException e) {
                    findings.in(Check.EXTRACTS, name, Sign.EXTRACT_DIFFERS);
                }
            }
        }
    }

    /** What one extract says, held against the proof. */
    private final class One implements ExtractReader.Taker {
        private boolean isOfTheDiary = true;
        private String original = "";

        @Override
        public void original(String label, ByteSequence sha256) {
            original = sha256.hex();
            isOfTheDiary = proof.isEmpty() || proof.get().names(label, sha256);
        }

        @Override
        public void tree(long rows, ByteSequence root, long entry) {
            // An entry that is not given in full says nothing, here as elsewhere.
            proof.flatMap(given -> given.tree(entry))
                    .ifPresent(tree -> isOfTheDiary &= tree.rows() == rows
                            && tree.root().equals(root)
                            && tree.originals().contains(original));
        }
    }
}
