package org.daybook.portfolio.bundle.check;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipException;
import org.daybook.conversation.rows.ExtractReader;
import org.daybook.conversation.rows.ExtractReader.Extract;
import org.daybook.conversation.rows.ExtractReader.NotOfTheOriginal;
import org.daybook.portfolio.bundle.BagNames;
import org.daybook.portfolio.bundle.check.BundleFinding.BundleSign;
import org.daybook.portfolio.bundle.check.BundleReport.BundleCheck;

/** Recomputes that the messages in extracts belong to their originals, and these to the proof, if there is one. */
record ExtractCheck(BagSource source, FindingCollector findings, Optional<ProofCheck> proof) {
    void check() throws IOException {
        for (String name : source.files.tailMap(BagNames.EXTRACTS).keySet()) {
            if (!name.startsWith(BagNames.EXTRACTS)) {
                return;
            }
            findings.begin(BundleCheck.EXTRACTS);
            if (!isOfTheOriginal(name)) {
                findings.in(BundleCheck.EXTRACTS, name, BundleSign.EXTRACT_DIFFERS);
            }
        }
    }

    private boolean isOfTheOriginal(String name) throws IOException {
        try {
            Extract extract = ExtractReader.read(source.open(name));
            return proof.isEmpty() || proof.get().names(extract);
        } catch (NotOfTheOriginal | ZipException | EOFException e) {
            return false;
        }
    }
}
