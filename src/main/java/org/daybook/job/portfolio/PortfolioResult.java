package org.daybook.job.portfolio;

import java.util.List;
import java.util.Optional;
import org.daybook.crypto.ByteSequence;
import org.daybook.ledger.HeadCode;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.companion.Companions;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.vault.VaultFailure;

/**
 * A portfolio that was written.
 *
 * @param companions the paths of the companions written beside it
 * @param code the code on each page
 * @param headCode the code of the ledger's head that is printed in it; empty if none is
 * @param certificate the SHA-256 of the certificate by which it is signed; empty if it is not
 * @param damaged the labels of exhibits whose files are damaged
 * @param refused why the diary did not record it; empty if it did
 */
public record PortfolioResult(
        PortfolioReceipt receipt,
        Companions.Paths companions,
        OutputForm form,
        String code,
        Optional<String> headCode,
        Optional<ByteSequence> certificate,
        List<String> damaged,
        Optional<VaultFailure> refused) {
    public PortfolioResult {
        damaged = List.copyOf(damaged);
    }

    static PortfolioResult of(
            PortfolioContent content, PortfolioReceipt receipt, OutputForm form, Companions.Paths companions) {
        return new PortfolioResult(
                receipt,
                companions,
                form,
                content.code().toString(),
                content.ledger().headCode().map(HeadCode::toString),
                content.ledger().certificate(),
                content.damaged().stream().map(ExhibitSheet::label).toList(),
                Optional.empty());
    }

    PortfolioResult notNoted(VaultFailure why) {
        return new PortfolioResult(receipt, companions, form, code, headCode, certificate, damaged, Optional.of(why));
    }

    /** Whether its files are in a folder of its own: as a bundle, or as a portfolio of many pages. */
    public boolean isFolder() {
        return form == OutputForm.FOLDER || isDividedPdf();
    }

    /** Whether it is a portfolio alone that has so many pages that it is in several files. */
    public boolean isDividedPdf() {
        return form == OutputForm.PDF && receipt.volumes() > 1;
    }

    /** Whether the diary recorded it. */
    public boolean noted() {
        return refused.isEmpty();
    }
}
