package org.daybook.caserecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.field.FieldValue;
import org.daybook.record.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * A reason why a case record cannot be saved; the screen marks the field and explains it.
 *
 * @param field the field at fault; null if it is not a single field
 * @param fault what is wrong with it
 */
public record CaseRecordProblem(@Nullable Field field, RecordFault fault) {

    /** What can be wrong. */
    public enum RecordFault {
        NOTHING_SAID,
        BEFORE_EARLIEST_YEAR,
        IN_THE_FUTURE,
        ENDS_BEFORE_IT_BEGINS
    }

    /** Days far ahead are typing errors; even an order without an end does not last this long. */
    private static final int LATEST_YEAR = 2150;

    /** What must be corrected before it can be recorded, in the order of the form; empty if nothing. */
    public static List<CaseRecordProblem> of(CaseRecord caseRecord) {
        List<CaseRecordProblem> problems = new ArrayList<>();
        caseRecord.values().forEach((field, value) -> {
            RecordFault fault = switch (value) {
                case FieldValue.Time time -> fault(time.when());
                case FieldValue.Day day -> fault(caseRecord, field, day.day());
                default -> null;
            };
            if (fault != null) {
                problems.add(new CaseRecordProblem(field, fault));
            }
        });
        if (caseRecord.values().keySet().stream().allMatch(field -> saysNothingAlone(caseRecord.kind(), field))) {
            problems.add(new CaseRecordProblem(null, RecordFault.NOTHING_SAID));
        }
        return List.copyOf(problems);
    }

    // A day alone is not a record, except of a request to stop: there it counts that it was made, and when.
    private static boolean saysNothingAlone(CaseRecordKind kind, Field field) {
        return field.form() == FieldKind.TIME && kind != CaseRecordKind.STOP_REQUEST;
    }

    private static @Nullable RecordFault fault(EventTime when) {
        if (when.isTooEarly()) {
            return RecordFault.BEFORE_EARLIEST_YEAR;
        }
        return when.endsBeforeItBegins() ? RecordFault.ENDS_BEFORE_IT_BEGINS : null;
    }

    private static @Nullable RecordFault fault(CaseRecord caseRecord, Field field, LocalDate day) {
        if (EventTime.isTooEarly(day)) {
            return RecordFault.BEFORE_EARLIEST_YEAR;
        }
        if (day.getYear() > LATEST_YEAR) {
            return RecordFault.IN_THE_FUTURE;
        }
        boolean isEnd = field.equals(CourtOrder.EXPIRES) || field.equals(CourtOrder.ENDED);
        boolean before = isEnd
                && caseRecord
                        .day(CourtOrder.MADE)
                        .filter(made -> day.isBefore(made))
                        .isPresent();
        return before ? RecordFault.ENDS_BEFORE_IT_BEGINS : null;
    }
}
