package org.daybook.ui.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.RetentionDate;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.text.CaseRecordLine;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.DiaryWork;
import org.jspecify.annotations.Nullable;

/** What is recorded of how long the case is kept, and how much would be erased. JavaFX thread; {@link #open} once. */
public final class RetentionReviewModel {
    private final DiaryContext context;
    private final DiaryWork diary;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>(null);

    /**
     * The content of the page.
     *
     * @param rules the records, the earliest day first
     * @param holdings what the diary holds, withdrawn records too
     * @param erased how many records were erased before
     */
    record Shown(List<Rule> rules, List<Holding> holdings, int erased) {
        Shown {
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
     * @param place where each can be erased
     */
    record Holding(String name, String count, Destination place) {}

    public RetentionReviewModel(DiaryContext context) {
        this.context = context;
        this.diary = context.work();
    }

    /** Reads what is shown. */
    public void open() {
        diary.call(this::find, shown::set);
    }

    /** The content of the page; null until it is read. */
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The work in the diary, with what failed. */
    DiaryWork diary() {
        return diary;
    }

    /** Whether the diary accepts new records. */
    boolean canRecord() {
        return !context.session().opening().lookOnly();
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
        shown.set(null);
    }

    private Shown find(OpenCase open) {
        CaseRecordLines lines = new CaseRecordLines(context.messages());
        List<Rule> rules = open.caseRecords().of(CaseRecordKind.RETENTION).stream()
                .filter(history -> !history.isWithdrawn())
                .map(CaseRecordHistory::current)
                .sorted((one, other) -> day(one).compareTo(day(other)))
                .map(rule -> new Rule(rule.id(), lines.numbered(rule), lines.of(rule)))
                .toList();
        return new Shown(rules, holdings(open, lines), open.erasures().size());
    }

    private List<Holding> holdings(OpenCase open, CaseRecordLines lines) {
        Messages messages = context.messages();
        List<Holding> holdings = new ArrayList<>();
        holdings.add(new Holding(
                messages.get("retention.incidents"),
                messages.count("case.records", open.incidents().size()),
                new Destination.Timeline()));
        holdings.add(new Holding(
                messages.get("retention.exhibits"),
                messages.count("exhibit.count", open.exhibits().all().size()),
                new Destination.Exhibits()));
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            int count = open.caseRecords().of(kind).size();
            if (count > 0 && kind != CaseRecordKind.RETENTION) {
                holdings.add(new Holding(
                        lines.many(kind), messages.count("case.records", count), new Destination.TheCase(kind)));
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
