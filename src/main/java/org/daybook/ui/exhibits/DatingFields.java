package org.daybook.ui.exhibits;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.dates.WhenInput;
import org.daybook.dates.WhenReader;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDating;
import org.daybook.exhibit.FileTimestamp;
import org.daybook.exhibit.FileTimestamp.Source;
import org.daybook.record.EventTime;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.form.FormFields;

/**
 * The form's fields for when a file was made: one of its own timestamps, or the user's own time and why. JavaFX
 * thread.
 */
final class DatingFields {
    final ObjectProperty<Source> source;
    final ObjectProperty<WhenInput> own = new SimpleObjectProperty<>(WhenInput.EMPTY);
    final StringProperty reason;
    final StringProperty problem = new SimpleStringProperty("");
    private final Formats formats;

    DatingFields(FormFields fields, Messages messages) {
        this.formats = messages.formats();
        source = fields.choice("dating", Source.NOT_SAID);
        reason = fields.text("dating-reason");
        fields.add("dating-own", () -> RawEventTime.raw(own.get()), raw -> own.set(RawEventTime.of(raw)));
        own.subscribe((_, _) -> fields.changed());
    }

    /** Whether a time was picked or given. */
    boolean isFilled() {
        return source.get() != Source.NOT_SAID;
    }

    void show(ExhibitDating dating) {
        source.set(dating.source());
        own.set(dating.source() == Source.OWN ? RawEventTime.shown(dating.when(), formats) : WhenInput.EMPTY);
        reason.set(dating.reason());
        problem.set("");
    }

    /** The dating in the fields; empty, with the problem set, if the user's own time cannot be read. */
    Optional<ExhibitDating> read(Exhibit exhibit, WhenReader reader, ZonedDateTime now) {
        problem.set("");
        Source picked = source.get();
        if (picked == Source.NOT_SAID) {
            return Optional.of(ExhibitDating.NOT_SAID);
        }
        String why = FormFields.said(reason);
        if (picked == Source.OWN) {
            WhenReader.Reading reading = reader.read(own.get(), now);
            problem.set(reader.words(reading));
            return Optional.ofNullable(reading.when()).map(when -> new ExhibitDating(Source.OWN, when, why));
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
