package org.daybook.ui.incident;

import static org.daybook.ui.toolkit.form.FormFields.said;

import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.daybook.casefile.entry.Authorship;
import org.daybook.incident.IncidentHandling;
import org.daybook.record.RecordOrigin;
import org.daybook.record.YesNoAnswer;
import org.daybook.ui.toolkit.form.DayTextConverter;
import org.daybook.ui.toolkit.form.FormFields;

/** The form's fields for who writes the record, from what source, and how it is to be handled. */
final class AuthorshipFields {
    private static final String NO = "no";

    final ObjectProperty<YesNoAnswer> fromPaper;
    final StringProperty firstWritten;
    final StringProperty author;
    final StringProperty onBehalfOf;
    final ObjectProperty<Boolean> inPortfolio = new SimpleObjectProperty<>(true);
    final StringProperty leaveOutReason;
    final StringProperty privateNote;
    final StringProperty amendReason;

    AuthorshipFields(FormFields fields) {
        fromPaper = fields.answer("from-paper");
        firstWritten = fields.text(IncidentFormLocation.FIRST_WRITTEN);
        author = fields.text("author");
        onBehalfOf = fields.text("on-behalf-of");
        fields.add("in-portfolio", () -> inPortfolio.get() ? "" : NO, raw -> inPortfolio.set(!NO.equals(raw)));
        inPortfolio.subscribe((_, _) -> fields.changed());
        leaveOutReason = fields.text("leave-out-reason");
        privateNote = fields.text("private-note");
        amendReason = fields.text(IncidentFormLocation.AMEND_REASON);
    }

    void show(RecordOrigin origin, IncidentHandling handling, DayTextConverter<String> days) {
        fromPaper.set(
                origin.told().kind() == RecordOrigin.OriginKind.PAPER_LOG ? YesNoAnswer.YES : YesNoAnswer.NOT_SAID);
        days.show(firstWritten, origin.firstWritten());
        inPortfolio.set(handling.inPortfolio());
        leaveOutReason.set(handling.leaveOutReason());
        privateNote.set(handling.privateNote());
        amendReason.set("");
    }

    IncidentHandling readHandling() {
        return new IncidentHandling(inPortfolio.get(), said(leaveOutReason), said(privateNote));
    }

    /** Who writes, and for whom. */
    Authorship readAuthorship() {
        return new Authorship(author.get().strip(), onBehalfOf.get().strip());
    }

    /** @param before the previous origin; what came from another diary cannot be changed */
    RecordOrigin readOrigin(RecordOrigin before, DayTextConverter<String> days) {
        if (before.told().kind() == RecordOrigin.OriginKind.OTHER_DIARY) {
            return before;
        }
        LocalDate written = days.day(firstWritten, IncidentFormLocation.FIRST_WRITTEN);
        if (fromPaper.get() == YesNoAnswer.YES) {
            return RecordOrigin.paperLog(written);
        }
        if (written != null) {
            // The day on which it was first written elsewhere must not be dropped silently.
            days.say(IncidentFormLocation.FIRST_WRITTEN, "incident.first-written-where");
        }
        return RecordOrigin.HERE;
    }
}
