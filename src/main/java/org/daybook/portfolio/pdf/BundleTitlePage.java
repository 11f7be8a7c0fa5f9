package org.daybook.portfolio.pdf;

import java.util.Set;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.pdf.layout.FormFlow;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.CaseParties;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.PortfolioSection;

/**
 * The first page of what is paginated for a court: the heading of the case, with lines to write on for what no diary
 * knows, and what its letters are, since the bundle of a court has its own.
 */
record BundleTitlePage(PortfolioContent content, SectionWording wording) {
    private static final float TOP = 60;

    void emit(PageFlow flow) {
        flow.space(TOP);
        flow.section(() -> {
            flow.title(wording.get("portfolio-pdf.bundle-title"), "bundle-title");
            field(flow, "court", "");
            field(flow, "case-number", "");
            field(flow, "application", "");
            field(
                    flow,
                    "applicant",
                    new CaseParties(content, Set.of(PortfolioSection.ABOUT, PortfolioSection.PERSON), wording)
                            .writer());
            field(flow, "respondent", respondent());
            field(flow, "hearing", "");
            flow.space(TOP / 2);
            flow.note(Text.of(wording.get("portfolio-pdf.bundle-note")));
        });
        flow.pageBreak();
    }

    private String respondent() {
        return content.printed()
                .notWithdrawn(CaseRecordKind.PERSON)
                .filter(person -> person.code(PersonResponsible.CERTAINTY).equals("known"))
                .map(person -> person.text(PersonResponsible.NAME).strip())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void field(PageFlow flow, String key, String value) {
        String label = wording.get("portfolio-pdf.bundle-" + key);
        if (value.isBlank()) {
            flow.form(form -> form.blanks(new FormFlow.FormBlank(label, 1)));
        } else {
            flow.paragraph(Text.empty().bold(label).plain("  " + value.strip()), TextStyle.BODY);
        }
        flow.space(TextStyle.BODY.after());
    }
}
