package org.daybook.ui.incident;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.text.Messages;
import org.daybook.ui.record.IncidentLinks;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.form.FormController;
import org.daybook.ui.toolkit.navigation.Destination;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new incident or an amendment, with the draft that is kept of it. Use on the JavaFX thread; call
 * {@link #open} once.
 */
public final class IncidentFormModel {
    /** The name of this form on its drafts. */
    public static final String FORM = "incident";

    /** The field of a draft for the id that the incident has before it is recorded. */
    static final String OWN_ID = "incident-id";

    private static final String AT_ORDER = "incident-at-order";

    private final DiaryContext context;
    private final Messages messages;
    final IncidentFormFields form;
    final IncidentLinks links;
    /** Its draft and its recording. */
    final FormController work;
    /** The incident to amend, with its versions so far; null for a new one. */
    final ReadOnlyObjectWrapper<@Nullable IncidentHistory> amended = new ReadOnlyObjectWrapper<>(null);
    /** The incident, which has its id before it is recorded; null until the form is ready. */
    final ReadOnlyObjectWrapper<@Nullable Id<Incident>> incident = new ReadOnlyObjectWrapper<>(null);

    private @Nullable IncidentStart start;
    private int exhibits;
    private boolean atOrder;

    private record IncidentStart(
            Id<Incident> incident,
            Authorship by,
            Optional<IncidentHistory> amended,
            Map<Id<?>, String> links,
            List<OrderTerms> orders) {}

    public IncidentFormModel(DiaryContext context) {
        this.context = context;
        this.messages = context.messages();
        this.form = new IncidentFormFields(messages, context.clock());
        this.links = new IncidentLinks(context);
        this.work = new FormController(context, FORM, this::fields);
    }

    /**
     * Gets the form ready.
     *
     * @param amend the incident to amend; null for a new one
     * @param resume the draft to continue; null to start afresh
     */
    public void open(@Nullable Id<Incident> amend, @Nullable Id<Draft> resume) {
        work.open(
                resume,
                (open, draft) -> {
                    Optional<IncidentHistory> history = amend == null ? Optional.empty() : open.incident(amend);
                    return new IncidentStart(
                            amend == null
                                    ? FormController.<Incident>idIn(draft, OWN_ID)
                                            .orElseGet(open::newId)
                                    : amend,
                            open.authorship(),
                            history,
                            links.names(open, linked(history, draft)),
                            OrderTerms.of(open, messages));
                },
                this::begin);
    }

    /** The orders whose terms can be ticked; none until the form is ready. */
    List<OrderTerms> orders() {
        return start == null ? List.of() : start.orders;
    }

    /** Opens the form for an order, which leads back here once recorded or left; the input here is kept as a draft. */
    void recordOrder() {
        if (start != null && !work.isBusy()) {
            atOrder = true;
            work.touched();
            context.go(new Destination.NewCaseRecord(
                    CaseRecordKind.ORDER, Destination.Prefill.NOTHING, here(start), null));
        }
    }

    /** Whether the form continues a draft. */
    boolean isResumed() {
        return work.resumed().isPresent();
    }

    /** Whether the user returns from recording an order, whose terms should be scrolled into view. */
    boolean comesFromOrder() {
        return work.resumed()
                .filter(draft -> draft.fields().containsKey(AT_ORDER))
                .isPresent();
    }

    /** Sets the number of its exhibits; with at least one there is something to keep even without words. */
    void exhibitsNow(int count) {
        if (count != exhibits) {
            exhibits = count;
            if (start != null && !work.isBusy()) {
                work.touched();
            }
        }
    }

    /** Whether exhibits would be left without an incident if this draft were discarded. */
    boolean leavesExhibits() {
        return exhibits > 0 && amended.get() == null;
    }

    /** Records the input, or marks what must be corrected first. */
    void save() {
        IncidentStart begun = start;
        if (begun == null || work.isBusy()) {
            return;
        }
        Optional<Incident> said = form.read(
                begun.incident, begun.amended.map(IncidentHistory::current).orElse(null));
        if (said.isEmpty()) {
            return;
        }
        Authorship by = form.record.readAuthorship();
        String reason = form.record.amendReason.get().strip();
        work.record(
                (open, draft) -> begun.amended.isPresent()
                        ? open.amend(said.get(), reason, by, draft)
                        : open.record(said.get(), by, draft),
                history -> {
                    work.stop();
                    context.go(new Destination.ShowIncident(
                            history.id(),
                            new Destination.Timeline(),
                            new Destination.Saved(history.id(), begun.amended.isPresent())));
                });
    }

    void drop() {
        work.stop();
        start = null;
    }

    private void begin(IncidentStart begun) {
        links.of(begun.incident);
        links.learn(begun.links);
        begun.amended.ifPresentOrElse(
                history -> form.begin(history.current(), history.dayWhenDated(), begun.by), () -> form.begin(begun.by));
        work.resume(form::resume);
        amended.set(begun.amended.orElse(null));
        start = begun;
        incident.set(begun.incident);
        form.onChange(work::changed);
        work.begun(begun.amended.map(IncidentHistory::id).orElse(null));
    }

    private static List<Id<?>> linked(Optional<IncidentHistory> history, Optional<Draft> draft) {
        Set<Id<?>> ids = new LinkedHashSet<>();
        history.map(known -> known.current().background()).ifPresent(known -> {
            ids.addAll(known.linked());
            ids.addAll(known.brokenTerms());
        });
        draft.ifPresent(found -> ids.addAll(IncidentFormFields.links(found.fields())));
        return List.copyOf(ids);
    }

    private Optional<Map<String, String>> fields() {
        IncidentStart begun = start;
        if (begun == null || (form.isUntouched() && !leavesExhibits())) {
            return Optional.empty();
        }
        Map<String, String> fields = new HashMap<>(form.fields());
        if (begun.amended.isEmpty()) {
            // Exhibits added from this form are already linked to this id.
            fields.put(OWN_ID, begun.incident.hex());
        }
        if (atOrder) {
            fields.put(AT_ORDER, "yes");
        }
        return Optional.of(fields);
    }

    private Destination here(IncidentStart begun) {
        Id<Draft> draft = work.draft().map(Draft::id).orElse(null);
        return begun.amended.isPresent()
                ? new Destination.AmendIncident(begun.incident, draft)
                : new Destination.NewIncident(draft);
    }

    void goBack() {
        IncidentStart begun = start;
        work.stop();
        context.go(
                begun != null && begun.amended.isPresent()
                        ? new Destination.ShowIncident(begun.incident)
                        : new Destination.Timeline());
    }
}
