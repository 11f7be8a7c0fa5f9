package org.daybook.portfolio.pdf.method;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.caserecord.CaseRecord;
import org.daybook.field.Audience;
import org.daybook.incident.Incident;
import org.daybook.pdf.layout.Bookmark;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.RecordFactRows;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.UnknownFields;

/**
 * The earlier wording of amended records, from which and the current version every version can be reconstructed: each
 * amendment with its time, its reason, and the previous value of each field it changed.
 */
public final class EarlierVersionsSection extends Section {
    private static final float START = 90;

    private final List<IncidentSheet> incidents;
    private final List<CaseRecordSheet> records;
    private final boolean complete;
    private final CrossReferences links;
    private final SectionWording wording;

    public EarlierVersionsSection(PortfolioContent content, CrossReferences links, SectionWording wording) {
        super(wording.get("portfolio-pdf.earlier"), AnchorNames.EARLIER);
        incidents = content.request().wants(PortfolioSection.SHEETS)
                ? content.sheets().stream().filter(IncidentSheet::isAmended).toList()
                : List.of();
        records = content.request().preset().isBrief()
                ? List.of()
                : content.caseRecords().stream()
                        .filter(CaseRecordSheet::isAmended)
                        .toList();
        complete = content.ledger().isComplete();
        this.links = links;
        this.wording = wording;
    }

    @Override
    public boolean isEmpty() {
        return incidents.isEmpty() && records.isEmpty();
    }

    @Override
    protected void content(PageFlow flow) {
        flow.paragraph(wording.get(complete ? "portfolio-pdf.earlier-note" : "portfolio-pdf.earlier-note-readable"));
        incidents.forEach(sheet -> flow.section(() -> incident(flow, sheet)));
        records.forEach(sheet -> flow.section(() -> record(flow, sheet)));
    }

    private void incident(PageFlow flow, IncidentSheet sheet) {
        heading(flow, links.name(sheet.current().id()), AnchorNames.versions(sheet));
        List<RecordSheet.SheetVersion<Incident>> versions = sheet.versions();
        for (int i = sheet.isOriginalMissing() ? 0 : 1; i < versions.size(); i++) {
            RecordSheet.SheetVersion<Incident> version = versions.get(i);
            List<LabelledFact> rows = amended(
                    wording.recorded(version.record().when(), version.stamp()), version.stamp(), version.reason());
            if (i == 0) {
                rows.addAll(unknown());
            } else {
                RecordSheet.SheetVersion<Incident> before = versions.get(i - 1);
                rows.addAll(changed(incidentChanges(before, version), i == versions.size() - 1));
                rows.addAll(newer(before.record().unknown()));
            }
            flow.facts(rows, FactDensity.RECORD);
        }
    }

    private void record(PageFlow flow, CaseRecordSheet sheet) {
        heading(flow, links.name(sheet.id()), AnchorNames.versions(sheet));
        List<RecordSheet.SheetVersion<CaseRecord>> versions = sheet.versions();
        for (int i = sheet.isOriginalMissing() ? 0 : 1; i < versions.size(); i++) {
            RecordSheet.SheetVersion<CaseRecord> version = versions.get(i);
            List<LabelledFact> rows = amended(
                    wording.recorded(version.record().when(), version.stamp()), version.stamp(), version.reason());
            if (i == 0) {
                rows.addAll(unknown());
            } else {
                RecordSheet.SheetVersion<CaseRecord> before = versions.get(i - 1);
                rows.addAll(changed(recordChanges(before, version), i == versions.size() - 1));
                rows.addAll(newer(before.record().unknown()));
            }
            flow.facts(rows, FactDensity.RECORD);
        }
    }

    private void heading(PageFlow flow, String title, String place) {
        flow.need(START);
        flow.heading(2, title, place, new Bookmark(2, title));
    }

    private record FieldChange(String label, String before, String after) {}

    private List<FieldChange> incidentChanges(
            RecordSheet.SheetVersion<Incident> before, RecordSheet.SheetVersion<Incident> after) {
        return wording.lines(links).changes(before.record(), after.record()).stream()
                .filter(change -> change.line().audience() == Audience.READER)
                .map(change -> new FieldChange(change.line().label(), change.before(), change.after()))
                .toList();
    }

    private List<FieldChange> recordChanges(
            RecordSheet.SheetVersion<CaseRecord> before, RecordSheet.SheetVersion<CaseRecord> after) {
        return links.lines().changes(before.record(), after.record()).stream()
                .map(change -> new FieldChange(
                        change.line().label(), change.before(), change.line().text()))
                .toList();
    }

    private List<LabelledFact> amended(String when, RecordSheet.Stamp stamp, String reason) {
        RecordFactRows rows = new RecordFactRows(wording);
        rows.recorded(wording.get("portfolio-pdf.amended"), when, stamp);
        rows.end();
        rows.add(wording.get("portfolio-pdf.reason"), reason);
        return new ArrayList<>(rows.all());
    }

    /** That the version before had fields that this program does not know. */
    private List<LabelledFact> newer(UnknownFields before) {
        return before.isEmpty()
                ? List.of()
                : List.of(LabelledFact.of(wording.get("portfolio-pdf.newer"), wording.newer(before)));
    }

    private List<LabelledFact> unknown() {
        return List.of(
                LabelledFact.of(wording.get("portfolio-pdf.changed"), wording.get("portfolio-pdf.changed-unknown")));
    }

    /** @param last whether what it says afterwards is printed with the record */
    private List<LabelledFact> changed(List<FieldChange> changes, boolean last) {
        if (changes.isEmpty()) {
            return List.of(LabelledFact.of(
                    wording.get("portfolio-pdf.changed"), wording.get("portfolio-pdf.changed-nothing")));
        }
        List<LabelledFact> rows = new ArrayList<>();
        String added = changes.stream()
                .filter(change -> change.before().isBlank())
                .map(FieldChange::label)
                .collect(Collectors.joining("; "));
        if (!added.isEmpty()) {
            rows.add(LabelledFact.of(wording.get("portfolio-pdf.fields-added"), added));
        }
        changes.stream()
                .filter(change -> !change.before().isBlank())
                .forEach(change -> rows.add(new LabelledFact(change.label(), words(change, last))));
        return rows;
    }

    /** What it said before; what it said then is the record as it stands, or what the next amendment changed. */
    private Text words(FieldChange change, boolean last) {
        Text text = Text.empty()
                .bold(wording.get("portfolio-pdf.labelled", wording.get("portfolio-pdf.change-before")))
                .plain(change.before().strip());
        if (change.after().isBlank()) {
            return text.plain("\n").bold(wording.get("portfolio-pdf.field-removed"));
        }
        return last
                ? text
                : text.plain("\n")
                        .bold(wording.get("portfolio-pdf.labelled", wording.get("portfolio-pdf.change-after")))
                        .plain(change.after().strip());
    }
}
