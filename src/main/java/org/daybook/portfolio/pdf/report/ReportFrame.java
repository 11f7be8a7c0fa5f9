package org.daybook.portfolio.pdf.report;

import java.util.List;
import java.util.stream.Collectors;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CaveatsPart;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * The beginning and end of every short portfolio: its title with what the reader must know first, and how to verify
 * it.
 */
record ReportFrame(PortfolioContent content, boolean signed, SectionWording wording) {
    private static final int FINDINGS = 2;
    private static final int DAMAGED = 12;
    private static final int READER = 60;

    /** Emits the title, when it was printed, and what in the diary or its files does not verify. */
    void head(PageFlow flow, String title) {
        flow.heading(1, title, "cover");
        String reader = PrintedExcerpt.opening(content.request().cover().preparedFor(), READER);
        flow.paragraph(
                Text.of(wording.get(
                        reader.isBlank() ? "report.printed" : "report.printed-for",
                        wording.formats().exactDateTime(content.madeAt()),
                        content.code().toString(),
                        reader)),
                ReportStyle.REMARK);
        new CaveatsPart(content.ledger(), wording).notes(flow, FINDINGS);
        damaged(flow);
    }

    private void damaged(PageFlow flow) {
        List<ExhibitSheet> damaged = content.damaged();
        if (!damaged.isEmpty()) {
            String labels =
                    damaged.stream().limit(DAMAGED).map(ExhibitSheet::label).collect(Collectors.joining(", "));
            String named = damaged.size() <= DAMAGED
                    ? labels
                    : wording.get("portfolio-pdf.and-others", labels, damaged.size() - DAMAGED);
            flow.note(Text.empty()
                    .bold(wording.get("portfolio-pdf.damaged-exhibits", named))
                    .plain("\n" + wording.get("portfolio-pdf.damaged-exhibits-note")));
        }
    }

    /** Emits a heading within a page, by its key in the bundle. */
    void heading(PageFlow flow, String name) {
        flow.heading(2, ReportStyle.HEAD, wording.get("report." + name), AnchorNames.chapter(name));
    }

    /**
     * Emits for whom it is, how it was made and how to check it.
     *
     * @param which the key of the text that says which records it shows
     */
    void check(PageFlow flow, String which) {
        String readership = content.request().readership();
        flow.heading(2, ReportStyle.HEAD, wording.get("report.check"), AnchorNames.METHOD);
        flow.paragraph(
                Text.empty()
                        .bold(wording.get("portfolio-pdf.confidential") + ". ")
                        .plain(wording.get("portfolio-pdf.confidential-note" + readership)),
                ReportStyle.REMARK);
        new ReportVerificationNote(content, signed, wording).emit(flow, wording.get(which));
    }
}
