package org.daybook.ui.toolkit.form;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;
import org.daybook.dates.EventTimeInput;
import org.daybook.dates.EventTimeReader;
import org.daybook.dates.EventTimeReader.Trouble;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.jspecify.annotations.Nullable;

/**
 * The separate fields of a time and its zone, folded below the line of a {@link EventTimeField}. They are created when they
 * are first shown: there are ten times as many as what is seen of the field, and most times are given in words.
 */
final class FoldedTimeFields extends VBox {
    private final Messages messages;
    private final EventTimeReader reader;
    private final Supplier<ZonedDateTime> now;
    private final Supplier<EventTimeInput> value;
    private final Runnable changed;
    private final Consumer<String> zoneChosen;
    private @Nullable EventTimeFields fields;
    private @Nullable TimeZoneField zone;

    /**
     * @param value what the fields begin with when they are created
     * @param changed run when the user changes one of the fields other than the zone
     * @param zoneChosen given the name of a zone; empty for that of this computer
     */
    FoldedTimeFields(
            Messages messages,
            EventTimeReader reader,
            Supplier<ZonedDateTime> now,
            Supplier<EventTimeInput> value,
            Runnable changed,
            Consumer<String> zoneChosen) {
        this.messages = messages;
        this.reader = reader;
        this.now = now;
        this.value = value;
        this.changed = changed;
        this.zoneChosen = zoneChosen;
        getStyleClass().add("when-field");
    }

    boolean isUnfolded() {
        return fields != null && fields.isManaged();
    }

    /** Shows or hides the fields; the zone is shown as long as it is another than that of this computer. */
    void unfold(boolean open) {
        if (open || fields != null) {
            OptionalNodes.show(fields(), open);
        }
        showZone(value.get());
    }

    void fill(EventTimeInput input) {
        if (fields != null) {
            fields.fill(input);
        }
        if (zone != null) {
            zone.show(input.zone());
        }
        showZone(input);
    }

    EventTimeInput into(EventTimeInput input) {
        return fields().into(input);
    }

    /** Puts the cursor where {@code trouble} is to be corrected. */
    void focus(Trouble trouble) {
        fields().focus(trouble);
    }

    /** Puts the cursor on how well the time is known. */
    void focusStart() {
        fields().focusStart();
    }

    // The zone of this computer goes without saying until the fields are looked at.
    private void showZone(EventTimeInput input) {
        ZoneId home = now.get().getZone();
        boolean shown = isUnfolded() || !EventTimeReader.zone(input, home).equals(home);
        if (shown || zone != null) {
            OptionalNodes.show(zone(), shown);
        }
        OptionalNodes.show(this, shown);
    }

    private EventTimeFields fields() {
        if (fields == null) {
            fields = new EventTimeFields(messages, reader, () -> now.get().toLocalDate());
            fields.fill(value.get());
            fields.onChange(changed);
            getChildren().addFirst(fields);
            OptionalNodes.show(fields, false);
        }
        return fields;
    }

    private TimeZoneField zone() {
        if (zone == null) {
            zone = new TimeZoneField(messages, now.get().getZone());
            zone.show(value.get().zone());
            zone.zone.subscribe((_, chosen) -> zoneChosen.accept(chosen));
            getChildren().add(zone);
        }
        return zone;
    }
}
