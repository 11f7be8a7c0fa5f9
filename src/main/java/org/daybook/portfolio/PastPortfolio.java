package org.daybook.portfolio;

import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.Entry.PortfolioExported;
import org.daybook.casefile.entry.Entry.WrittenFile;

/**
 * An earlier portfolio, as recorded in the diary.
 *
 * @param madeAt the time printed in it
 * @param code the code on each page; empty if an earlier version made it
 * @param files name and SHA-256 of each file written
 */
public record PastPortfolio(OffsetDateTime madeAt, String code, List<WrittenFile> files) {
    public PastPortfolio {
        files = List.copyOf(files);
    }

    /** All recorded portfolios, the oldest first. */
    public static List<PastPortfolio> all(CaseFile caseFile) {
        return caseFile.others().stream()
                .map(recorded -> recorded.entry())
                .filter(PortfolioExported.class::isInstance)
                .map(PortfolioExported.class::cast)
                .map(export -> new PastPortfolio(export.madeAt(), export.code(), export.files()))
                .toList();
    }
}
