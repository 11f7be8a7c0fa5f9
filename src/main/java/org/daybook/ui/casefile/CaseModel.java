package org.daybook.ui.casefile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.NamedPerson;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.session.OpenCase;
import org.daybook.text.CaseRecordLines;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.common.Destination;
import org.jspecify.annotations.Nullable;

/** The overview of the case. Use on the JavaFX thread; call {@link #open} once. */
public final class CaseModel {
    private static final int MOST_REMARKS = 3;

    private final DiaryContext context;
    private final ReadOnlyObjectWrapper<@Nullable Overview> overview = new ReadOnlyObjectWrapper<>(null);

    /**
     * The overview.
     *
     * @param counts the number of records of each kind that are not withdrawn
     * @param remarks the reminders of today, by kind
     * @param named the number of people named in incidents
     */
    record Overview(Map<CaseRecordKind, Integer> counts, Map<CaseRecordKind, List<String>> remarks, int named) {}

    public CaseModel(DiaryContext context) {
        this.context = context;
    }

    /** Counts the records. */
    public void open() {
        context.work().call(this::find, overview::set);
    }

    /** The overview; null until it is counted. */
    ReadOnlyObjectProperty<@Nullable Overview> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    void show(CaseRecordKind kind) {
        context.go(new Destination.TheCase(kind));
    }

    void add(CaseRecordKind kind) {
        context.go(new Destination.NewCaseRecord(kind));
    }

    void goToPeople() {
        context.go(new Destination.People(null));
    }

    private Overview find(OpenCase open) {
        CaseRecordRemarks remarks = CaseRecordRemarks.today(open, context);
        CaseRecordLines lines = new CaseRecordLines(context.messages());
        Map<CaseRecordKind, Integer> counts = new EnumMap<>(CaseRecordKind.class);
        Map<CaseRecordKind, List<String>> said = new EnumMap<>(CaseRecordKind.class);
        for (CaseRecordHistory history : open.caseRecords().all()) {
            if (!history.isWithdrawn()) {
                CaseRecord current = history.current();
                counts.merge(current.kind(), 1, Integer::sum);
                List<String> of = said.computeIfAbsent(current.kind(), _ -> new ArrayList<>());
                remarks.of(history).stream()
                        .limit(MOST_REMARKS - Math.min(MOST_REMARKS, of.size()))
                        .map(remark -> context.messages().get("particular.titled", lines.title(current), remark))
                        .forEach(of::add);
            }
        }
        return new Overview(counts, said, NamedPerson.of(open.incidents()).size());
    }
}
