package org.daybook.portfolio.pdf.caserecord;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

/** The witnesses of incidents, each with what they saw in which; those of withdrawn incidents are left out. */
final class WitnessPart implements CasePart {
    private static final float START = 90;
    private static final float PADDING = 2.5f;

    private final List<Seen> seen;
    private final boolean withWilling;
    private final CrossReferences links;
    private final SectionWording wording;

    /** One witness in one incident. */
    private record Sighting(Incident incident, Witness witness) {}

    /** A witness, by the name as first written; a witness without a name is separate each time. */
    private record Seen(String name, List<Sighting> sightings) {}

    /** @param withWilling whether the reader may learn who would speak to the police */
    WitnessPart(List<IncidentSheet> sheets, boolean withWilling, CrossReferences links, SectionWording wording) {
        this.withWilling = withWilling;
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
        List<Column> columns = new ArrayList<>(List.of(
                Column.heading(wording.get("portfolio-pdf.witness-name"), 110),
                Column.of(wording.get("portfolio-pdf.witness-saw"), 0)));
        if (withWilling) {
            columns.add(Column.of(wording.get("portfolio-pdf.witness-willing"), 60));
        }
        flow.table(columns, TextStyle.TABLE, PADDING, table -> {
            for (Seen witness : seen) {
                String name = witness.name().isEmpty() ? wording.get("portfolio-pdf.witness-unnamed") : witness.name();
                List<Text> row = List.of(Text.of(name), saw(witness), Text.of(willing(witness)));
                table.row(row.subList(0, columns.size()));
            }
        });
    }

    /** '3: the delivery', a line for each incident. */
    private Text saw(Seen witness) {
        return Text.joined("\n", witness.sightings().stream().map(this::saw).toList());
    }

    private Text saw(Sighting sighting) {
        String said = sighting.witness().saw().strip();
        return links.briefly(List.of(sighting.incident().id())).plain(said.isEmpty() ? "" : ": " + said);
    }

    /** The common value, or each with its incidents if they differ. */
    private String willing(Seen witness) {
        Map<Answer, List<String>> answers = new EnumMap<>(Answer.class);
        witness.sightings()
                .forEach(sighting -> answers.computeIfAbsent(sighting.witness().willing(), _ -> new ArrayList<>())
                        .add(String.valueOf(sighting.incident().number())));
        return answers.entrySet().stream()
                .map(one ->
                        willing(one.getKey()) + (answers.size() == 1 ? "" : ": " + String.join(", ", one.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private String willing(Answer answer) {
        return switch (answer) {
            case YES -> wording.get("field.answer-yes");
            case NO -> wording.get("field.answer-no");
            case NOT_SAID -> "–";
        };
    }
}
