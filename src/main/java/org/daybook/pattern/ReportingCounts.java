package org.daybook.pattern;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CountableIncident;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.ComplaintDetector;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentReport;
import org.daybook.pattern.ComparisonDay.DayEvent;
import org.daybook.record.Id;
import org.daybook.record.RecordingDelay;

/**
 * Whether incidents were reported, and when they were written down.
 *
 * @param reported those reported: she says so, or a conversation about it is recorded
 * @param toldPolice those of them that reached the police: a report in the incident, or a conversation about it, says so
 * @param notReported those of which she says that they were not
 * @param notSaid those without an answer
 * @param sameDay those with a known day that were written down on that day
 * @param late those that the timeline marks as written late
 * @param datedByApp those that refer to imported messages; of these none is in {@code sameDay} or {@code late}
 * @param originalMissing those whose original could not be read, so that nobody knows when they were written down
 * @param dated the number of the others with a date and a readable original, of which {@code sameDay} and {@code late} are
 * parts
 * @param police for each day with a recorded contact with the police, in order, what came before and after
 * @param claimed those of the dated of which another diary alone says when they were written down
 * @param longestDelay the longest time from an incident's last day to when it was written down, in days
 */
public record ReportingCounts(
        Figure reported,
        Figure toldPolice,
        Figure notReported,
        Figure notSaid,
        Figure sameDay,
        Figure late,
        Figure datedByApp,
        Figure originalMissing,
        int dated,
        List<BeforeAfterCounts> police,
        Figure claimed,
        long longestDelay) {
    public ReportingCounts {
        police = List.copyOf(police);
    }

    static Supplier<ReportingCounts> in(PatternCounter pass, CountInput input, Supplier<DatedIncidents> inOrder) {
        Supplier<Figure> reported = pass.those(CountableIncident::isReported);
        Set<Id<Incident>> spokenOf = withPolice(input)
                .flatMap(contact -> contact.incidents().stream())
                .collect(Collectors.toSet());
        Supplier<Figure> toldPolice =
                pass.those(counted -> spokenOf.contains(counted.incident().id())
                        || reports(counted.incident()).findAny().isPresent());
        Supplier<Figure> notReported = pass.those(CountableIncident::isNotReported);
        Supplier<Figure> notSaid = pass.those(CountableIncident::isReportingNotSaid);
        Supplier<Figure> datedByApp = pass.those(CountableIncident::datedByApp);
        Supplier<Figure> originalMissing = pass.those(counted -> counted.writtenAt() == null);
        List<Incident> claimed = new ArrayList<>();
        List<Incident> sameDay = new ArrayList<>();
        List<Incident> late = new ArrayList<>();
        long[] longest = {0};
        int[] dated = {0};
        pass.each(counted -> {
            OffsetDateTime writtenAt = counted.writtenAt();
            if (writtenAt == null || counted.datedByApp()) {
                return;
            }
            RecordingDelay delay = RecordingDelay.of(counted.incident().when(), writtenAt);
            dated[0] += delay.kind() == RecordingDelay.DelayKind.UNKNOWN ? 0 : 1;
            if (counted.claimed() && delay.kind() != RecordingDelay.DelayKind.UNKNOWN) {
                claimed.add(counted.incident());
            }
            longest[0] = Math.max(longest[0], delay.days());
            if (delay.kind() == RecordingDelay.DelayKind.SAME_DAY) {
                sameDay.add(counted.incident());
            } else if (delay.isLate()) {
                late.add(counted.incident());
            }
        });
        return () -> new ReportingCounts(
                reported.get(),
                toldPolice.get(),
                notReported.get(),
                notSaid.get(),
                Figure.of(sameDay),
                Figure.of(late),
                datedByApp.get(),
                originalMissing.get(),
                dated[0],
                BeforeAfterCounts.of(police(input), inOrder),
                Figure.of(claimed),
                longest[0]);
    }

    /** The days of conversations with the police, and of reports to them that an incident names. */
    private static List<ComparisonDay> police(CountInput input) {
        return new ComparisonDays(DayEvent.POLICE)
                        .records(withPolice(input).toList())
                        .incidents(
                                input.incidents().stream()
                                        .map(CountableIncident::incident)
                                        .toList(),
                                ReportingCounts::daysTold)
                        .list()
                        .stream()
                        .filter(day -> !day.day().isAfter(input.today()))
                        .toList();
    }

    private static Stream<LocalDate> daysTold(Incident incident) {
        return reports(incident).map(IncidentReport::on).filter(Objects::nonNull);
    }

    private static Stream<IncidentReport> reports(Incident incident) {
        return incident.response().reporting().reports().stream()
                .filter(report -> report.to().isPolice());
    }

    private static Stream<CaseRecord> withPolice(CountInput input) {
        return input.of(CaseRecordKind.CONTACT).stream()
                .filter(contact -> AgencyContact.isPolice(contact) && ComplaintDetector.isReport(contact));
    }
}
