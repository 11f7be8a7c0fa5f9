package org.daybook.portfolio.pdf;

import org.daybook.facts.Claim;
import org.daybook.pdf.PageFlow;
import org.daybook.pdf.Text;
import org.daybook.portfolio.IncidentSheet;
import org.jspecify.annotations.Nullable;

/** What a reader has to know of a record before reading it: that it was withdrawn, that it was amended. */
final class RecordNotes {
    private final Wording wording;
    private final Links links;
    private final boolean brief;

    /** @param brief whether earlier versions are not printed */
    RecordNotes(Wording wording, Links links, boolean brief) {
        this.wording = wording;
        this.links = links;
        this.brief = brief;
    }

    /** Whether earlier versions are not printed. */
    boolean isBrief() {
        return brief;
    }

    /** Emits a note each. */
    void emit(PageFlow flow, IncidentSheet.@Nullable Withdrawal withdrawal, int amendments) {
        if (withdrawal != null) {
            flow.note(Text.empty()
                    .bold(wording.get("portfolio-pdf.withdrawn"))
                    .plain("\n"
                            + wording.get(
                                    "portfolio-pdf.withdrawn-note",
                                    wording.formats()
                                            .exactDateTime(withdrawal.stamp().recordedAt()),
                                    String.valueOf(withdrawal.stamp().seq()),
                                    withdrawal.reason())
                            + by(withdrawal)
                            + claimed(withdrawal)));
        }
        if (amendments > 0) {
            flow.note(Text.of(
                    wording.get(brief ? "portfolio-pdf.amended-briefly" : "portfolio-pdf.amended-note", amendments)));
        }
    }

    private String by(IncidentSheet.Withdrawal withdrawal) {
        String by = wording.by(withdrawal.stamp().by());
        return by.isEmpty() ? "" : "\n" + wording.get("portfolio-pdf.withdrawn-by", by);
    }

    private String claimed(IncidentSheet.Withdrawal withdrawal) {
        Claim claim = withdrawal.claim();
        return claim == null ? "" : "\n" + wording.lines(links).withdrawal(claim);
    }
}
