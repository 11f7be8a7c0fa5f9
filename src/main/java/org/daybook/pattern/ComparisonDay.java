package org.daybook.pattern;

import java.time.LocalDate;
import java.util.List;
import org.daybook.caserecord.CaseRecord;
import org.daybook.incident.Incident;
import org.daybook.record.Coded;

/**
 * A day before and after which incidents are counted; several days if it is not known which of them it was.
 *
 * @param what what happened on it
 * @param day which day, or the first that it may have been
 * @param lastDay the last day that it may have been; the same if it is known
 * @param caseRecords the requests to stop of that day, the order, or the conversations with the police
 * @param incidents the incidents in which they were told to stop on that day, or that were reported to the police on
 * it
 */
public record ComparisonDay(
        DayEvent what, LocalDate day, LocalDate lastDay, List<CaseRecord> caseRecords, List<Incident> incidents) {

    /** What happened on the day. */
    public enum DayEvent implements Coded {
        TOLD_TO_STOP("told"),
        ORDER_MADE("made"),
        ORDER_SERVED("served"),
        POLICE("police");

        private final String code;

        DayEvent(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public ComparisonDay {
        caseRecords = List.copyOf(caseRecords);
        incidents = List.copyOf(incidents);
    }

    /** Whether it may have been any of several days. */
    public boolean isSpan() {
        return lastDay.isAfter(day);
    }
}
