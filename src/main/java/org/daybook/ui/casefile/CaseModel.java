package org.daybook.ui.casefile;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.DueItem;
import org.daybook.casefile.NamedPerson;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.session.OpenCase;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Excerpt;
import org.daybook.ui.record.DueFormatter;
import org.daybook.ui.record.DueLine;
import org.daybook.ui.record.RowDayFormatter;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.jspecify.annotations.Nullable;

/** The overview of the case. Use on the JavaFX thread; call {@link #open} once. */
public final class CaseModel {
    private static final int LONGEST_LATEST = 90;

    private final DiaryContext context;
    /** The overview; null until it is counted. */
    final ReadOnlyObjectWrapper<@Nullable Overview> overview = new ReadOnlyObjectWrapper<>(null);

    /**
     * The overview.
     *
     * @param kinds the kinds of which there are records that are not withdrawn
     * @param due what is due, as on the page after unlocking
     * @param notDone the number of promises that were noted as not done
     * @param named the number of people named in incidents
     */
    record Overview(Map<CaseRecordKind, Records> kinds, List<DueLine> due, int notDone, int named) {}

    /** The records of a kind: how many, and the latest of them or, where they have no days, their names. */
    record Records(int count, String latest) {}

    public CaseModel(DiaryContext context) {
        this.context = context;
    }

    /** Counts the records. */
    public void open() {
        context.work().call(this::find, overview::set);
    }

    void show(CaseRecordKind kind) {
        context.go(new Destination.TheCase(kind));
    }

    void show(DueLine due) {
        context.go(due.page());
    }

    void add(CaseRecordKind kind) {
        context.go(new Destination.NewCaseRecord(kind));
    }

    void goToPeople() {
        context.go(new Destination.People(null));
    }

    private Overview find(OpenCase open) {
        LocalDate today = LocalDate.now(context.clock());
        Map<CaseRecordKind, List<CaseRecordHistory>> standing = open.caseRecords().all().stream()
                .filter(history -> !history.isWithdrawn())
                .collect(Collectors.groupingBy(
                        CaseRecordHistory::kind, () -> new EnumMap<>(CaseRecordKind.class), Collectors.toList()));
        Map<CaseRecordKind, Records> kinds = new EnumMap<>(CaseRecordKind.class);
        standing.forEach((kind, histories) -> kinds.put(kind, new Records(histories.size(), latest(histories))));
        DueFormatter due = new DueFormatter(context.messages(), today);
        return new Overview(
                kinds,
                DueItem.of(open.caseRecords().all(), today).stream()
                        .map(due::line)
                        .toList(),
                (int) standing.getOrDefault(CaseRecordKind.CONTACT, List.of()).stream()
                        .filter(history ->
                                history.current().code(AgencyContact.DONE).equals("no"))
                        .count(),
                NamedPerson.of(open.incidents()).size());
    }

    private String latest(List<CaseRecordHistory> histories) {
        CaseRecordLines lines = new CaseRecordLines(context.messages());
        List<CaseRecord> listed = CaseRecordRows.listed(histories).stream()
                .map(CaseRecordHistory::current)
                .toList();
        String latest = listed.getFirst()
                .when()
                .map(when -> context.messages()
                        .get(
                                "case.latest",
                                RowDayFormatter.of(when, context.messages()).spoken(),
                                lines.title(listed.getFirst())))
                .orElseGet(() -> listed.stream().map(lines::title).collect(Collectors.joining(", ")));
        return Excerpt.shortened(Excerpt.oneLine(latest), LONGEST_LATEST);
    }
}
