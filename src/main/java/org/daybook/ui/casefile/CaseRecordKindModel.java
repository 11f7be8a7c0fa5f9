package org.daybook.ui.casefile;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.KnownPeople;
import org.daybook.casefile.NamedPerson;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.jspecify.annotations.Nullable;

/** All records of one kind. Use on the JavaFX thread; call {@link #open} once. */
public final class CaseRecordKindModel {
    private static final Map<CaseRecordKind, NamedPerson.IncidentRole> ROLES = Map.of(
            CaseRecordKind.PERSON, NamedPerson.IncidentRole.DONE_BY,
            CaseRecordKind.WITNESS, NamedPerson.IncidentRole.WITNESS);

    final CaseRecordKind kind;
    private final DiaryContext context;
    /** The work in the diary: whether it is busy, and what failed. */
    final DiaryWork diary;
    /** The content of the page; null until it is fetched. */
    final ReadOnlyObjectWrapper<@Nullable ShownKind> shown = new ReadOnlyObjectWrapper<>(null);

    /**
     * The content of the page.
     *
     * @param rows the records
     * @param heading the person whom the page about the case names as responsible; empty for other kinds, or if it
     * names nobody
     * @param named the names in incidents that have no record yet and could get one of this kind
     * @param siblings the other kinds in its group, with the number of their records that are not withdrawn
     */
    record ShownKind(
            List<CaseRecordRow> rows, String heading, List<String> named, Map<CaseRecordKind, Integer> siblings) {}

    public CaseRecordKindModel(CaseRecordKind kind, DiaryContext context) {
        this.kind = kind;
        this.context = context;
        this.diary = context.work();
    }

    public void open() {
        diary.call(this::find, shown::set);
    }

    void add() {
        context.go(new Destination.NewCaseRecord(kind));
    }

    /** Opens the form for a new record with the name filled in. */
    void add(String name) {
        context.go(new Destination.NewCaseRecord(kind, new Destination.Prefill(name, List.of()), null, null));
    }

    void show(Id<CaseRecord> caseRecord) {
        context.go(new Destination.ShowCaseRecord(caseRecord, kind));
    }

    /** Opens the list of another kind. */
    void show(CaseRecordKind other) {
        context.go(new Destination.TheCase(other));
    }

    /** Opens the review of how long the case is kept. */
    void review() {
        context.go(new Destination.RetentionReview());
    }

    void goToOverview() {
        context.go(new Destination.TheCase(null));
    }

    void goToPeople() {
        context.go(new Destination.People(null));
    }

    void drop() {
        shown.set(null);
    }

    private ShownKind find(OpenCase open) {
        CaseRecordRemarks remarks = CaseRecordRemarks.today(open, context);
        List<CaseRecordRow> rows = new CaseRecordRows(context.messages(), remarks)
                .of(open.caseRecords().of(kind));
        String heading =
                kind == CaseRecordKind.PERSON ? open.heading().responsible().strip() : "";
        return new ShownKind(rows, heading, unrecorded(open), siblings(open));
    }

    private Map<CaseRecordKind, Integer> siblings(OpenCase open) {
        Map<CaseRecordKind, Integer> siblings = new EnumMap<>(CaseRecordKind.class);
        kind.group().kinds().stream()
                .filter(other -> other != kind)
                .forEach(other -> siblings.put(other, (int) open.caseRecords().of(other).stream()
                        .filter(history -> !history.isWithdrawn())
                        .count()));
        return siblings;
    }

    private List<String> unrecorded(OpenCase open) {
        NamedPerson.IncidentRole role = ROLES.get(kind);
        if (role == null) {
            return List.of();
        }
        KnownPeople known = open.caseRecords().knownPeople();
        return NamedPerson.of(open.incidents()).stream()
                .filter(person -> person.roles().containsKey(role))
                .sorted(Comparator.comparing(
                                (NamedPerson person) -> person.incidents().size())
                        .reversed())
                .map(NamedPerson::name)
                .filter(name -> known.named(name).isEmpty())
                .toList();
    }
}
