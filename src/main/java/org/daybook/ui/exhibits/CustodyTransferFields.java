package org.daybook.ui.exhibits;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.dates.EventTimeInput;
import org.daybook.dates.EventTimeReader;
import org.daybook.exhibit.CustodyTransfer;
import org.daybook.text.Formats;

/** The form's fields for one step in the chain of custody of a physical item. JavaFX thread. */
final class CustodyTransferFields {
    private static final int TEXTS = 3;

    final ObjectProperty<EventTimeInput> when = new SimpleObjectProperty<>(EventTimeInput.EMPTY);
    final StringProperty from = new SimpleStringProperty("");
    final StringProperty to = new SimpleStringProperty("");
    final StringProperty what = new SimpleStringProperty("");
    final StringProperty problem = new SimpleStringProperty("");

    CustodyTransferFields(Runnable changed) {
        when.subscribe((_, _) -> changed.run());
        List.of(from, to, what).forEach(text -> text.subscribe((_, _) -> changed.run()));
    }

    static CustodyTransferFields of(CustodyTransfer step, Formats formats, Runnable changed) {
        CustodyTransferFields row = new CustodyTransferFields(changed);
        row.when.set(EventTimeDraftText.shown(step.when(), formats));
        row.from.set(step.from());
        row.to.set(step.to());
        row.what.set(step.what());
        return row;
    }

    String raw() {
        return String.join("\n", List.of(line(from), line(to), line(what), EventTimeDraftText.raw(when.get())));
    }

    void resume(String raw) {
        String[] parts = raw.split("\n", TEXTS + 1);
        if (parts.length <= TEXTS) {
            return;
        }
        from.set(parts[0]);
        to.set(parts[1]);
        what.set(parts[2]);
        when.set(EventTimeDraftText.of(parts[TEXTS]));
    }

    boolean isBlank() {
        return !when.get().hasParts() && when.get().words().isBlank() && (from.get() + to.get() + what.get()).isBlank();
    }

    /** The step; empty, with a problem set, if the time cannot be read. */
    Optional<CustodyTransfer> read(EventTimeReader reader, ZonedDateTime now) {
        problem.set("");
        EventTimeReader.EventTimeReading reading = reader.read(when.get().orUnknown(), now);
        problem.set(reader.words(reading));
        return Optional.ofNullable(reading.when())
                .map(time -> new CustodyTransfer(
                        time, from.get().strip(), to.get().strip(), what.get().strip()));
    }

    private static String line(StringProperty text) {
        return text.get().replace('\n', ' ');
    }
}
