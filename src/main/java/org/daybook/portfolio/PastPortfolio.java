package org.daybook.portfolio;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.Entry.PortfolioExported;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.record.Coded;

/**
 * An earlier portfolio, as recorded in the diary.
 *
 * @param madeAt the time printed in it
 * @param preset the code of its purpose; empty if an earlier version made it
 * @param preparedFor for whom, in her words; may be empty
 * @param code the code on each page; empty if an earlier version made it
 * @param headCount how many entries the ledger had then, which is the number of the last one that it can hold
 * @param incidents how many incidents are printed in it
 * @param files name and SHA-256 of each file written
 */
public record PastPortfolio(
        OffsetDateTime madeAt,
        Optional<PortfolioPreset> preset,
        String preparedFor,
        String code,
        long headCount,
        int incidents,
        List<WrittenFile> files) {
    public PastPortfolio {
        files = List.copyOf(files);
    }

    /** All recorded portfolios, the oldest first. */
    public static List<PastPortfolio> all(CaseFile caseFile) {
        return caseFile.others().stream()
                .map(recorded -> recorded.entry())
                .filter(PortfolioExported.class::isInstance)
                .map(PortfolioExported.class::cast)
                .map(PastPortfolio::of)
                .toList();
    }

    private static PastPortfolio of(PortfolioExported export) {
        return new PastPortfolio(
                export.madeAt(),
                Coded.find(PortfolioPreset.class, export.preset()),
                export.preparedFor(),
                export.code(),
                export.head().count(),
                export.incidents().size(),
                export.files());
    }
}
