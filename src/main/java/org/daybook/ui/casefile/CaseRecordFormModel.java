package org.daybook.ui.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.Draft;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.organisation.Organisation;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.text.Messages;
import org.daybook.ui.record.IncidentLinks;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.form.FieldInputs;
import org.daybook.ui.toolkit.form.FormController;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.DraftForm;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new case record or an amendment of one, with the draft that is kept of it. Use on the JavaFX thread;
 * call one of the {@code open} methods once.
 */
public final class CaseRecordFormModel {
    private static final String OWN_ID = "record.id";

    private final DiaryContext context;
    private final Messages messages;
    final CaseRecordForm form;
    private final Organisation organisation;
    final IncidentLinks links;
    final FormController work;

    private @Nullable CaseRecordStart start;
    private @Nullable Destination back;

    /** The initial values of the form. */
    private record CaseRecordStart(
            CaseRecord begun,
            @Nullable LocalDate saidOn,
            Authorship by,
            Map<Id<?>, String> names,
            RecordChoices choices) {
        boolean amends() {
            return saidOn != null;
        }
    }

    /**
     * @param organisation how long it keeps a case is proposed
     * @param newId gives ids to new terms of an order
     */
    public CaseRecordFormModel(
            CaseRecordKind kind, DiaryContext context, Organisation organisation, Supplier<Id<OrderTerm>> newId) {
        this.organisation = organisation;
        this.context = context;
        this.messages = context.messages();
        this.form = new CaseRecordForm(kind, messages, context.clock(), newId);
        this.links = new IncidentLinks(context);
        this.work = new FormController(context, DraftForm.of(kind), this::fields);
    }

    /** Gets the form for a new one ready. */
    public void open(Destination.NewCaseRecord destination) {
        back = destination.back();
        work.open(
                destination.resume(),
                (open, draft) -> {
                    CaseRecord empty = CaseRecord.of(
                            FormController.<CaseRecord>idIn(draft, OWN_ID).orElseGet(open::newId), form.kind);
                    return start(open, empty, null, draft, destination.with().incidents());
                },
                begun -> begin(begun, destination.with()));
    }

    /** Gets the form for an amendment ready; if it was erased meanwhile, leads to the list of its kind. */
    public void open(Destination.AmendCaseRecord destination) {
        work.open(
                destination.resume(),
                (open, draft) -> {
                    Optional<CaseRecordHistory> history = open.caseRecords().one(destination.caseRecord());
                    return history.map(known -> start(open, known.current(), recordedOn(known), draft, List.of()));
                },
                found -> found.ifPresentOrElse(
                        begun -> begin(begun, Destination.Prefill.NOTHING),
                        () -> context.go(new Destination.TheCase(form.kind))));
    }

    /** The records offered to choose from; none until the form is ready. */
    RecordChoices choices() {
        return start == null ? RecordChoices.NONE : start.choices;
    }

    /** The id it has or will have; null until the form is ready. */
    @Nullable
    Id<CaseRecord> id() {
        return start == null ? null : start.begun.id();
    }

    boolean amends() {
        return amended() != null;
    }

    /** What it amends, as it is now; null if it is new. */
    @Nullable
    CaseRecord amended() {
        return start != null && start.amends() ? start.begun : null;
    }

    /** Whether recording leads back to where the user came from. */
    boolean leadsBack() {
        return back != null;
    }

    /** Whether the form continues a draft. */
    boolean isResumed() {
        return work.resumed().isPresent();
    }

    /** Records the input, or marks what must be corrected first. */
    void save() {
        CaseRecordStart begun = start;
        if (begun == null || work.isBusy()) {
            return;
        }
        Optional<CaseRecord> said = form.read(begun.begun, begun.amends());
        if (said.isEmpty()) {
            return;
        }
        Authorship by = form.readAuthorship();
        String reason = form.amendReason.get().strip();
        work.record(
                (open, draft) -> begun.amends()
                        ? open.caseRecords().amend(said.get(), reason, by, draft)
                        : open.caseRecords().record(said.get(), by, draft),
                history -> {
                    work.stop();
                    context.go(after(new Destination.Saved(history.id(), begun.amends()), history.id()));
                });
    }

    /** Where saving leads: the page that says so, or the form that the user came from. */
    private Destination after(Destination.Saved saved, Id<CaseRecord> id) {
        return switch (back) {
            case null -> new Destination.ShowCaseRecord(id, form.kind, null, saved);
            case Destination.ShowIncident page ->
                new Destination.ShowIncident(page.incident(), page.from(), saved, page.conversation());
            case Destination form -> form;
        };
    }

    /** Opens the form for a record to link, which leads back here; the input here is kept as a draft. */
    void recordFirst(CaseRecordKind kind) {
        CaseRecordStart begun = start;
        if (begun == null || work.isBusy()) {
            return;
        }
        Id<Draft> draft = work.draft().map(Draft::id).orElse(null);
        Destination here = begun.amends()
                ? new Destination.AmendCaseRecord(form.kind, begun.begun.id(), draft)
                : new Destination.NewCaseRecord(form.kind, Destination.Prefill.NOTHING, back, draft);
        context.go(new Destination.NewCaseRecord(kind, Destination.Prefill.NOTHING, here, null));
    }

    void drop() {
        work.stop();
        start = null;
    }

    private CaseRecordStart start(
            OpenCase open,
            CaseRecord begun,
            @Nullable LocalDate saidOn,
            Optional<Draft> draft,
            List<Id<Incident>> named) {
        RecordChoices choices = RecordChoices.of(open, messages, begun);
        List<Id<?>> ids = new ArrayList<>(begun.incidents());
        ids.addAll(named);
        ids.addAll(choices.unreported().all());
        draft.ifPresent(found -> ids.addAll(FieldInputs.links(begun.kind().fields(), found.fields())));
        return new CaseRecordStart(begun, saidOn, open.authorship(), links.names(open, ids), choices);
    }

    private void begin(CaseRecordStart begun, Destination.Prefill with) {
        links.learn(begun.names);
        if (begun.saidOn != null) {
            form.begin(begun.begun, begun.saidOn, begun.by);
        } else {
            form.begin(with, organisation, begun.by);
        }
        work.resume(form::resume);
        start = begun;
        form.onChange(work::changed);
        work.begun(begun.amends() ? begun.begun.id() : null);
    }

    private LocalDate recordedOn(CaseRecordHistory history) {
        return history.versions()
                .getLast()
                .recordedAt()
                .atZoneSameInstant(context.clock().getZone())
                .toLocalDate();
    }

    private Optional<Map<String, String>> fields() {
        CaseRecordStart begun = start;
        if (begun == null || form.isUntouched()) {
            return Optional.empty();
        }
        Map<String, String> fields = new HashMap<>(form.raw());
        // Files added from this form are already linked to this id.
        fields.put(OWN_ID, begun.begun.id().hex());
        return Optional.of(fields);
    }

    void goBack() {
        CaseRecordStart begun = start;
        work.stop();
        Destination own = begun != null && begun.amends()
                ? new Destination.ShowCaseRecord(begun.begun.id(), form.kind)
                : new Destination.TheCase(form.kind);
        context.go(Objects.requireNonNullElse(back, own));
    }
}
