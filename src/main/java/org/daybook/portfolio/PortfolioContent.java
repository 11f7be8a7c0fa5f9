package org.daybook.portfolio;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.daybook.casefile.CaseFile.ClockStep;
import org.daybook.casefile.LedgerHead;

/**
 * All that a portfolio says, chosen and put in order; a writer needs nothing else and never sees the diary.
 *
 * @param request what was asked for
 * @param madeAt when, with the offset of the computer's zone
 * @param program name and version of the program
 * @param sheets the incidents by date, those without a date last
 * @param summary the facts of the summary page
 * @param ledger what is printed about the ledger
 * @param leftOutParts parts printed on no sheet
 * @param selection whether any incident of the diary is not in it, or any part
 */
public record PortfolioContent(
        PortfolioRequest request,
        OffsetDateTime madeAt,
        String program,
        List<IncidentSheet> sheets,
        PortfolioSummary summary,
        LedgerFacts ledger,
        Set<PortfolioPart> leftOutParts,
        boolean selection) {
    public PortfolioContent {
        sheets = List.copyOf(sheets);
        leftOutParts = Set.copyOf(leftOutParts);
    }

    /**
     * What is printed about the ledger.
     *
     * @param head the head when the portfolio was made
     * @param headCode the head's short code, to be read out or compared
     * @param vaultId the diary's random id, 32 hexadecimal digits
     * @param startedAt when the diary's first entry was recorded
     * @param clockSteps where the computer's clock ran backwards
     * @param erasedEntries how many entries were erased
     */
    public record LedgerFacts(
            LedgerHead head,
            String headCode,
            String vaultId,
            OffsetDateTime startedAt,
            List<ClockStep> clockSteps,
            int erasedEntries) {
        public LedgerFacts {
            clockSteps = List.copyOf(clockSteps);
        }
    }
}
