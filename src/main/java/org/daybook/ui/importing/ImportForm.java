package org.daybook.ui.importing;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportSettings;
import org.daybook.job.importing.MessageGrouping;
import org.daybook.job.importing.MessageIncidentCreator;
import org.daybook.job.importing.MessageIncidentPlan;
import org.daybook.record.Coded;
import org.jspecify.annotations.Nullable;

/** What she says of files before they are imported. JavaFX thread. */
final class ImportForm {
    private static final String DAY_ORDER = "day-order";
    private static final String ZONE = "zone";
    private static final String ME = "me";
    private static final String THEM = "them";
    private static final String KEEP_FILES = "keep-files";
    private static final String GROUPING = "grouping";
    private static final String WITH_MEDIA = "with-media";
    private static final String PAUSE = "pause";

    private final Clock clock;
    /** The order of day and month; null until she says. */
    final ObjectProperty<@Nullable DayOrder> dayOrder = new SimpleObjectProperty<>(null);

    final ObjectProperty<ZoneId> zone;
    /** The sender who is the owner of the phone or account; empty for none of them, null until she says. */
    final ObjectProperty<@Nullable String> me = new SimpleObjectProperty<>(null);
    /** The name she gives the other side; empty to keep that of the file. */
    final StringProperty them = new SimpleStringProperty("");
    /** Whether files that are no messages become exhibits. */
    final BooleanProperty keepFiles = new SimpleBooleanProperty(false);

    final ObjectProperty<MessageGrouping> grouping = new SimpleObjectProperty<>(MessageGrouping.BURST);
    /** Whether what was sent with messages becomes exhibits of their incidents. */
    final BooleanProperty withMedia = new SimpleBooleanProperty(true);
    /** The longest pause between two messages of a burst, in minutes. */
    final ObjectProperty<Integer> pause =
            new SimpleObjectProperty<>((int) MessageIncidentCreator.USUAL_PAUSE.toMinutes());

    /** The order that was chosen for her, which holds only as long as the table is read in the same way. */
    private @Nullable DayOrder takenOrder;

    /** @param clock has the zone unless she chooses another */
    ImportForm(Clock clock) {
        this.clock = clock;
        this.zone = new SimpleObjectProperty<>(clock.getZone());
    }

    /** Runs {@code changed} after each answer. */
    void onChange(Runnable changed) {
        List<ObservableValue<?>> all = List.of(dayOrder, zone, me, them, keepFiles, grouping, withMedia, pause);
        all.forEach(answer -> answer.subscribe((_, _) -> changed.run()));
    }

    /** Fills in what can be told from the files; an order of day and month that she chose stays. */
    void propose(ImportStep.Ask ask) {
        grouping.set(ask.conversations() > 1 ? MessageGrouping.NONE : MessageGrouping.BURST);
        keepFiles.set(ask.isAnyFileMeant());
        if (dayOrder.get() == takenOrder) {
            takenOrder = ask.onlyOrderInThePast(LocalDate.now(clock)).orElse(null);
            dayOrder.set(takenOrder);
        }
    }

    /** The keys of the words for what still has to be answered. */
    List<String> missing(ImportStep.Ask ask) {
        List<String> missing = new ArrayList<>();
        if (!ask.isAnyKnown() && (!keepFiles.get() || ask.loose().isEmpty())) {
            missing.add("messages.needs-files");
        }
        if (ask.questions().contains(ImportQuestion.DAY_ORDER) && dayOrder.get() == null) {
            missing.add("messages.needs-day-order");
        }
        if (ask.questions().contains(ImportQuestion.ME) && me.get() == null) {
            missing.add("messages.needs-me");
        }
        return missing;
    }

    /** How files are read before anything but the zone is answered. */
    ImportSettings settings() {
        return ImportSettings.in(zone.get()).at(clock.instant());
    }

    /** How the examined files are read once everything is answered. */
    ImportSettings settings(ImportStep.Ask ask) {
        ImportSettings named = settings()
                .named(
                        Objects.requireNonNullElse(me.get(), ""),
                        ask.isWithOnePerson() ? them.get().strip() : "");
        DayOrder order = dayOrder.get();
        return order == null ? named : named.with(order);
    }

    /** What becomes of the messages. */
    MessageIncidentPlan plan() {
        return new MessageIncidentPlan(grouping.get(), Duration.ofMinutes(pause.get()), withMedia.get());
    }

    /** Takes back what is about the files alone, so that it is not taken for others. */
    void clear() {
        takenOrder = null;
        dayOrder.set(null);
        me.set(null);
        them.set("");
    }

    /** The answers as a draft keeps them; one that is not given is absent. */
    Map<String, String> raw() {
        Map<String, String> raw = new HashMap<>();
        DayOrder order = dayOrder.get();
        if (order != null) {
            raw.put(DAY_ORDER, order.code());
        }
        String named = me.get();
        if (named != null) {
            raw.put(ME, named);
        }
        raw.put(ZONE, zone.get().getId());
        raw.put(THEM, Objects.requireNonNullElse(them.get(), ""));
        raw.put(KEEP_FILES, String.valueOf(keepFiles.get()));
        raw.put(GROUPING, grouping.get().code());
        raw.put(WITH_MEDIA, String.valueOf(withMedia.get()));
        raw.put(PAUSE, String.valueOf(pause.get()));
        return raw;
    }

    /** Takes the answers of a draft; what this version does not know stays as it is. */
    void resume(Map<String, String> raw) {
        Coded.find(DayOrder.class, raw.getOrDefault(DAY_ORDER, "")).ifPresent(dayOrder::set);
        me.set(raw.get(ME));
        them.set(raw.getOrDefault(THEM, ""));
        keepFiles.set(Boolean.parseBoolean(raw.get(KEEP_FILES)));
        grouping.set(Coded.of(raw.getOrDefault(GROUPING, ""), grouping.get()));
        withMedia.set(Boolean.parseBoolean(raw.get(WITH_MEDIA)));
        try {
            zone.set(ZoneId.of(raw.getOrDefault(ZONE, "")));
            pause.set(Integer.valueOf(raw.getOrDefault(PAUSE, "")));
        } catch (DateTimeException | NumberFormatException e) {
            // A draft of a newer version; she sees what is chosen.
        }
    }
}
