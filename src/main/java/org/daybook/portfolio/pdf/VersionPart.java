package org.daybook.portfolio.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.field.Audience;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentPart;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.pdf.section.ChangeWords;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.text.IncidentLine;
import org.daybook.text.IncidentLine.Form;
import org.daybook.text.IncidentLines.Change;

/**
 * One version of a record: how it was recorded, and all that it says in the order of the form, accounts word for word.
 */
final class VersionPart {
    private final SectionWording wording;
    private final CrossReferences links;
    private final ChangeWords words;

    VersionPart(SectionWording wording, CrossReferences links) {
        this.wording = wording;
        this.links = links;
        words = new ChangeWords(wording);
    }

    /**
     * Emits one of the versions, counted from 0.
     *
     * @param spokenOf whether it is the record as it stands and a conversation that is printed was about it
     */
    void emit(PageFlow flow, IncidentSheet sheet, int number, boolean spokenOf, int headings) {
        IncidentSheet.Version version = sheet.versions().get(number);
        List<IncidentLine> lines = wording.lines(links).of(version.incident(), spokenOf).stream()
                .filter(line -> line.audience() == Audience.READER)
                .toList();
        flow.facts(header(sheet, number, lines), FactDensity.CLOSE);
        List<LabelledFact> facts = new ArrayList<>();
        IncidentPart part = IncidentPart.WHEN;
        for (IncidentLine line : lines) {
            if (line.part() == IncidentPart.ORIGIN) {
                continue;
            }
            if (line.form() == Form.ACCOUNT || !belongTogether(part, line.part()) || isNext(facts, line)) {
                flow.facts(facts, FactDensity.CLOSE);
                facts.clear();
            }
            if (line.form() == Form.ACCOUNT) {
                flow.heading(headings, line.label(), null, null);
                flow.quote(Text.of(line.text().strip()), null);
            } else {
                facts.add(fact(version.incident(), line, flow));
            }
            part = line.part();
        }
        flow.facts(facts, FactDensity.CLOSE);
    }

    /** Whether the facts of both parts stand in one table. */
    private static boolean belongTogether(IncidentPart one, IncidentPart other) {
        return group(one) == group(other);
    }

    /**
     * Whether a line begins the next of several witnesses or reports: its label does not go on from the first one's.
     */
    private static boolean isNext(List<LabelledFact> facts, IncidentLine line) {
        boolean several = line.part() == IncidentPart.WITNESSES || line.part() == IncidentPart.REPORTS;
        return several
                && !facts.isEmpty()
                && !line.label().startsWith(facts.getFirst().label());
    }

    private static IncidentPart group(IncidentPart part) {
        return switch (part) {
            case WHAT -> IncidentPart.WHEN;
            case CHANNEL -> IncidentPart.WHERE;
            case CHILDREN -> IncidentPart.WITNESSES;
            default -> part;
        };
    }

    private LabelledFact fact(Incident incident, IncidentLine line, PageFlow flow) {
        IncidentContext background = incident.background();
        if (line.part() == IncidentPart.LINKS) {
            return new LabelledFact(line.label(), links.inLines(background.linked(), flow));
        }
        return line.label().equals(wording.get("field.broken-terms"))
                ? new LabelledFact(line.label(), links.inLines(background.brokenTerms(), flow))
                : LabelledFact.of(line.label(), line.text().strip());
    }

    private List<LabelledFact> header(IncidentSheet sheet, int number, List<IncidentLine> lines) {
        IncidentSheet.Version version = sheet.versions().get(number);
        boolean amendment = number > 0 || sheet.isOriginalMissing();
        List<LabelledFact> facts = new ArrayList<>();
        add(facts, amendment ? "portfolio-pdf.amended" : "portfolio-pdf.recorded", recorded(version));
        add(facts, "portfolio-pdf.recorded-by", wording.by(version.stamp().by()));
        lines.stream()
                .filter(line -> line.part() == IncidentPart.ORIGIN)
                .forEach(line ->
                        facts.add(LabelledFact.of(line.label(), line.text().strip())));
        if (amendment) {
            add(facts, "portfolio-pdf.reason", version.reason());
            add(
                    facts,
                    "portfolio-pdf.changed",
                    number == 0
                            ? wording.get("portfolio-pdf.changed-unknown")
                            : changed(sheet.versions().get(number - 1), version));
        }
        if (!version.incident().unknown().isEmpty()) {
            int fields = version.incident().unknown().json().size();
            add(facts, "portfolio-pdf.newer", wording.get("portfolio-pdf.newer-value", fields));
        }
        facts.add(LabelledFact.fine(
                wording.get(
                        "portfolio-pdf.entry", String.valueOf(version.stamp().seq())),
                version.stamp().digest().hex()));
        return facts;
    }

    private void add(List<LabelledFact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(LabelledFact.of(wording.get(label), value.strip()));
        }
    }

    private String recorded(IncidentSheet.Version version) {
        return wording.get(
                "portfolio-pdf.recorded-value",
                wording.formats().exactDateTime(version.stamp().recordedAt()),
                wording.formats()
                        .delay(version.incident().when(), version.stamp().recordedAt()));
    }

    /** What an amendment changed. Parts that are left out look alike in all versions. */
    private String changed(IncidentSheet.Version before, IncidentSheet.Version after) {
        String changes = wording.lines(links).changes(before.incident(), after.incident()).stream()
                .filter(change -> change.line().audience() == Audience.READER)
                .map(this::changed)
                .collect(Collectors.joining("\n"));
        return changes.isEmpty() ? wording.get("portfolio-pdf.changed-nothing") : changes;
    }

    private String changed(Change change) {
        IncidentLine line = change.line();
        return words.of(line.label(), change.before(), change.after(), line.form() == Form.ACCOUNT);
    }
}
