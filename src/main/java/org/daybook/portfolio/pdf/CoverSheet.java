package org.daybook.portfolio.pdf;

import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.CoverText;

/** A page for the top of a printout: for whom it is, and that it is confidential, but nothing of its content. */
record CoverSheet(CoverText cover, SectionWording wording) {
    private static final float TOP = 230;
    private static final TextStyle LARGE = TextStyle.SUBTITLE.sized(18);

    void emit(PageFlow flow) {
        flow.space(TOP);
        flow.section(() -> {
            if (!cover.preparedFor().isBlank()) {
                flow.paragraph(
                        Text.of(wording.get(
                                "portfolio-pdf.cover-sheet-for",
                                cover.preparedFor().strip())),
                        LARGE);
            }
            flow.paragraph(Text.empty().bold(wording.get("portfolio-pdf.cover-sheet-confidential")), LARGE);
            flow.paragraph(Text.of(wording.get("portfolio-pdf.cover-sheet-note")), TextStyle.BODY);
        });
        flow.pageBreak();
    }
}
