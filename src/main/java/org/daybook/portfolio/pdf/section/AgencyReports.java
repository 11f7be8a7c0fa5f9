package org.daybook.portfolio.pdf.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.incident.Incident;
import org.daybook.incident.Report;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.ContactWords;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.IncidentCaseRecords;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * To whom an incident was reported, each with its day: logs are numbered anew every day, so that a number alone finds
 * nothing.
 */
final class AgencyReports {
    private final IncidentCaseRecords beside;
    private final ContactWords contacts;
    private final SectionWording wording;

    AgencyReports(PortfolioContent content, CrossReferences links, SectionWording wording) {
        this.wording = wording;
        contacts = new ContactWords(links, wording);
        beside = new IncidentCaseRecords(content.printed(), contacts, links, wording);
    }

    /**
     * 'Reported: 20/11/2025, Police, 101: 640', those with a reference first; that it was not reported, if that is
     * said; else empty.
     *
     * @param most so many are named, the rest is counted
     */
    String line(IncidentSheet sheet, int most) {
        List<CaseRecord> spoken = beside.contacts(sheet.current().id());
        if (!sheet.countable(!spoken.isEmpty()).isReported()) {
            return sheet.countable(false).isNotReported() ? wording.get("portfolio-pdf.reported-no") : "";
        }
        List<String> reports = reports(sheet.current(), spoken);
        if (reports.isEmpty()) {
            return wording.get("portfolio-pdf.reported-yes");
        }
        String shown = reports.stream().limit(most).collect(Collectors.joining("; "));
        int more = reports.size() - most;
        return wording.get(
                "portfolio-pdf.reported-to-whom",
                more <= 0 ? shown : wording.get("portfolio-pdf.and-others", shown, more));
    }

    /** What is both in the incident and in a conversation stands once. */
    private List<String> reports(Incident incident, List<CaseRecord> spoken) {
        Map<String, Boolean> referenced = new LinkedHashMap<>();
        for (Report report : incident.response().reporting().reports()) {
            referenced.put(report(report), !references(report).isEmpty());
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

    private String report(Report report) {
        return wording.report(report.on(), wording.reportedTo(report.to()), references(report));
    }

    private static String references(Report report) {
        return Stream.of(report.references().log(), report.references().crime())
                .filter(reference -> !reference.isBlank())
                .map(reference -> SectionWording.opening(reference, 40))
                .collect(Collectors.joining(", "));
    }
}
