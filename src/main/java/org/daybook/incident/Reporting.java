package org.daybook.incident;

import java.util.List;
import org.daybook.record.YesNoAnswer;

/**
 * Whether it was reported, and to whom.
 *
 * @param answer whether it was; {@link YesNoAnswer#YES} whenever there is a report
 * @param reports the reports, in the order in which she named them
 */
public record Reporting(YesNoAnswer answer, List<IncidentReport> reports) {
    public static final Reporting NOT_SAID = new Reporting(YesNoAnswer.NOT_SAID, List.of());

    public Reporting {
        reports = List.copyOf(reports);
        answer = reports.isEmpty() ? answer : YesNoAnswer.YES;
    }
}
