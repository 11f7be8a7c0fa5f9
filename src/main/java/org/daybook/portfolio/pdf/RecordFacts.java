package org.daybook.portfolio.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.particulars.Field;
import org.daybook.particulars.Form;
import org.daybook.particulars.Particular;
import org.daybook.pdf.Fact;
import org.daybook.pdf.PageFlow;
import org.daybook.pdf.Text;
import org.daybook.portfolio.IncidentSheet.Stamp;
import org.daybook.portfolio.ParticularSheet;
import org.daybook.text.ParticularLines;

/** What particulars say and how they were recorded, in the words that go into tables and facts. */
final class RecordFacts {
    private final Links links;
    private final ExhibitNames exhibits;
    private final Wording wording;
    private final ChangeWords changes;

    RecordFacts(Links links, ExhibitNames exhibits, Wording wording) {
        this.links = links;
        this.exhibits = exhibits;
        this.wording = wording;
        changes = new ChangeWords(wording);
    }

    ParticularLines lines() {
        return links.lines();
    }

    /** What is said in a field, with the way to what it names. */
    Text value(Particular particular, Field field, PageFlow flow) {
        return switch (field.form()) {
            case EXHIBITS -> exhibits.shown(particular.links(field), flow);
            case INCIDENTS, PERSONS -> links.inLine(particular.links(field), flow);
            default -> Text.of(lines().said(particular, field).strip());
        };
    }

    /** How one of the versions, counted from 0, was recorded, and what it changed in the one before. */
    List<Fact> recorded(ParticularSheet sheet, int number) {
        ParticularSheet.Version version = sheet.versions().get(number);
        boolean amendment = number > 0 || sheet.isOriginalMissing();
        List<Fact> facts = new ArrayList<>();
        add(facts, amendment ? "portfolio-pdf.amended" : "portfolio-pdf.recorded", when(version));
        add(facts, "portfolio-pdf.recorded-by", wording.by(version.stamp().by()));
        lines().claim(version.particular()).ifPresent(claim -> add(facts, "field.claim", claim));
        if (amendment) {
            add(facts, "portfolio-pdf.reason", version.reason());
            add(
                    facts,
                    "portfolio-pdf.changed",
                    number == 0
                            ? wording.get("portfolio-pdf.changed-unknown")
                            : changed(sheet.versions().get(number - 1), version));
        }
        add(facts, "portfolio-pdf.newer", newer(version.particular()));
        facts.add(entry(version.stamp()));
        return facts;
    }

    /** When it was recorded, and how long after what it tells of. */
    String when(ParticularSheet.Version version) {
        String at = wording.formats().exactDateTime(version.stamp().recordedAt());
        return version.particular()
                .when()
                .map(when -> wording.get(
                        "portfolio-pdf.recorded-value",
                        at,
                        wording.formats().delay(when, version.stamp().recordedAt())))
                .orElse(at);
    }

    /** That a newer version of the program says more; empty if none does. */
    String newer(Particular particular) {
        int fields = particular.unknown().json().size();
        return fields == 0 ? "" : wording.get("portfolio-pdf.newer-value", fields);
    }

    private Fact entry(Stamp stamp) {
        return Fact.fine(
                wording.get("portfolio-pdf.entry", String.valueOf(stamp.seq())),
                stamp.digest().hex());
    }

    /** What is left out looks alike in all versions. */
    private String changed(ParticularSheet.Version before, ParticularSheet.Version after) {
        String changed = lines().changes(before.particular(), after.particular()).stream()
                .map(change -> changes.of(
                        change.line().label(),
                        change.before(),
                        change.line().text(),
                        change.line().field().form() == Form.TERMS))
                .collect(Collectors.joining("\n"));
        return changed.isEmpty() ? wording.get("portfolio-pdf.changed-nothing") : changed;
    }

    private void add(List<Fact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(Fact.of(wording.get(label), value.strip()));
        }
    }
}
