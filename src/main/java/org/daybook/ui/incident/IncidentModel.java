package org.daybook.ui.incident;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.daybook.casefile.Authorship;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.ErrorPresenter;
import org.daybook.ui.common.FormWork;
import org.daybook.ui.common.Problem;
import org.daybook.ui.common.Timer;
import org.daybook.ui.record.IncidentLinks;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new incident or an amendment, with the draft that is kept of it. Use on the JavaFX thread; call
 * {@link #open} once.
 */
public final class IncidentModel {
    /** The name of this form on its drafts. */
    public static final String FORM = "incident";

    private static final String OWN_ID = "incident-id";
    private static final String AT_ORDER = "incident-at-order";
    private static final String HEX = "[0-9a-f]{32}";

    private final Session session;
    private final Messages messages;
    private final Clock clock;
    private final Consumer<Destination> go;
    private final IncidentFormFields form;
    private final IncidentLinks links;
    private final FormWork work;
    private final ReadOnlyObjectWrapper<@Nullable IncidentHistory> amended = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Id<Incident>> incident = new ReadOnlyObjectWrapper<>(null);
    private @Nullable Start start;
    private int exhibits;
    private boolean atOrder;

    private record Start(
            Id<Incident> incident,
            Id<Draft> draft,
            Authorship by,
            Optional<IncidentHistory> amended,
            Optional<Draft> resumed,
            Map<Id<?>, String> links,
            List<OrderTerms> orders) {}

    public IncidentModel(
            Session session,
            BackgroundTasks tasks,
            ErrorPresenter errors,
            Messages messages,
            Timer timer,
            Clock clock,
            Consumer<Destination> go) {
        this.session = session;
        this.messages = messages;
        this.clock = clock;
        this.go = go;
        this.form = new IncidentFormFields(messages, clock);
        this.links = new IncidentLinks(session, tasks, messages);
        this.work = new FormWork(new FormWork.Tools(session, tasks, errors, messages, timer), this::draft);
    }

    /**
     * Gets the form ready.
     *
     * @param amend the incident to amend; null for a new one
     * @param resume the draft to go on with; null to begin again
     */
    public void open(@Nullable Id<Incident> amend, @Nullable Id<Draft> resume) {
        work.open(
                open -> {
                    Optional<Draft> draft = open.draft(resume);
                    Optional<IncidentHistory> history = amend == null ? Optional.empty() : open.incident(amend);
                    return new Start(
                            amend == null ? ownId(draft).orElseGet(open::newId) : amend,
                            draft.map(Draft::id).orElseGet(open::newId),
                            open.authorship(),
                            history,
                            draft,
                            links.names(open, linked(history, draft)),
                            OrderTerms.of(open, messages));
                },
                this::begin);
    }

    IncidentFormFields form() {
        return form;
    }

    /** The other incidents that this one can be linked with. */
    IncidentLinks links() {
        return links;
    }

    /** The orders whose terms can be ticked; none until the form is ready. */
    List<OrderTerms> orders() {
        return start == null ? List.of() : start.orders;
    }

    /** To the form for an order, and back here when it is recorded or left; what is typed here is kept as a draft. */
    void recordOrder() {
        if (start != null && !work.busyProperty().get()) {
            atOrder = true;
            work.touched();
            go.accept(new Destination.NewCaseRecord(
                    CaseRecordKind.ORDER, Destination.Prefill.NOTHING, here(start), null));
        }
    }

    /** Whether the fields may be typed into. */
    ReadOnlyBooleanProperty readyProperty() {
        return work.readyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return work.busyProperty();
    }

    /** How the draft stands, in words; empty while there is nothing to keep. */
    ReadOnlyStringProperty draftStateProperty() {
        return work.stateProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return work.failureProperty();
    }

    /** Whether a draft is gone on with. */
    boolean isResumed() {
        return start != null && start.resumed.isPresent();
    }

    /** Whether she comes back from recording an order, whose terms are to be in sight. */
    boolean comesFromOrder() {
        return start != null
                && start.resumed
                        .filter(draft -> draft.fields().containsKey(AT_ORDER))
                        .isPresent();
    }

    /** The incident that is amended, as it was before; null for a new one. */
    ReadOnlyObjectProperty<@Nullable IncidentHistory> amendedProperty() {
        return amended.getReadOnlyProperty();
    }

    /** The incident, which has its id before it is recorded; null until the form is ready. */
    ReadOnlyObjectProperty<@Nullable Id<Incident>> incidentProperty() {
        return incident.getReadOnlyProperty();
    }

    /** How many exhibits belong to it now; with one there is something to keep even without words. */
    void exhibitsNow(int count) {
        if (count != exhibits) {
            exhibits = count;
            if (start != null && !work.busyProperty().get()) {
                work.touched();
            }
        }
    }

    /** Whether exhibits would be left without an incident if this draft were thrown away. */
    boolean leavesExhibits() {
        return exhibits > 0 && amended.get() == null;
    }

    /** Records what stands in the fields, or marks what must be corrected first. */
    void save() {
        Start begun = start;
        if (begun == null || work.busyProperty().get()) {
            return;
        }
        Optional<Incident> said = form.read(
                begun.incident, begun.amended.map(IncidentHistory::current).orElse(null));
        if (said.isEmpty()) {
            return;
        }
        Authorship by = form.record().readAuthorship();
        String reason = form.record().amendReason.get().strip();
        work.record(open -> write(open, begun, said.get(), by, reason), history -> {
            start = null;
            work.stop();
            go.accept(new Destination.ShowIncident(history.id()));
        });
    }

    /** Keeps what was typed as a draft and leaves the form. */
    void leave() {
        if (!work.busyProperty().get()) {
            work.keep(this::goBack);
        }
    }

    /** Throws what was typed away and leaves the form. */
    void discard() {
        Start begun = start;
        if (begun != null) {
            work.discard(begun.draft, this::goBack);
        }
    }

    /** What is typed and not sealed yet. */
    Optional<Draft> unsaved() {
        return work.unsaved();
    }

    void drop() {
        work.stop();
        start = null;
    }

    private void begin(Start begun) {
        links.of(begun.incident);
        links.learn(begun.links);
        begun.amended.ifPresentOrElse(
                history -> form.begin(history.current(), history.saidWhenOn(), begun.by), () -> form.begin(begun.by));
        begun.resumed.ifPresent(draft -> form.resume(
                draft.fields(),
                draft.savedAt().atZoneSameInstant(clock.getZone()).toLocalDate()));
        amended.set(begun.amended.orElse(null));
        start = begun;
        incident.set(begun.incident);
        form.onChange(work::changed);
        work.begun(begun.resumed);
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

    private IncidentHistory write(OpenCase open, Start begun, Incident said, Authorship by, String reason)
            throws VaultFailure {
        return begun.amended.isPresent()
                ? open.amend(said, reason, by, begun.draft)
                : open.record(said, by, begun.draft);
    }

    private Optional<Draft> draft() {
        Start begun = start;
        if (begun == null || (form.isUntouched() && !leavesExhibits())) {
            return Optional.empty();
        }
        Map<String, String> fields = new HashMap<>(form.fields());
        if (begun.amended.isEmpty()) {
            // The exhibits that were added to it already know it by this id.
            fields.put(OWN_ID, begun.incident.hex());
        }
        if (atOrder) {
            fields.put(AT_ORDER, "yes");
        }
        return Optional.of(new Draft(
                begun.draft,
                FORM,
                begun.amended.map(IncidentHistory::id).orElse(null),
                fields,
                OffsetDateTime.now(clock)));
    }

    private static Optional<Id<Incident>> ownId(Optional<Draft> draft) {
        return draft.map(found -> found.fields().getOrDefault(OWN_ID, ""))
                .filter(hex -> hex.matches(HEX))
                .map(Id::new);
    }

    private Destination here(Start begun) {
        Id<Draft> draft = draft().map(Draft::id).orElse(null);
        return begun.amended.isPresent()
                ? new Destination.AmendIncident(begun.incident, draft)
                : new Destination.NewIncident(draft);
    }

    private void goBack() {
        Start begun = start;
        work.settled();
        work.stop();
        go.accept(
                begun != null && begun.amended.isPresent()
                        ? new Destination.ShowIncident(begun.incident)
                        : new Destination.Timeline());
    }
}
