package org.daybook.ui.incident;

import static org.daybook.ui.form.FormFields.said;

import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.daybook.casefile.entry.Authorship;
import org.daybook.incident.Handling;
import org.daybook.record.Answer;
import org.daybook.record.RecordOrigin;
import org.daybook.ui.form.DayText;
import org.daybook.ui.form.FormFields;

/** The form's fields for who writes the record, from what source, and how it is to be handled. */
final class RecordFields {
    private static final String NO = "no";

    final ObjectProperty<Answer> fromPaper;
    final StringProperty firstWritten;
    final StringProperty author;
    final StringProperty onBehalfOf;
    final ObjectProperty<Boolean> inPortfolio = new SimpleObjectProperty<>(true);
    final StringProperty leaveOutReason;
    final StringProperty privateNote;
    final StringProperty amendReason;

    RecordFields(FormFields fields) {
        fromPaper = fields.answer("from-paper");
        firstWritten = fields.text(FormLocation.FIRST_WRITTEN);
        author = fields.text("author");
        onBehalfOf = fields.text("on-behalf-of");
        fields.add("in-portfolio", () -> inPortfolio.get() ? "" : NO, raw -> inPortfolio.set(!NO.equals(raw)));
        inPortfolio.subscribe((_, _) -> fields.changed());
        leaveOutReason = fields.text("leave-out-reason");
        privateNote = fields.text("private-note");
        amendReason = fields.text(FormLocation.AMEND_REASON);
    }

    void show(RecordOrigin origin, Handling handling, DayText<String> days) {
        fromPaper.set(origin.told().kind() == RecordOrigin.Kind.PAPER_LOG ? Answer.YES : Answer.NOT_SAID);
        days.show(firstWritten, origin.firstWritten());
        inPortfolio.set(handling.inPortfolio());
        leaveOutReason.set(handling.leaveOutReason());
        privateNote.set(handling.privateNote());
        amendReason.set("");
    }

    Handling readHandling() {
        return new Handling(inPortfolio.get(), said(leaveOutReason), said(privateNote));
    }

    /** Who writes, and for whom. */
    Authorship readAuthorship() {
        return new Authorship(author.get().strip(), onBehalfOf.get().strip());
    }

    /** @param before the previous origin; what came from another diary cannot be changed */
    RecordOrigin readOrigin(RecordOrigin before, DayText<String> days) {
        if (before.told().kind() == RecordOrigin.Kind.OTHER_DIARY) {
            return before;
        }
        LocalDate written = days.day(firstWritten, FormLocation.FIRST_WRITTEN);
        if (fromPaper.get() == Answer.YES) {
            return RecordOrigin.paperLog(written);
        }
        if (written != null) {
            // The day on which it was first written elsewhere must not be dropped silently.
            days.say(FormLocation.FIRST_WRITTEN, "incident.first-written-where");
        }
        return RecordOrigin.HERE;
    }
}
