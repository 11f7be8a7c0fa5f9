package org.daybook.portfolio.pdf.method;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.pdf.section.WithheldFormatter;
import org.daybook.portfolio.request.PortfolioSection;

/**
 * Says which versions of amended records are printed, without mentioning kinds that have none.
 *
 * @param printed the sections that are in the document
 */
record PrintedVersions(PortfolioContent content, Set<PortfolioSection> printed, SectionWording wording) {
    /** A sentence each, with a blank before it; empty if nothing that is printed was amended. */
    String sentences() {
        return Stream.of(incidents(), records(), exhibits())
                .filter(sentence -> !sentence.isEmpty())
                .map(sentence -> " " + sentence)
                .collect(Collectors.joining());
    }

    private String incidents() {
        List<IncidentSheet> amended =
                content.sheets().stream().filter(IncidentSheet::isAmended).toList();
        if (amended.isEmpty()) {
            return "";
        }
        if (printed.contains(PortfolioSection.SHEETS)) {
            return wording.get("portfolio-pdf.versions-incidents" + readable());
        }
        String numbers = WithheldFormatter.ranges(
                amended.stream().map(IncidentSheet::number).sorted().toList());
        if (printed.contains(PortfolioSection.ACCOUNT)) {
            // Those that were withdrawn are not in the account.
            boolean all = amended.stream().allMatch(sheet -> sheet.withdrawal() == null && !sheet.isOriginalMissing());
            return wording.get(
                    all ? "portfolio-pdf.versions-incidents-account" : "portfolio-pdf.versions-incidents-some",
                    numbers);
        }
        return printed.contains(PortfolioSection.CHRONOLOGY)
                ? wording.get("portfolio-pdf.versions-incidents-now", numbers)
                : "";
    }

    private String records() {
        long amended = content.caseRecords().stream()
                .filter(CaseRecordSheet::isAmended)
                .count();
        if (amended == 0) {
            return "";
        }
        return content.request().preset().isBrief()
                ? wording.get("portfolio-pdf.versions-records-now", amended)
                : wording.get("portfolio-pdf.versions-records" + readable());
    }

    private String exhibits() {
        return content.exhibits().stream().anyMatch(exhibit -> exhibit.amendments() > 0)
                ? wording.get("portfolio-pdf.versions-exhibits")
                : "";
    }

    private String readable() {
        return content.ledger().isComplete() ? "" : "-readable";
    }
}
