package org.daybook.ui.toolkit.form;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import org.daybook.dates.EventTimeInput;
import org.daybook.dates.EventTimeReader;
import org.daybook.record.EventTime;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;

/** Buttons for the times that are given most often: now, today, yesterday, and not known. JavaFX thread. */
final class EventTimeShortcuts {
    private final Messages messages;
    private final Supplier<ZonedDateTime> now;
    private final Supplier<EventTimeInput> typed;
    private final BiConsumer<String, EventTime> chosen;
    final List<Button> buttons;

    /**
     * The buttons for a field.
     *
     * @param now the current time, in the zone of this computer
     * @param typed what is in the field, which may name another zone
     * @param chosen is given the words of a time and the time itself
     */
    EventTimeShortcuts(
            Messages messages,
            Formats formats,
            Supplier<ZonedDateTime> now,
            Supplier<EventTimeInput> typed,
            BiConsumer<String, EventTime> chosen) {
        this.messages = messages;
        this.now = now;
        this.typed = typed;
        this.chosen = chosen;
        this.buttons = List.of(
                button(
                        "when.now",
                        () -> messages.get("when.now-words", formats.time(here().toLocalTime())),
                        this::justNow),
                button("when.today", () -> day(0)),
                button("when.yesterday", () -> day(1)),
                button("when.unknown", () -> EventTime.unknown(now.get().getZone())));
    }

    private ZonedDateTime here() {
        ZonedDateTime at = now.get();
        return at.withZoneSameInstant(EventTimeReader.zone(typed.get(), at.getZone()))
                .truncatedTo(ChronoUnit.MINUTES);
    }

    private EventTime justNow() {
        ZonedDateTime at = here();
        return EventTime.about(at.toLocalDate(), at.toLocalTime(), at.getZone());
    }

    private EventTime day(int daysAgo) {
        ZonedDateTime at = now.get();
        return EventTime.exactly(at.toLocalDate().minusDays(daysAgo), null, at.getZone());
    }

    private Button button(String key, Supplier<EventTime> meant) {
        return button(key, () -> messages.get(key), meant);
    }

    private Button button(String key, Supplier<String> words, Supplier<EventTime> meant) {
        return Buttons.plain(messages.get(key), () -> chosen.accept(words.get(), meant.get()));
    }
}
