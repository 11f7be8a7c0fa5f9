package org.daybook.portfolio.pdf.caserecord;

import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.ImportedClaim;

/** The notes that a reader needs before a record: that it was withdrawn, or that its original cannot be read. */
public record RecordNotes(SectionWording wording, CrossReferences links) {
    public void emit(PageFlow flow, RecordSheet<?> sheet) {
        RecordSheet.Withdrawal withdrawal = sheet.withdrawal();
        if (withdrawal != null) {
            flow.note(withdrawn(withdrawal));
        }
        if (sheet.isOriginalMissing()) {
            flow.note(Text.empty()
                    .bold(wording.get("portfolio-pdf.original-missing"))
                    .plain("\n" + wording.get("portfolio-pdf.original-missing-note")));
        }
    }

    /** The note that it was withdrawn, when, why and by whom. */
    Text withdrawn(RecordSheet.Withdrawal withdrawal) {
        return Text.empty()
                .bold(wording.get("portfolio-pdf.withdrawn"))
                .plain("\n"
                        + wording.get(
                                "portfolio-pdf.withdrawn-note",
                                wording.at(withdrawal.stamp()),
                                String.valueOf(withdrawal.stamp().seq()),
                                withdrawal.reason())
                        + by(withdrawal)
                        + claimed(withdrawal));
    }

    private String by(RecordSheet.Withdrawal withdrawal) {
        String by = wording.by(withdrawal.stamp().by());
        return by.isEmpty() ? "" : "\n" + wording.get("portfolio-pdf.withdrawn-by", by);
    }

    private String claimed(RecordSheet.Withdrawal withdrawal) {
        ImportedClaim claim = withdrawal.claim();
        return claim == null || claim.own() ? "" : "\n" + wording.lines(links).withdrawal(claim);
    }
}
