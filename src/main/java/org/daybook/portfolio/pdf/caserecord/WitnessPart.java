package org.daybook.portfolio.pdf.caserecord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.NamedPerson;
import org.daybook.incident.Incident;
import org.daybook.incident.Witness;
import org.daybook.pdf.layout.Column;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.Answer;

/** The witnesses that incidents name, each with what was seen in which; withdrawn incidents name nobody. */
final class WitnessPart implements CasePart {
    private static final float START = 90;

    private final List<Seen> seen;
    private final CrossReferences links;
    private final SectionWording wording;

    /** One witness in one incident. */
    private record Sighting(Incident incident, Witness witness) {}

    /** One witness, by the name as first written; without a name each stands alone. */
    private record Seen(String name, List<Sighting> sightings) {}

    WitnessPart(List<IncidentSheet> sheets, CrossReferences links, SectionWording wording) {
        this.links = links;
        this.wording = wording;
        Map<String, Seen> byName = new LinkedHashMap<>();
        List<Seen> unnamed = new ArrayList<>();
        for (IncidentSheet sheet : sheets) {
            if (sheet.withdrawal() == null) {
                sheet.current().presence().witnesses().forEach(witness -> {
                    Sighting sighting = new Sighting(sheet.current(), witness);
                    if (witness.name().isBlank()) {
                        unnamed.add(new Seen("", List.of(sighting)));
                    } else {
                        byName.computeIfAbsent(
                                        NamedPerson.key(witness.name()),
                                        _ -> new Seen(witness.name().strip(), new ArrayList<>()))
                                .sightings()
                                .add(sighting);
                    }
                });
            }
        }
        seen = new ArrayList<>(byName.values());
        seen.addAll(unnamed);
    }

    @Override
    public String title() {
        return wording.get("portfolio-pdf.witnesses-named");
    }

    @Override
    public boolean isEmpty() {
        return seen.isEmpty();
    }

    @Override
    public float start() {
        return START;
    }

    @Override
    public void emit(PageFlow flow, int level) {
        flow.paragraph(Text.of(wording.get("portfolio-pdf.witnesses-named-note")), TextStyle.SMALL);
        List<Column> columns = List.of(
                Column.heading(wording.get("portfolio-pdf.witness-name"), 110),
                Column.of(wording.get("portfolio-pdf.witness-saw"), 0),
                Column.of(wording.get("portfolio-pdf.witness-willing"), 74),
                Column.of(wording.get("portfolio-pdf.incident-alone"), 92));
        flow.table(columns, TextStyle.FINE, table -> {
            for (Seen witness : seen) {
                String name = witness.name().isEmpty() ? wording.get("portfolio-pdf.witness-unnamed") : witness.name();
                for (Sighting sighting : witness.sightings()) {
                    table.row(List.of(
                            Text.of(name),
                            Text.of(sighting.witness().saw().strip()),
                            Text.of(willing(sighting.witness().willing())),
                            links.onPage(
                                    String.valueOf(sighting.incident().number()),
                                    links.place(sighting.incident().id()),
                                    flow)));
                }
            }
        });
    }

    private String willing(Answer answer) {
        return switch (answer) {
            case YES -> wording.get("field.answer-yes");
            case NO -> wording.get("field.answer-no");
            case NOT_SAID -> "–";
        };
    }
}
