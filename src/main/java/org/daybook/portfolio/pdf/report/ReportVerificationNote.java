package org.daybook.portfolio.pdf.report;

import java.util.List;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioContent.LedgerFacts;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * How a short portfolio was made and how to verify it, in a few paragraphs: what the verification shows, and what it
 * does not.
 */
record ReportVerificationNote(PortfolioContent content, boolean signed, SectionWording wording) {
    /** @param which versions of records are printed, in a sentence */
    void emit(PageFlow flow, String which) {
        flow.paragraph(
                Text.of(wording.get("report.check-diary") + " "
                        + wording.times(content.isPartlyClaimed()) + " "
                        + which),
                ReportStyle.REMARK);
        if (content.ledger().sound()) {
            flow.paragraph(
                    Text.of(wording.get("report.check-shows")
                            + (signed ? " " + wording.get("report.check-signed") : "")),
                    ReportStyle.REMARK);
        }
        flow.facts(facts(), FactDensity.CLOSE);
    }

    private List<LabelledFact> facts() {
        LedgerFacts ledger = content.ledger();
        FactList facts = new FactList(wording);
        facts.add("portfolio-pdf.program", content.program());
        facts.add("portfolio-pdf.diary-id", ledger.vaultId());
        facts.add(
                "portfolio-pdf.entries",
                wording.get(
                        "report.entries-since",
                        String.valueOf(ledger.head().count()),
                        wording.formats().date(ledger.startedAt().toLocalDate())));
        ledger.headCode().ifPresent(code -> facts.add("portfolio-pdf.head-code", code.toString()));
        if (signed) {
            ledger.certificate().ifPresent(sha256 -> facts.addFine("portfolio-pdf.method-certificate", sha256.hex()));
        }
        if (ledger.erasedEntries() > 0) {
            facts.add("portfolio-pdf.erased", String.valueOf(ledger.erasedEntries()));
        }
        if (!ledger.clockSteps().isEmpty()) {
            facts.add(
                    "portfolio-pdf.clock",
                    wording.get("report.clock-steps", ledger.clockSteps().size()));
        }
        return facts.all();
    }
}
