package org.daybook.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.IncidentHistory;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.ComplaintDetector;
import org.daybook.incident.IncidentReport;
import org.daybook.record.EventTime;

/**
 * What was said to the police in the twelve months up to a day, each conversation or report once: from the records of
 * contact, and from incidents that say they were reported if no conversation about them is recorded.
 */
final class PoliceReports {
    private final SheetSource source;
    private final LocalDate first;

    /**
     * One of them.
     *
     * @param references the numbers it was given; may be empty
     * @param about the incidents it was about
     */
    record One(LocalDate on, String references, String about) {}

    PoliceReports(SheetSource source) {
        this.source = source;
        this.first = source.today().minusYears(1).plusDays(1);
    }

    /** The first of the days that count. */
    LocalDate first() {
        return first;
    }

    /** All of them, the earliest first. */
    List<One> all() {
        List<One> all = new ArrayList<>();
        source.records(CaseRecordKind.CONTACT).stream()
                .filter(contact -> AgencyContact.isPolice(contact) && ComplaintDetector.isReport(contact))
                .forEach(contact -> contact(contact).ifPresent(all::add));
        source.caseFile().incidents().all().stream()
                .filter(history -> !history.isWithdrawn())
                .filter(history -> !source.caseFile().caseRecords().isReported(history.id()))
                .flatMap(this::reports)
                .forEach(all::add);
        return all.stream().sorted(Comparator.comparing(One::on)).toList();
    }

    private Optional<One> contact(CaseRecord contact) {
        return contact.when()
                .map(EventTime::date)
                .filter(this::counts)
                .map(day -> new One(
                        day,
                        source.said(contact, AgencyContact.LOG, AgencyContact.CRIME),
                        source.said(contact, AgencyContact.ABOUT).replace("\n", ", ")));
    }

    private Stream<One> reports(IncidentHistory history) {
        return history.current().response().reporting().reports().stream()
                .filter(report -> report.to().isPolice())
                .flatMap(report -> Optional.ofNullable(report.on()).filter(this::counts).stream()
                        .map(day -> new One(day, references(report), source.name(history.id()))));
    }

    private static String references(IncidentReport report) {
        return Stream.of(report.references().log(), report.references().crime())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    private boolean counts(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(source.today());
    }
}
