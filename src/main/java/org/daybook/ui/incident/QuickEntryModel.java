package org.daybook.ui.incident;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.dates.EventTimeInput;
import org.daybook.incident.Incident;
import org.daybook.incident.field.IncidentField;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.form.FormController;
import org.daybook.ui.toolkit.navigation.Destination;
import org.jspecify.annotations.Nullable;

/**
 * A new incident in two fields, her words and when it happened; everything else is added later. Its draft is one of
 * the whole form, which can continue it. Use on the JavaFX thread; call {@link #open} once.
 */
public final class QuickEntryModel {
    private final DiaryContext context;
    private final Messages messages;
    final IncidentFormFields form;
    final FormController work;
    private final Runnable changed;
    /** The incident that was recorded last from here; null until then. */
    final ReadOnlyObjectWrapper<@Nullable IncidentHistory> saved = new ReadOnlyObjectWrapper<>(null);

    private @Nullable QuickEntryStart start;

    private record QuickEntryStart(Id<Incident> incident, Authorship by) {}

    private record RecordedIncident(IncidentHistory history, Id<Draft> nextDraft, QuickEntryStart next) {}

    /** @param changed run after an incident was recorded */
    public QuickEntryModel(DiaryContext context, Runnable changed) {
        this.context = context;
        this.messages = context.messages();
        this.changed = changed;
        this.form = new IncidentFormFields(messages, context.clock());
        this.work = new FormController(context, IncidentFormModel.FORM, this::fields);
        form.when.set(today());
        happened().subscribe((before, now) -> {
            // The page may have been open since yesterday.
            if (before.isEmpty() && !now.isEmpty() && isWhenUntouched()) {
                form.when.set(today());
            }
        });
    }

    /** Fetches what an incident needs to be recorded; what is typed meanwhile is kept. */
    public void open() {
        work.open(null, (open, _) -> new QuickEntryStart(open.newId(), open.authorship()), begun -> {
            begin(begun);
            form.onChange(work::changed);
            work.begun(null);
            if (!happened().get().isEmpty()) {
                work.changed();
            }
        });
    }

    /** What happened, as typed. */
    StringProperty happened() {
        return form.text(IncidentField.HAPPENED);
    }

    /** Records the incident and empties the fields, or marks what must be corrected first. */
    void save() {
        QuickEntryStart begun = start;
        if (begun == null || work.isBusy()) {
            return;
        }
        Optional<Incident> said = form.read(begun.incident, null);
        if (said.isEmpty()) {
            return;
        }
        work.record(
                (open, draft) -> new RecordedIncident(
                        open.record(said.get(), begun.by, draft),
                        open.newId(),
                        new QuickEntryStart(open.newId(), open.authorship())),
                this::recorded);
    }

    /** Opens the whole form with what was typed. */
    void addDetails() {
        work.keep(() -> {
            Id<Draft> draft = work.draft().map(Draft::id).orElse(null);
            work.stop();
            context.go(new Destination.NewIncident(draft));
        });
    }

    /** Opens the page of the incident that was recorded last. */
    void showSaved() {
        IncidentHistory history = saved.get();
        if (history != null) {
            context.go(new Destination.ShowIncident(
                    history.id(), new Destination.Timeline(), new Destination.Saved(history.id(), false)));
        }
    }

    void drop() {
        work.stop();
        start = null;
    }

    private void begin(QuickEntryStart begun) {
        start = begun;
        form.record.author.set(begun.by.author());
        form.record.onBehalfOf.set(begun.by.onBehalfOf());
    }

    private void recorded(RecordedIncident recorded) {
        happened().set("");
        form.when.set(today());
        begin(recorded.next);
        work.renew(recorded.nextDraft);
        work.say("");
        saved.set(recorded.history);
        changed.run();
    }

    private boolean isWhenUntouched() {
        LocalDate typedOn = form.when.get().typedOn();
        return typedOn != null && form.when.get().equals(on(typedOn));
    }

    private EventTimeInput today() {
        return on(form.today());
    }

    // The day alone: an hour that she did not give would be printed as if she had.
    private EventTimeInput on(LocalDate day) {
        EventTime when = EventTime.exactly(day, null, context.clock().getZone());
        return EventTimeInput.EMPTY
                .withParts(when, messages.formats())
                .withZone("")
                .withWords(messages.get("when.today"), day);
    }

    private Optional<Map<String, String>> fields() {
        QuickEntryStart begun = start;
        if (begun == null || (happened().get().isBlank() && isWhenUntouched())) {
            return Optional.empty();
        }
        Map<String, String> fields = new HashMap<>(form.fields());
        fields.put(IncidentFormModel.OWN_ID, begun.incident.hex());
        return Optional.of(fields);
    }
}
