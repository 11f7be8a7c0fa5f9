package org.daybook.portfolio.pdf.caserecord;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.casefile.NamedPerson;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.incident.Incident;
import org.daybook.incident.Witness;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.Id;
import org.daybook.record.YesNoAnswer;

/**
 * The evidence by witness, a row each: what they can say as recorded of them, what they saw or heard in which incident,
 * whether they would speak to the police, and whether they have made a statement. Incidents that were withdrawn are
 * left out.
 */
final class WitnessPart implements CaseRecordPart {
    private static final float START = 130;
    private static final float PADDING = 1.5f;

    private final RecordTablePart table;
    private final List<CaseRecordSheet> recorded;
    private final Map<String, List<Sighting>> byName = new LinkedHashMap<>();
    private final List<Sighting> unnamed = new ArrayList<>();
    private final CrossReferences links;
    private final SectionWording wording;

    private record Sighting(Incident incident, Witness witness) {}

    /** @param table the columns of {@code recorded}, of which the last has the incidents and is not printed */
    WitnessPart(
            RecordTablePart table,
            List<CaseRecordSheet> recorded,
            List<IncidentSheet> sheets,
            CrossReferences links,
            SectionWording wording) {
        this.table = table;
        this.recorded = recorded;
        this.links = links;
        this.wording = wording;
        sheets.stream()
                .filter(sheet -> sheet.withdrawal() == null)
                .map(IncidentSheet::current)
                .forEach(incident -> incident.presence()
                        .witnesses()
                        .forEach(witness -> (witness.name().isBlank()
                                        ? unnamed
                                        : byName.computeIfAbsent(
                                                NamedPerson.key(witness.name()), _ -> new ArrayList<>()))
                                .add(new Sighting(incident, witness))));
    }

    @Override
    public String title() {
        return table.title();
    }

    @Override
    public boolean isEmpty() {
        return recorded.isEmpty() && byName.isEmpty() && unnamed.isEmpty();
    }

    @Override
    public float start() {
        return START;
    }

    @Override
    public void emit(PageFlow flow, int level) {
        flow.paragraph(Text.of(wording.get("portfolio-pdf.note-witness")), TextStyle.SMALL);
        List<TableColumn> columns = table.heads();
        columns.removeLast();
        flow.table(columns, TextStyle.TABLE, PADDING, rows -> {
            Map<String, List<Sighting>> others = new LinkedHashMap<>(byName);
            for (CaseRecordSheet sheet : recorded) {
                List<Sighting> seen = sheet.withdrawal() == null
                        ? others.remove(NamedPerson.key(sheet.current().text(CaseWitness.NAME)))
                        : null;
                rows.row(AnchorNames.record(sheet), of(flow, sheet, seen == null ? List.of() : seen));
            }
            others.values().forEach(seen -> rows.row(of(seen, columns.size())));
            // Who they are is not known, so that each may be somebody else.
            unnamed.forEach(one -> rows.row(of(List.of(one), columns.size())));
        });
    }

    /** A witness with a record: what it says, and below it what incidents say and it does not. */
    private List<Text> of(PageFlow flow, CaseRecordSheet sheet, List<Sighting> seen) {
        List<Text> row = new ArrayList<>(table.row(flow, sheet));
        row.removeLast();
        Set<Id<Incident>> seenIn = seen.stream().map(one -> one.incident().id()).collect(Collectors.toSet());
        List<Id<Incident>> alsoIn = new ArrayList<>(sheet.current().incidents());
        alsoIn.removeAll(seenIn);
        Text also = alsoIn.isEmpty()
                ? Text.empty()
                : Text.empty()
                        .bold(wording.get(
                                "portfolio-pdf.labelled",
                                links.lines().label(CaseRecordKind.WITNESS, CaseWitness.ABOUT)))
                        .then(links.briefly(alsoIn));
        row.set(2, Text.joined("\n", List.of(row.get(2), saw(seen), also)));
        String own = sheet.current().code(CaseWitness.WILLING);
        boolean agrees = seen.stream()
                .map(one -> one.witness().willing())
                .allMatch(answer ->
                        answer == YesNoAnswer.NOT_SAID || answer.code().equals(own));
        if (row.size() > 3 && !agrees) {
            row.set(3, Text.joined("\n", List.of(row.get(3), willing(seen))));
        }
        return row;
    }

    private List<Text> of(List<Sighting> seen, int columns) {
        String name = seen.getFirst().witness().name().strip();
        return List.of(
                        Text.of("–"),
                        Text.of(name.isEmpty() ? wording.get("portfolio-pdf.witness-unnamed") : name),
                        saw(seen),
                        willing(seen))
                .subList(0, columns);
    }

    /** '3: the delivery', a line for each incident. */
    private Text saw(List<Sighting> seen) {
        return Text.joined(
                "\n",
                seen.stream()
                        .map(one -> {
                            String said = one.witness().saw().strip();
                            return links.briefly(List.of(one.incident().id())).plain(said.isEmpty() ? "" : ": " + said);
                        })
                        .toList());
    }

    /** The common answer, or each with its incidents if they differ. */
    private Text willing(List<Sighting> seen) {
        Map<YesNoAnswer, List<Id<Incident>>> answers = new EnumMap<>(YesNoAnswer.class);
        seen.forEach(one -> answers.computeIfAbsent(one.witness().willing(), _ -> new ArrayList<>())
                .add(one.incident().id()));
        return Text.joined(
                "\n",
                answers.entrySet().stream()
                        .map(one -> answers.size() == 1
                                ? Text.of(willing(one.getKey()))
                                : Text.of(willing(one.getKey()) + ": ").then(links.briefly(one.getValue())))
                        .toList());
    }

    private String willing(YesNoAnswer answer) {
        return switch (answer) {
            case YES -> wording.get("field.answer-yes");
            case NO -> wording.get("field.answer-no");
            case NOT_SAID -> "–";
        };
    }
}
