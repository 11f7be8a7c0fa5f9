package org.daybook.portfolio.pdf.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.pdf.layout.Column;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.record.RecordId;

/**
 * What else of the case names an incident: the conversations about it, then all else. Withdrawn records name nothing.
 */
public final class IncidentCaseRecords {
    private final Map<RecordId, List<CaseRecordSheet>> about = new HashMap<>();
    private final ContactWords words;
    private final CrossReferences links;
    private final SectionWording wording;

    public IncidentCaseRecords(CaseSheets sheets, ContactWords words, CrossReferences links, SectionWording wording) {
        this.words = words;
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

    /** The conversations about an incident. */
    public List<CaseRecord> contacts(RecordId incident) {
        return contactSheets(incident).stream().map(CaseRecordSheet::current).toList();
    }

    /** Emits them under a heading of that level; nothing if there is nothing. */
    public void emit(PageFlow flow, RecordId incident, int heading) {
        List<CaseRecordSheet> contacts = contactSheets(incident);
        if (!contacts.isEmpty()) {
            flow.need(70);
            flow.heading(heading, wording.get("portfolio-pdf.reported-in-log"), null, null);
            flow.table(columns(), TextStyle.FINE, table -> contacts.forEach(contact -> table.row(row(flow, contact))));
        }
        List<LabelledFact> others = others(flow, incident);
        if (!others.isEmpty()) {
            flow.need(70);
            flow.heading(heading, wording.get("portfolio-pdf.named-elsewhere"), null, null);
            flow.facts(others, FactDensity.CLOSE);
        }
    }

    private List<Column> columns() {
        return List.of(
                Column.heading(wording.get("portfolio-pdf.when"), 112),
                Column.of(wording.get("portfolio-pdf.with-whom"), 0),
                Column.of(wording.get("portfolio-pdf.reference"), 120),
                Column.of(wording.get("portfolio-pdf.in-the-log"), 60));
    }

    private List<Text> row(PageFlow flow, CaseRecordSheet contact) {
        String place = AnchorNames.record(contact);
        return List.of(
                Text.of(contact.current().when().map(wording.formats()::when).orElse("–")),
                Text.of(words.whom(contact.current()).replace("\n", "; ")),
                Text.of(words.references(contact.current())),
                Text.empty().link(wording.get("portfolio-pdf.on-page", flow.pageOf(place)), place));
    }

    /** A row for each kind. */
    private List<LabelledFact> others(PageFlow flow, RecordId incident) {
        List<LabelledFact> facts = new ArrayList<>();
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            List<CaseRecordSheet> naming = about.getOrDefault(incident, List.of()).stream()
                    .filter(sheet -> sheet.kind() == kind && kind != CaseRecordKind.CONTACT)
                    .toList();
            if (!naming.isEmpty()) {
                facts.add(new LabelledFact(links.lines().kind(kind), named(flow, naming)));
            }
        }
        return facts;
    }

    private Text named(PageFlow flow, List<CaseRecordSheet> sheets) {
        Text text = Text.empty();
        String between = "";
        for (CaseRecordSheet sheet : sheets) {
            String place = AnchorNames.record(sheet);
            String title = links.lines().title(sheet.current());
            text = text.plain(between).then(links.onPage(title, place, flow));
            between = "\n";
        }
        return text;
    }

    private List<CaseRecordSheet> contactSheets(RecordId incident) {
        return about.getOrDefault(incident, List.of()).stream()
                .filter(sheet -> sheet.kind() == CaseRecordKind.CONTACT)
                .toList();
    }
}
