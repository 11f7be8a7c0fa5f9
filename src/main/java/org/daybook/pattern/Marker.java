package org.daybook.pattern;

import java.time.LocalDate;
import java.util.List;
import org.daybook.facts.Incident;
import org.daybook.particulars.Particular;

/**
 * A day before and after which incidents are counted.
 *
 * @param what what was on it
 * @param day which day
 * @param particulars the requests to stop of that day, or the order
 * @param incidents the incidents in which they were told to stop on that day
 */
public record Marker(What what, LocalDate day, List<Particular> particulars, List<Incident> incidents) {

    /** What was on the day. */
    public enum What {
        TOLD_TO_STOP("told"),
        ORDER_MADE("made"),
        ORDER_SERVED("served");

        private final String code;

        What(String code) {
            this.code = code;
        }

        /** Its name in the bundles. */
        public String code() {
            return code;
        }
    }

    public Marker {
        particulars = List.copyOf(particulars);
        incidents = List.copyOf(incidents);
    }
}
