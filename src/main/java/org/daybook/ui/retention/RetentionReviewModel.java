package org.daybook.ui.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.Erasure;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.RetentionDate;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.text.CaseRecordLine;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.jspecify.annotations.Nullable;

/** What is recorded of how long the case is kept, and how much would be erased. JavaFX thread; {@link #open} once. */
public final class RetentionReviewModel {
    private final DiaryContext context;
    final DiaryWork diary;
    /** The kinds that are to be erased. */
    final ObservableSet<Holding> ticked = FXCollections.observableSet();
    /** Why they are erased. */
    final StringProperty reason = new SimpleStringProperty("");
    /** How many records would be erased, as typed. */
    final StringProperty typed = new SimpleStringProperty("");
    /** The content of the page; null until it is read. */
    final ReadOnlyObjectWrapper<@Nullable RetentionContent> shown = new ReadOnlyObjectWrapper<>(null);

    private int justErased;

    /**
     * The content of the page.
     *
     * @param rules the records, the earliest day first
     * @param holdings what the diary holds, withdrawn records too
     * @param erased how many records were erased before
     */
    record RetentionContent(List<Rule> rules, List<Holding> holdings, int erased) {
        RetentionContent {
            rules = List.copyOf(rules);
            holdings = List.copyOf(holdings);
        }
    }

    /**
     * A record of how long the case is kept.
     *
     * @param name its kind and number
     * @param lines what it says
     */
    record Rule(Id<CaseRecord> of, String name, List<CaseRecordLine> lines) {}

    /**
     * Records of one kind, as a number, without a word of what they say.
     *
     * @param name the kind
     * @param count how many there are
     * @param place where each can be erased by itself
     */
    record Holding(String name, String count, Destination place, Ids ids) {}

    /** What is erased together. */
    record Ids(List<Id<Incident>> incidents, List<Id<Exhibit>> exhibits, List<Id<CaseRecord>> caseRecords) {
        int size() {
            return incidents.size() + exhibits.size() + caseRecords.size();
        }

        private static Ids of(Collection<Holding> ticked) {
            return new Ids(
                    ticked.stream().flatMap(one -> one.ids.incidents.stream()).toList(),
                    ticked.stream().flatMap(one -> one.ids.exhibits.stream()).toList(),
                    ticked.stream().flatMap(one -> one.ids.caseRecords.stream()).toList());
        }
    }

    public RetentionReviewModel(DiaryContext context) {
        this.context = context;
        this.diary = context.work();
    }

    /** Reads what is shown. */
    public void open() {
        diary.call(this::find, shown::set);
    }

    /** Whether the diary accepts new records. */
    boolean canRecord() {
        return !context.session().opening().lookOnly();
    }

    /** How many records are ticked. */
    int tickedCount() {
        return Ids.of(ticked).size();
    }

    /** Whether something is ticked, and a reason and the right number were typed. */
    BooleanBinding ready() {
        return Bindings.createBooleanBinding(
                () -> !diary.isBusy()
                        && tickedCount() > 0
                        && !reason.get().isBlank()
                        && typed.get().strip().equals(String.valueOf(tickedCount())),
                ticked,
                reason,
                typed,
                diary.busyProperty());
    }

    /** Erases what is ticked, as one erasure with one reason, and shows what is left. */
    void erase() {
        Ids ids = Ids.of(ticked);
        String why = reason.get().strip();
        if (ids.size() == 0 || why.isEmpty()) {
            return;
        }
        diary.change(
                open -> {
                    open.erase(ids.incidents, ids.exhibits, ids.caseRecords, why);
                    return find(open);
                },
                left -> {
                    clear();
                    justErased = ids.size();
                    shown.set(left);
                });
    }

    /** How many records were erased since the page was opened, the last time; 0 if none were. */
    int justErased() {
        return justErased;
    }

    /** Opens the form in which the days of a record are changed, with the reason. */
    void keepUntil(Rule rule) {
        context.go(new Destination.AmendCaseRecord(CaseRecordKind.RETENTION, rule.of, null));
    }

    void show(Rule rule) {
        context.go(new Destination.ShowCaseRecord(rule.of, CaseRecordKind.RETENTION));
    }

    void show(Holding holding) {
        context.go(holding.place);
    }

    void goToReceipt() {
        context.go(new Destination.SupportSheets());
    }

    void goBack() {
        context.go(new Destination.TheCase(CaseRecordKind.RETENTION));
    }

    void drop() {
        clear();
        shown.set(null);
    }

    private void clear() {
        ticked.clear();
        reason.set("");
        typed.set("");
    }

    private RetentionContent find(OpenCase open) {
        CaseRecordLines lines = new CaseRecordLines(context.messages());
        List<Rule> rules = open.caseRecords().notWithdrawn(CaseRecordKind.RETENTION).stream()
                .sorted((one, other) -> day(one).compareTo(day(other)))
                .map(rule -> new Rule(rule.id(), lines.numbered(rule), lines.of(rule)))
                .toList();
        return new RetentionContent(
                rules,
                holdings(open, lines),
                open.erasures().stream().mapToInt(RetentionReviewModel::records).sum());
    }

    private static int records(Erasure erasure) {
        return erasure.incidents().size()
                + erasure.exhibits().size()
                + erasure.caseRecords().values().stream().mapToInt(List::size).sum();
    }

    private List<Holding> holdings(OpenCase open, CaseRecordLines lines) {
        Messages messages = context.messages();
        List<Holding> holdings = new ArrayList<>();
        holdings.add(new Holding(
                messages.get("retention.incidents"),
                messages.count("case.records", open.incidents().size()),
                new Destination.Timeline(),
                new Ids(open.incidents().stream().map(IncidentHistory::id).toList(), List.of(), List.of())));
        holdings.add(new Holding(
                messages.get("retention.exhibits"),
                messages.count("exhibit.count", open.exhibits().all().size()),
                new Destination.Exhibits(),
                new Ids(
                        List.of(),
                        open.exhibits().all().stream().map(ExhibitHistory::id).toList(),
                        List.of())));
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            List<Id<CaseRecord>> ids = open.caseRecords().of(kind).stream()
                    .map(CaseRecordHistory::id)
                    .toList();
            if (!ids.isEmpty() && kind != CaseRecordKind.RETENTION) {
                holdings.add(new Holding(
                        lines.many(kind),
                        messages.count("case.records", ids.size()),
                        new Destination.TheCase(kind),
                        new Ids(List.of(), List.of(), ids)));
            }
        }
        return holdings;
    }

    private static LocalDate day(CaseRecord rule) {
        return rule.day(RetentionDate.REVIEW)
                .or(() -> rule.day(RetentionDate.ERASE))
                .orElse(LocalDate.MAX);
    }
}
