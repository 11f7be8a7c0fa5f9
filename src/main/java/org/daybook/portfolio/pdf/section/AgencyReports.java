package org.daybook.portfolio.pdf.section;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentReport;
import org.daybook.portfolio.content.IncidentSheet;

/**
 * The agencies to which an incident was reported, each with its day: police restart their log numbers every day, so a
 * number alone identifies nothing.
 */
public final class AgencyReports {
    private final IncidentCaseRecords beside;
    private final ContactFormatter contacts;
    private final SectionWording wording;

    public AgencyReports(IncidentCaseRecords beside, ContactFormatter contacts, SectionWording wording) {
        this.beside = beside;
        this.contacts = contacts;
        this.wording = wording;
    }

    /**
     * Such as 'Reported: 20/11/2025, Police, 101: 640', reports with a reference first. Says so if it is recorded
     * that it was not reported; empty if neither is recorded.
     *
     * @param most the most that are named; the rest are counted
     */
    public String line(IncidentSheet sheet, int most) {
        return line(sheet, most, "");
    }

    /** The same, without the day of a report that was made on the day of the incident, which is in the same row. */
    public String lineBesideDay(IncidentSheet sheet, int most) {
        LocalDate day = sheet.current().when().date();
        return line(sheet, most, day == null ? "" : wording.formats().date(day) + ", ");
    }

    private String line(IncidentSheet sheet, int most, String said) {
        List<CaseRecord> spoken = beside.contacts(sheet.id());
        if (!sheet.countable(!spoken.isEmpty()).isReported()) {
            return sheet.countable(false).isNotReported() ? wording.get("portfolio-pdf.reported-no") : "";
        }
        List<String> reports = reports(sheet.current(), spoken);
        if (reports.isEmpty()) {
            return wording.get("portfolio-pdf.reported-yes");
        }
        String shown = reports.stream()
                .limit(most)
                .map(report -> report.startsWith(said) ? report.substring(said.length()) : report)
                .collect(Collectors.joining("; "));
        int more = reports.size() - most;
        return wording.get(
                "portfolio-pdf.reported-to-whom",
                more <= 0 ? shown : wording.get("portfolio-pdf.and-others", shown, more));
    }

    /** A report that is both in the incident and in a conversation is listed once. */
    private List<String> reports(Incident incident, List<CaseRecord> spoken) {
        Map<String, Boolean> referenced = new LinkedHashMap<>();
        for (IncidentReport report : incident.response().reporting().reports()) {
            referenced.put(wording.report(report), !report.references().isBlank());
        }
        for (CaseRecord contact : spoken) {
            referenced.put(
                    contacts.report(contact), !contacts.references(contact).isEmpty());
        }
        referenced.remove("");
        return Stream.of(true, false)
                .flatMap(with -> referenced.entrySet().stream()
                        .filter(report -> report.getValue().equals(with))
                        .map(Map.Entry::getKey))
                .toList();
    }
}
