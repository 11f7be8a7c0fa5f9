package org.daybook.ui.exhibits;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.dates.EventTimeInput;
import org.daybook.dates.EventTimeReader;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDating;
import org.daybook.exhibit.FileTimestamp;
import org.daybook.exhibit.FileTimestamp.TimestampSource;
import org.daybook.record.EventTime;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.form.FormFields;

/**
 * The form's fields for when a file was made: one of its own timestamps, or the user's own time and why. JavaFX
 * thread.
 */
final class ExhibitDatingFields {
    final ObjectProperty<TimestampSource> source;
    final ObjectProperty<EventTimeInput> own = new SimpleObjectProperty<>(EventTimeInput.EMPTY);
    final StringProperty reason;
    final StringProperty problem = new SimpleStringProperty("");
    private final Formats formats;

    ExhibitDatingFields(FormFields fields, Messages messages) {
        this.formats = messages.formats();
        source = fields.choice("dating", TimestampSource.NOT_SAID);
        reason = fields.text("dating-reason");
        fields.add("dating-own", () -> EventTimeDraftText.raw(own.get()), raw -> own.set(EventTimeDraftText.of(raw)));
        own.subscribe((_, _) -> fields.changed());
    }

    /** Whether a time was picked or given. */
    boolean isFilled() {
        return source.get() != TimestampSource.NOT_SAID;
    }

    void show(ExhibitDating dating) {
        source.set(dating.source());
        own.set(
                dating.source() == TimestampSource.OWN
                        ? EventTimeDraftText.shown(dating.when(), formats)
                        : EventTimeInput.EMPTY);
        reason.set(dating.reason());
        problem.set("");
    }

    /** The dating in the fields; empty, with the problem set, if the user's own time cannot be read. */
    Optional<ExhibitDating> read(Exhibit exhibit, EventTimeReader reader, ZonedDateTime now) {
        problem.set("");
        TimestampSource picked = source.get();
        if (picked == TimestampSource.NOT_SAID) {
            return Optional.of(ExhibitDating.NOT_SAID);
        }
        String why = FormFields.said(reason);
        if (picked == TimestampSource.OWN) {
            EventTimeReader.EventTimeReading reading = reader.read(own.get(), now);
            problem.set(reader.words(reading));
            return Optional.ofNullable(reading.when()).map(when -> new ExhibitDating(TimestampSource.OWN, when, why));
        }
        ExhibitDating before = exhibit.dating();
        return Optional.of(ExhibitForm.times(exhibit).stream()
                .filter(said -> said.source() == picked)
                .findFirst()
                .map(said -> new ExhibitDating(picked, when(said, now.getZone()), why))
                .orElse(before));
    }

    private static EventTime when(FileTimestamp said, ZoneId zone) {
        return EventTime.exactly(
                said.at().toLocalDate(),
                said.at().toLocalTime().withNano(0),
                said.offset() == null ? zone : said.offset());
    }
}
