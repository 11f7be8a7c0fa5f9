package org.daybook.ui.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.daybook.index.IncidentSelection;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;
import org.daybook.ui.record.IncidentLinks;
import org.daybook.ui.record.ItemNames;
import org.daybook.ui.record.NamedItem;
import org.daybook.ui.record.RecordNeighbours;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/** One case record with all its versions and what it leads to. Use on the JavaFX thread; call {@link #open} once. */
public final class CaseRecordModel {
    private final DiaryContext context;
    /** The work in the diary: whether it is busy, and what failed. */
    final DiaryWork diary;

    private final Messages messages;
    /** The content of the page; null until it is fetched. */
    final ReadOnlyObjectWrapper<@Nullable ShownCaseRecord> shown = new ReadOnlyObjectWrapper<>(null);

    private Destination.@Nullable Timeline from;
    private Destination.@Nullable Saved saved;

    /**
     * The content of the page.
     *
     * @param names the names of the records linked by any version
     * @param exhibits the linked exhibits that exist
     * @param breaches the incidents that broke a term, by the term; also of terms that only an older version has
     * @param orders the orders that name a person responsible
     * @param apart its versions in merged diaries that do not know of the current one
     * @param named the incidents that name somebody and are not withdrawn, by the name
     * @param remarks the reminders of today
     * @param overdue whether a promise is overdue and can be marked as kept
     * @param neighbours the records before and after it in the list of its kind
     */
    record ShownCaseRecord(
            CaseRecordHistory history,
            List<CaseRecordHistory.RecordVersion<CaseRecord>> apart,
            Map<Id<?>, String> names,
            List<ExhibitHistory> exhibits,
            Map<OrderTerm, List<NamedItem<Incident>>> breaches,
            List<NamedItem<CaseRecord>> orders,
            Map<String, Set<Id<Incident>>> named,
            List<String> remarks,
            boolean overdue,
            RecordNeighbours<CaseRecord> neighbours) {}

    public CaseRecordModel(DiaryContext context) {
        this.context = context;
        this.diary = context.work();
        this.messages = context.messages();
    }

    /** Fetches it; if it was erased meanwhile, leads to the overview. */
    public void open(Destination.ShowCaseRecord destination) {
        Id<CaseRecord> caseRecord = destination.caseRecord();
        from = destination.from() == null ? null : destination.from().at(caseRecord);
        saved = destination.saved();
        diary.call(
                open -> open.caseRecords().one(caseRecord).map(one -> find(open, one)),
                found -> found.ifPresentOrElse(shown::set, () -> context.go(new Destination.TheCase(null))));
    }

    void amend() {
        go(now -> new Destination.AmendCaseRecord(now.kind(), now.id(), null));
    }

    /** The search or list that led here; null if none did. */
    Destination.@Nullable Timeline from() {
        return from;
    }

    /** Whether Back leads to the timeline, and not to the list of its kind. */
    boolean leadsToDiary() {
        return from != null;
    }

    void goBack() {
        go(now -> Objects.requireNonNullElse(from, new Destination.TheCase(now.kind())));
    }

    /** Shows another record of its kind, with Back leading to the same place. */
    void turnTo(Id<CaseRecord> caseRecord) {
        go(now -> new Destination.ShowCaseRecord(caseRecord, now.kind(), from, null));
    }

    /** What was just saved; null for nothing, and once it is withdrawn. */
    Destination.@Nullable Saved saved() {
        return saved;
    }

    /** Withdraws it as a slip, if it was just saved for the first time. */
    void withdrawSlip() {
        Destination.Saved last = saved;
        if (last != null && !last.isAmendment()) {
            withdraw(messages.get("reading.slip-reason"));
        }
    }

    /** Opens the page on which it can be erased. */
    void goToErasure() {
        go(now -> new Destination.EraseCaseRecord(now.id()));
    }

    void showIncident(Id<Incident> incident) {
        context.go(new Destination.ShowIncident(incident));
    }

    void show(Id<CaseRecord> caseRecord) {
        context.go(new Destination.ShowCaseRecord(caseRecord));
    }

    /**
     * Shows the incidents that name somebody.
     *
     * @param words what they have in common, shown above them
     */
    void showIncidents(String words, Set<Id<Incident>> incidents) {
        context.go(new Destination.Timeline(new IncidentSelection(words, incidents)));
    }

    /** Shows all contact from the person that it is about. */
    void showContacts() {
        go(now -> new Destination.Campaign(now.id()));
    }

    /** Withdraws it; nothing happens without a reason. */
    void withdraw(String reason) {
        if (!reason.isBlank()) {
            change(
                    (open, now) -> open.caseRecords().withdraw(now.id(), reason.strip(), open.authorship()),
                    () -> saved = null);
        }
    }

    /** Records that it was read back today to the person it was typed for. */
    void readBack(boolean agreed) {
        change((open, now) -> open.readBack(now.id(), agreed, LocalDate.now(context.clock()), ""), () -> {});
    }

    /** Marks a promise as kept, by an ordinary amendment. */
    void done() {
        String reason = messages.get("case.done-reason");
        change((open, now) -> open.caseRecords().answerPromise(now.id(), true, reason, open.authorship()), () -> {});
    }

    void drop() {
        shown.set(null);
    }

    private interface CaseRecordWork {
        void on(OpenCase open, CaseRecordHistory now) throws VaultFailure;
    }

    private interface Route {
        Destination from(CaseRecordHistory now);
    }

    private void go(Route way) {
        ShownCaseRecord now = shown.get();
        if (now != null) {
            context.go(way.from(now.history));
        }
    }

    /** @param done runs once it is changed, before that is shown */
    private void change(CaseRecordWork work, Runnable done) {
        ShownCaseRecord now = shown.get();
        if (now != null) {
            diary.change(
                    open -> {
                        work.on(open, now.history);
                        return find(
                                open, open.caseRecords().one(now.history.id()).orElseThrow());
                    },
                    found -> {
                        done.run();
                        shown.set(found);
                    });
        }
    }

    private ShownCaseRecord find(OpenCase open, CaseRecordHistory history) {
        CaseRecordRemarks remarks = CaseRecordRemarks.today(open, context);
        CaseRecord current = history.current();
        return new ShownCaseRecord(
                history,
                open.apart(history),
                names(open, history),
                current.exhibits().stream()
                        .flatMap(id -> open.exhibits().one(id).stream())
                        .toList(),
                breaches(open, history),
                orders(open, history),
                current.kind() == CaseRecordKind.PERSON ? named(open, current) : Map.of(),
                remarks.of(history),
                !history.isWithdrawn() && remarks.isOverdue(current),
                RecordNeighbours.in(
                        CaseRecordRows.listed(open.caseRecords().of(current.kind())).stream()
                                .map(CaseRecordHistory::id)
                                .toList(),
                        current.id()));
    }

    /** The names of linked items: an incident by its day and first words, all else by its usual name. */
    private Map<Id<?>, String> names(OpenCase open, CaseRecordHistory history) {
        Set<Id<?>> ids = new LinkedHashSet<>();
        for (CaseRecordHistory.RecordVersion<CaseRecord> version : history.versions()) {
            history.kind().fields().forEach(field -> ids.addAll(version.record().links(field)));
        }
        Map<Id<?>, String> names = new HashMap<>(new ItemNames(messages, context.words()).of(open, ids));
        names.putAll(new IncidentLinks(context).names(open, List.copyOf(ids)));
        return names;
    }

    private Map<OrderTerm, List<NamedItem<Incident>>> breaches(OpenCase open, CaseRecordHistory history) {
        Map<Id<OrderTerm>, OrderTerm> terms = new LinkedHashMap<>();
        for (CaseRecordHistory.RecordVersion<CaseRecord> version :
                history.versions().reversed()) {
            version.record().terms(CourtOrder.TERMS).forEach(term -> terms.putIfAbsent(term.id(), term));
        }
        Map<OrderTerm, List<NamedItem<Incident>>> breaches = new HashMap<>();
        if (terms.isEmpty()) {
            return breaches;
        }
        IncidentLinks links = new IncidentLinks(context);
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
        CaseRecordLines lines = new CaseRecordLines(messages);
        return open.caseRecords().notWithdrawn(CaseRecordKind.ORDER).stream()
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
