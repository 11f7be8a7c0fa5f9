package org.daybook.portfolio.pdf.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.ComplaintDetector;
import org.daybook.incident.Incident;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.record.Id;

/** The case records about an incident: first the conversations, then all others. Withdrawn records are left out. */
public final class IncidentCaseRecords {
    private final Map<Id<Incident>, List<CaseRecordSheet>> about = new HashMap<>();
    private final ContactFormatter words;
    private final CrossReferences links;
    private final SectionWording wording;

    public IncidentCaseRecords(CaseSheets sheets, CrossReferences links, SectionWording wording) {
        words = new ContactFormatter(links, wording);
        this.links = links;
        this.wording = wording;
        for (CaseRecordSheet sheet : sheets.caseRecords()) {
            if (!sheet.isWithdrawn()) {
                sheet.current()
                        .incidents()
                        .forEach(id -> about.computeIfAbsent(id, _ -> new ArrayList<>())
                                .add(sheet));
            }
        }
    }

    public AgencyReports reports() {
        return new AgencyReports(this, words, wording);
    }

    /** The conversations in which an incident was reported. */
    public List<CaseRecord> contacts(Id<Incident> incident) {
        return about.getOrDefault(incident, List.of()).stream()
                .filter(IncidentCaseRecords::isReport)
                .map(CaseRecordSheet::current)
                .toList();
    }

    /** One row for the conversations, and one for all other records. */
    public List<LabelledFact> rows(PageFlow flow, Id<Incident> incident) {
        RecordFactRows rows = new RecordFactRows(wording);
        rows.add(
                wording.get("portfolio-pdf.reported-in-log"),
                Text.joined(
                        "\n",
                        about.getOrDefault(incident, List.of()).stream()
                                .filter(IncidentCaseRecords::isReport)
                                .map(contact -> links.onPage(
                                        conversation(contact.current()), AnchorNames.record(contact), flow))
                                .toList()));
        rows.end();
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            List<CaseRecordSheet> naming = about.getOrDefault(incident, List.of()).stream()
                    .filter(sheet -> sheet.kind() == kind && !isReport(sheet))
                    .toList();
            if (!naming.isEmpty()) {
                rows.add(links.lines().kind(kind), named(flow, naming));
            }
        }
        return rows.all();
    }

    /** '20/11/2025, 17:20, Police, 101; Marlshire Police; 640'. */
    private String conversation(CaseRecord contact) {
        return SectionWording.joined(
                "; ",
                contact.when().map(wording.formats()::when).orElse(""),
                words.whom(contact).replace("\n", "; "),
                words.references(contact));
    }

    private Text named(PageFlow flow, List<CaseRecordSheet> sheets) {
        return Text.joined(
                "; ",
                sheets.stream()
                        .map(sheet ->
                                links.onPage(links.lines().title(sheet.current()), AnchorNames.record(sheet), flow))
                        .toList());
    }

    private static boolean isReport(CaseRecordSheet sheet) {
        return ComplaintDetector.isReport(sheet.current());
    }
}
