package org.daybook.portfolio.pdf.caserecord;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.caserecord.CaseRecord;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.IncidentSheet.Stamp;
import org.daybook.portfolio.pdf.section.ChangeWords;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.text.CaseRecordLines;

/** What case records say and how they were recorded, in the words that go into tables and facts. */
final class RecordFacts {
    private final CrossReferences links;
    private final ExhibitNames exhibits;
    private final SectionWording wording;
    private final ChangeWords changes;

    RecordFacts(CrossReferences links, ExhibitNames exhibits, SectionWording wording) {
        this.links = links;
        this.exhibits = exhibits;
        this.wording = wording;
        changes = new ChangeWords(wording);
    }

    CaseRecordLines lines() {
        return links.lines();
    }

    /** What is said in a field, with the way to what it names. */
    Text value(CaseRecord caseRecord, Field field, PageFlow flow) {
        return switch (field.form()) {
            case EXHIBITS -> exhibits.shown(caseRecord.links(field), flow);
            case INCIDENTS, PERSONS -> links.inLine(caseRecord.links(field), flow);
            default -> Text.of(lines().said(caseRecord, field).strip());
        };
    }

    /** How one of the versions, counted from 0, was recorded, and what it changed in the one before. */
    List<LabelledFact> recorded(CaseRecordSheet sheet, int number) {
        CaseRecordSheet.Version version = sheet.versions().get(number);
        boolean amendment = number > 0 || sheet.isOriginalMissing();
        List<LabelledFact> facts = new ArrayList<>();
        add(facts, amendment ? "portfolio-pdf.amended" : "portfolio-pdf.recorded", when(version));
        add(facts, "portfolio-pdf.recorded-by", wording.by(version.stamp().by()));
        lines().claim(version.caseRecord()).ifPresent(claim -> add(facts, "field.claim", claim));
        if (amendment) {
            add(facts, "portfolio-pdf.reason", version.reason());
            add(
                    facts,
                    "portfolio-pdf.changed",
                    number == 0
                            ? wording.get("portfolio-pdf.changed-unknown")
                            : changed(sheet.versions().get(number - 1), version));
        }
        add(facts, "portfolio-pdf.newer", newer(version.caseRecord()));
        facts.add(entry(version.stamp()));
        return facts;
    }

    /** When it was recorded, and how long after what it tells of. */
    String when(CaseRecordSheet.Version version) {
        String at = wording.formats().exactDateTime(version.stamp().recordedAt());
        return version.caseRecord()
                .when()
                .map(when -> wording.get(
                        "portfolio-pdf.recorded-value",
                        at,
                        wording.formats().delay(when, version.stamp().recordedAt())))
                .orElse(at);
    }

    /** That a newer version of the program says more; empty if none does. */
    String newer(CaseRecord caseRecord) {
        int fields = caseRecord.unknown().json().size();
        return fields == 0 ? "" : wording.get("portfolio-pdf.newer-value", fields);
    }

    private LabelledFact entry(Stamp stamp) {
        return LabelledFact.fine(
                wording.get("portfolio-pdf.entry", String.valueOf(stamp.seq())),
                stamp.digest().hex());
    }

    /** What is left out looks alike in all versions. */
    private String changed(CaseRecordSheet.Version before, CaseRecordSheet.Version after) {
        String changed = lines().changes(before.caseRecord(), after.caseRecord()).stream()
                .map(change -> changes.of(
                        change.line().label(),
                        change.before(),
                        change.line().text(),
                        change.line().field().form() == FieldKind.TERMS))
                .collect(Collectors.joining("\n"));
        return changed.isEmpty() ? wording.get("portfolio-pdf.changed-nothing") : changed;
    }

    private void add(List<LabelledFact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(LabelledFact.of(wording.get(label), value.strip()));
        }
    }
}
