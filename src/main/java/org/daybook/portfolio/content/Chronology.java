package org.daybook.portfolio.content;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.field.Field;
import org.daybook.record.EventTime;

/** Everything that has a date, in one order, with incidents still distinguishable, so that they can be counted. */
public final class Chronology {
    /** By day, those without one last; on a day those without a time first. */
    public static final Comparator<EventTime> BY_TIME = Comparator.comparing(
                    EventTime::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(EventTime::time, Comparator.nullsFirst(Comparator.<LocalTime>naturalOrder()));

    /** The same order for optional times, with empty ones last. */
    public static final Comparator<Optional<EventTime>> THOSE_WITHOUT_LAST =
            Comparator.comparing(when -> when.orElse(null), Comparator.nullsLast(BY_TIME));

    /** The events of an order; those of one day are one row. Its future expiry is not an event. */
    private static final List<Field> OF_ORDERS =
            List.of(CourtOrder.APPLIED, CourtOrder.MADE, CourtOrder.SERVED, CourtOrder.ENDED);

    /** Kinds whose day is when something was written or shared, not when anything happened to her. */
    private static final Set<CaseRecordKind> NO_EVENT =
            Set.of(CaseRecordKind.IMPACT, CaseRecordKind.THERAPY, CaseRecordKind.SHARING);

    private Chronology() {}

    /** One row. */
    public sealed interface ChronologyRow {
        EventTime when();

        /** An incident, the only kind of row that is counted. */
        record ChronologyIncident(IncidentSheet sheet) implements ChronologyRow {
            @Override
            public EventTime when() {
                return sheet.current().when();
            }
        }

        /**
         * A case record.
         *
         * @param fields those that give the time: one, or what was done to an order on one day
         */
        record ChronologyCaseRecord(CaseRecordSheet sheet, List<Field> fields, EventTime when)
                implements ChronologyRow {
            public ChronologyCaseRecord {
                fields = List.copyOf(fields);
            }
        }
    }

    /** The rows of a case: incidents alone, or all that has a date. */
    public static List<ChronologyRow> of(CaseSheets sheets, boolean incidentsOnly) {
        List<ChronologyRow> rows = new ArrayList<>(sheets.incidents().stream()
                .map(ChronologyRow.ChronologyIncident::new)
                .toList());
        if (!incidentsOnly) {
            sheets.caseRecords().stream().flatMap(Chronology::rows).forEach(rows::add);
            // Incidents are added first and in order; the stable sort keeps that for equal times.
            rows.sort(Comparator.comparing(ChronologyRow::when, BY_TIME));
        }
        return rows;
    }

    private static Stream<ChronologyRow> rows(CaseRecordSheet sheet) {
        CaseRecord caseRecord = sheet.current();
        if (NO_EVENT.contains(sheet.kind())) {
            return Stream.empty();
        }
        if (sheet.kind() == CaseRecordKind.ORDER) {
            return OF_ORDERS.stream()
                    .flatMap(field -> caseRecord.day(field).stream())
                    .distinct()
                    .map(day -> new ChronologyRow.ChronologyCaseRecord(
                            sheet,
                            OF_ORDERS.stream()
                                    .filter(field -> caseRecord
                                            .day(field)
                                            .filter(day::equals)
                                            .isPresent())
                                    .toList(),
                            EventTime.exactly(day, null, EventTime.HOME)));
        }
        return sheet.kind().times().stream()
                .filter(field -> caseRecord.value(field) != null)
                .limit(1)
                .flatMap(field -> caseRecord.when().stream()
                        .map(when -> new ChronologyRow.ChronologyCaseRecord(sheet, List.of(field), when)));
    }
}
