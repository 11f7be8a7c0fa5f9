package org.daybook.ui.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.CountableIncident;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.KnownPeople;
import org.daybook.casefile.NamedPerson;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.index.ItemSelection;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ExhibitTools;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.Problem;
import org.daybook.ui.record.IncidentLinks;
import org.daybook.ui.record.ItemNames;
import org.daybook.ui.record.NamedItem;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/** One case record with all its versions and what it leads to. Use on the JavaFX thread; call {@link #open} once. */
public final class CaseRecordModel {
    private final ExhibitTools tools;
    private final Session session;
    private final Messages messages;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private @Nullable Destination back;

    /**
     * What is shown.
     *
     * @param names how the records are named that any version of it names
     * @param exhibits the exhibits it names that are there
     * @param breaches the incidents that broke a term, by the term; also of terms that only an older version has
     * @param orders the orders that name a person responsible
     * @param named the incidents that stand and name somebody, by the name
     * @param remarks what is to be known of it today
     * @param overdue whether what was promised can be said to be done
     */
    record Shown(
            CaseRecordHistory history,
            Map<Id<?>, String> names,
            List<ExhibitHistory> exhibits,
            Map<OrderTerm, List<NamedItem<Incident>>> breaches,
            List<NamedItem<CaseRecord>> orders,
            Map<String, Set<Id<Incident>>> named,
            List<String> remarks,
            boolean overdue) {}

    public CaseRecordModel(ExhibitTools tools, Clock clock) {
        this.tools = tools;
        this.session = tools.session();
        this.messages = tools.messages();
        this.clock = clock;
    }

    /** Fetches it; one that was erased meanwhile leads to the overview. */
    public void open(Destination.ShowCaseRecord destination) {
        Id<CaseRecord> caseRecord = destination.caseRecord();
        back = destination.from() == null ? null : destination.from().at(caseRecord);
        tools.screen()
                .tasks()
                .of(() ->
                        session.call(open -> open.caseRecords().one(caseRecord).map(one -> find(open, one))))
                .onSuccess(found ->
                        found.ifPresentOrElse(shown::set, () -> tools.go().accept(new Destination.TheCase(null))))
                .start();
    }

    /** What is shown; null until it is fetched. */
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void amend() {
        go(now -> new Destination.AmendCaseRecord(now.kind(), now.id(), null));
    }

    /** Whether the way back leads to the diary, and not to those of its kind. */
    boolean leadsToDiary() {
        return back != null;
    }

    void goBack() {
        go(now -> Objects.requireNonNullElse(back, new Destination.TheCase(now.kind())));
    }

    /** To the page on which it can be erased. */
    void goToErasure() {
        go(now -> new Destination.EraseCaseRecord(now.id()));
    }

    void showIncident(Id<Incident> incident) {
        tools.go().accept(new Destination.ShowIncident(incident));
    }

    void show(Id<CaseRecord> caseRecord) {
        tools.go().accept(new Destination.ShowCaseRecord(caseRecord));
    }

    /**
     * Shows the incidents that name somebody.
     *
     * @param words what they have in common, shown above them
     */
    void showIncidents(String words, Set<Id<Incident>> incidents) {
        tools.go().accept(new Destination.Timeline(new ItemSelection(words, incidents)));
    }

    /** Withdraws it; nothing happens without a reason. */
    void withdraw(String reason) {
        if (!reason.isBlank()) {
            change((open, now) -> open.caseRecords().withdraw(now.id(), reason.strip(), open.authorship()));
        }
    }

    /** Says of a promise that it was kept: an amendment, like any other. */
    void done() {
        String reason = messages.get("case.done-reason");
        change((open, now) -> KindModel.done(open, now.id(), reason));
    }

    void drop() {
        shown.set(null);
    }

    private interface Work {
        void on(OpenCase open, CaseRecordHistory now) throws VaultFailure;
    }

    private interface Way {
        Destination from(CaseRecordHistory now);
    }

    private void go(Way way) {
        Shown now = shown.get();
        if (now != null) {
            tools.go().accept(way.from(now.history));
        }
    }

    private void change(Work work) {
        Shown now = shown.get();
        if (now == null || busy.get()) {
            return;
        }
        busy.set(true);
        failure.set(null);
        tools.screen()
                .tasks()
                .of(() -> session.call(open -> {
                    work.on(open, now.history);
                    return find(open, open.caseRecords().one(now.history.id()).orElseThrow());
                }))
                .onSuccess(shown::set)
                .onFailure(
                        VaultFailure.class,
                        problem -> failure.set(tools.screen().errors().present(problem)))
                .andFinally(() -> busy.set(false))
                .start();
    }

    private Shown find(OpenCase open, CaseRecordHistory history) {
        Optional<Id<CaseRecord>> master = open.caseRecords().masterReference().map(CaseRecordHistory::id);
        CaseRecordRemarks remarks = new CaseRecordRemarks(messages, LocalDate.now(clock), master);
        CaseRecord current = history.current();
        return new Shown(
                history,
                names(open, history),
                current.exhibits().stream()
                        .flatMap(id -> open.exhibits().one(id).stream())
                        .toList(),
                breaches(open, history),
                orders(open, history),
                current.kind() == CaseRecordKind.PERSON ? named(open, current) : Map.of(),
                remarks.of(history),
                !history.isWithdrawn() && remarks.isOverdue(current));
    }

    /** Incidents with day and first words, everything else as others name it. */
    private Map<Id<?>, String> names(OpenCase open, CaseRecordHistory history) {
        Set<Id<?>> ids = new LinkedHashSet<>();
        for (CaseRecordHistory.Version version : history.versions()) {
            history.kind()
                    .fields()
                    .forEach(field -> ids.addAll(version.caseRecord().links(field)));
        }
        Map<Id<?>, String> names = new HashMap<>(new ItemNames(messages, tools.words()).of(open, ids));
        names.putAll(new IncidentLinks(session, tools.screen().tasks(), messages).names(open, ids));
        return names;
    }

    private Map<OrderTerm, List<NamedItem<Incident>>> breaches(OpenCase open, CaseRecordHistory history) {
        Map<Id<OrderTerm>, OrderTerm> terms = new LinkedHashMap<>();
        for (CaseRecordHistory.Version version : history.versions().reversed()) {
            version.caseRecord().terms(CourtOrder.TERMS).forEach(term -> terms.putIfAbsent(term.id(), term));
        }
        Map<OrderTerm, List<NamedItem<Incident>>> breaches = new HashMap<>();
        if (terms.isEmpty()) {
            return breaches;
        }
        IncidentLinks links = new IncidentLinks(session, tools.screen().tasks(), messages);
        for (IncidentHistory incident : open.incidents()) {
            if (!CountableIncident.of(incident, false).isCounted()) {
                continue;
            }
            for (Id<OrderTerm> broken : incident.current().background().brokenTerms()) {
                OrderTerm term = terms.get(broken);
                if (term != null) {
                    String name = links.names(open, List.of(incident.id())).getOrDefault(incident.id(), "");
                    breaches.computeIfAbsent(term, _ -> new ArrayList<>()).add(new NamedItem<>(incident.id(), name));
                }
            }
        }
        return breaches;
    }

    private List<NamedItem<CaseRecord>> orders(OpenCase open, CaseRecordHistory person) {
        CaseRecordLines lines = new CaseRecordLines(messages, new Formats(messages), _ -> "");
        return open.caseRecords().of(CaseRecordKind.ORDER).stream()
                .filter(order -> !order.isWithdrawn())
                .map(CaseRecordHistory::current)
                .filter(order -> order.links(CourtOrder.AGAINST).contains(person.id()))
                .sorted(Comparator.comparing(CaseRecord::number))
                .map(order -> new NamedItem<>(order.id(), ItemNames.titled(order, lines, messages)))
                .toList();
    }

    private Map<String, Set<Id<Incident>>> named(OpenCase open, CaseRecord person) {
        Map<String, Set<Id<Incident>>> all = new HashMap<>();
        NamedPerson.of(open.incidents()).forEach(named -> all.put(NamedPerson.key(named.name()), named.incidents()));
        Map<String, Set<Id<Incident>>> named = new LinkedHashMap<>();
        for (String name : KnownPeople.names(person)) {
            Set<Id<Incident>> incidents = all.get(NamedPerson.key(name));
            if (incidents != null) {
                named.put(name.strip(), incidents);
            }
        }
        return named;
    }
}
