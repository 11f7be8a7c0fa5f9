package org.daybook.ui.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.text.IncidentLine;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.LabelledLinesPane;
import org.jspecify.annotations.Nullable;

/** The facts of an incident as they are read: all of a vehicle, a witness or a report together, under one label. */
final class IncidentFactLines {
    private static final List<String> ROWS = List.of("field.witness-name", "field.report-to");

    private final Messages messages;
    private final String make;
    private final String colour;
    private final String registration;

    IncidentFactLines(Messages messages) {
        this.messages = messages;
        make = messages.get("field.vehicle-make");
        colour = messages.get("field.vehicle-colour");
        registration = messages.get("field.vehicle-registration");
    }

    /** The lines for display; those that belong together are where the first of them was. */
    List<LabelledLinesPane.LabelledLine> of(List<IncidentLine> lines) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (IncidentLine line : lines) {
            if (isVehicle(line)) {
                facts.putIfAbsent(messages.get("reading.vehicle"), vehicle(lines));
                continue;
            }
            String row = row(line.label(), lines.size());
            facts.merge(row, within(row, line), (before, more) -> before + "\n" + more);
        }
        return facts.entrySet().stream()
                .map(fact -> new LabelledLinesPane.LabelledLine(fact.getKey(), fact.getValue()))
                .toList();
    }

    private boolean isVehicle(IncidentLine line) {
        return Stream.of(make, colour, registration).anyMatch(line.label()::equals);
    }

    /** Such as 'White van, QV62 IQX', in whatever words she has for each. */
    private String vehicle(List<IncidentLine> lines) {
        Map<String, String> said = lines.stream()
                .filter(this::isVehicle)
                .collect(Collectors.toMap(
                        IncidentLine::label, line -> line.text().strip()));
        String looks = joined(" ", said.get(colour), said.get(make));
        return joined(", ", looks, said.get(registration));
    }

    private static String joined(String by, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(by));
    }

    /** The label of all of the row to which a line belongs; its own if it belongs to none. */
    private String row(String label, int most) {
        return ROWS.stream()
                .flatMap(key -> IntStream.rangeClosed(1, most).mapToObj(place -> messages.get(key, place)))
                .filter(row -> label.startsWith(row + ", "))
                .findFirst()
                .orElse(label);
    }

    /** What a line says, with the rest of its label where that says more than the label of the row. */
    private String within(String row, IncidentLine line) {
        if (line.label().equals(row)) {
            return line.text();
        }
        String rest = line.label().substring(row.length() + 2);
        int first = rest.offsetByCodePoints(0, 1);
        return messages.get(
                "particular.titled",
                rest.substring(0, first).toUpperCase(messages.locale()) + rest.substring(first),
                line.text());
    }
}
