package org.daybook.ui.exhibits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.text.Messages;
import org.daybook.ui.record.IncidentLinks;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.form.FormController;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.DraftForm;
import org.daybook.ui.toolkit.task.Problem;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * The form in which an exhibit is described and linked, with the draft of that; or the form for a physical item not yet
 * recorded. Use on the JavaFX thread; call one of the {@code open} methods once.
 */
public final class ExhibitFormModel {
    private final DiaryContext context;
    private final Messages messages;
    final ExhibitForm form;
    final IncidentLinks links;
    /** Its draft and its recording. */
    final FormController work;
    /** The exhibit as recorded; null for a physical item not yet recorded. */
    final ReadOnlyObjectWrapper<@Nullable ExhibitHistory> history = new ReadOnlyObjectWrapper<>(null);

    private @Nullable ExhibitStart start;

    /** The initial values of the form. */
    private record ExhibitStart(
            Exhibit before, Authorship by, Optional<ExhibitHistory> known, Map<Id<?>, String> links) {}

    public ExhibitFormModel(DiaryContext context) {
        this.context = context;
        this.messages = context.messages();
        this.form = new ExhibitForm(messages, context.clock());
        this.links = new IncidentLinks(context);
        this.work = new FormController(context, DraftForm.EXHIBIT, this::fields);
    }

    /** Fetches an exhibit; leads to the others if it was erased. */
    public void open(Destination.AmendExhibit amended) {
        Id<Exhibit> exhibit = amended.exhibit();
        work.open(
                amended.resume(),
                (open, draft) -> open.exhibits().one(exhibit).map(known -> start(open, known.current(), known, draft)),
                found -> found.ifPresentOrElse(this::begin, this::goBack));
    }

    /**
     * Begins a physical item that is not recorded yet.
     *
     * @param incident the incident it belongs to; null for none
     * @param resume the draft to continue; null for an empty form
     */
    public void openNew(@Nullable Id<Incident> incident, @Nullable Id<Draft> resume) {
        work.open(
                resume,
                (open, draft) -> {
                    Exhibit empty = Exhibit.of(open.newId(), 1, PhysicalItem.NOT_SAID);
                    Exhibit begun = incident == null ? empty : empty.with(ExhibitLinks.NONE.withIncident(incident));
                    return start(open, begun, null, draft);
                },
                this::begin);
    }

    /** Records the input, or marks what must be corrected first. */
    void save() {
        ExhibitStart begun = start;
        if (begun == null || work.isBusy()) {
            return;
        }
        Optional<Exhibit> said = form.read(begun.before);
        if (said.isEmpty()) {
            work.sayProblem(new Problem(messages.get("exhibit.mend-first"), Problem.Offer.NONE));
            return;
        }
        if (begun.known.isPresent() && said.get().equals(begun.before)) {
            work.sayProblem(null);
            work.say(messages.get("exhibit.same"));
            return;
        }
        Authorship by = form.readAuthorship();
        String reason = form.reason.get().strip();
        work.record((open, draft) -> write(open, draft, begun, by, said.get(), reason), now -> {
            work.stop();
            Destination.Saved saved = new Destination.Saved(now.id(), begun.known.isPresent());
            context.go(new Destination.ShowExhibit(now.id(), null, saved));
        });
    }

    void drop() {
        work.stop();
        start = null;
        history.set(null);
    }

    private ExhibitStart start(OpenCase open, Exhibit before, @Nullable ExhibitHistory known, Optional<Draft> draft) {
        List<Id<Incident>> linked = new ArrayList<>(before.links().incidents());
        draft.ifPresent(found -> linked.addAll(ExhibitForm.links(found.fields())));
        if (known != null) {
            known.versions()
                    .forEach(version -> linked.addAll(version.record().links().incidents()));
        }
        Map<Id<?>, String> names = links.names(open, linked);
        linked.forEach(id -> names.putIfAbsent(id, messages.get("exhibit.link-unrecorded")));
        return new ExhibitStart(before, open.authorship(), Optional.ofNullable(known), names);
    }

    private void begin(ExhibitStart begun) {
        links.learn(begun.links);
        form.begin(begun.before, begun.by);
        work.resumed().ifPresent(draft -> form.resume(draft.fields(), begun.known.isPresent()));
        start = begun;
        history.set(begun.known.orElse(null));
        form.fields.onChange(() -> {
            if (start != null && !work.isBusy()) {
                work.changed();
            }
        });
        work.begun(begun.known.map(ExhibitHistory::id).orElse(null));
    }

    void goBack() {
        ExhibitStart begun = start;
        work.stop();
        context.go(
                begun == null || begun.known.isEmpty()
                        ? new Destination.Exhibits()
                        : new Destination.ShowExhibit(begun.before.id(), null));
    }

    private static ExhibitHistory write(
            OpenCase open, Id<Draft> draft, ExhibitStart begun, Authorship by, Exhibit said, String reason)
            throws VaultFailure {
        Exhibit onto = ExhibitForm.onto(open.exhibits().one(said.id()), begun.before, said);
        return begun.known.isPresent()
                ? open.exhibits().amend(onto, reason, by, draft)
                : open.exhibits().recordPhysicalItem(said, by, draft);
    }

    private Optional<Map<String, String>> fields() {
        return start == null || form.isUntouched() ? Optional.empty() : Optional.of(form.fields.raw());
    }
}
