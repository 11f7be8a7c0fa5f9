package org.daybook.ui.patterns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.pattern.Figure;
import org.daybook.pattern.KnowledgeCounts;
import org.daybook.pattern.NamedFigure;
import org.daybook.pattern.Statute;
import org.daybook.text.Messages;
import org.daybook.ui.patterns.FigureRows.FigureRow;
import org.daybook.ui.toolkit.label.TextLabels;

/** What they knew and used: kinds, places, numbers and accounts, people, and the conduct that the law names. */
final class KnowledgeSection {
    private static final int KINDS_AT_FIRST = 8;
    private static final int NAMES_AT_FIRST = 4;

    private final KnowledgeCounts knew;
    private final FigureRows rows;
    private final Messages messages;

    KnowledgeSection(KnowledgeCounts knew, FigureLinks links, Messages messages) {
        this.knew = knew;
        this.rows = new FigureRows(links, messages);
        this.messages = messages;
    }

    PatternSection section() {
        PatternSection section = new PatternSection("patterns.knew", "FO", messages);
        section.note(messages.get("patterns.knew-lead"));
        FigureRow tooMuch = FigureRow.of(
                messages.get("patterns.knew-too-much"),
                knew.types().getOrDefault(IncidentType.KNOWS_TOO_MUCH, Figure.NONE));
        section.add(rows.list(List.of(tooMuch), 1));
        section.part(messages.get("patterns.by-kind"), shown(kinds(), KINDS_AT_FIRST));
        section.part(messages.get("patterns.by-certainty"), shown(certainties(), KINDS_AT_FIRST));
        section.part(messages.get("patterns.by-place-kind"), shown(places(), KINDS_AT_FIRST));
        named(section, "patterns.by-place", knew.places());
        named(
                section,
                "patterns.by-number",
                Stream.concat(knew.channels().numbers().stream(), knew.channels().withheld().stream())
                        .toList());
        named(section, "patterns.by-email", knew.channels().emails());
        named(section, "patterns.by-handle", knew.channels().handles());
        named(section, "patterns.by-platform", knew.channels().platforms());
        named(section, "patterns.by-url", knew.channels().urls());
        named(section, "patterns.by-person", knew.people());
        named(section, "patterns.by-other", knew.others());
        law(section);
        return section;
    }

    private List<FigureRow> kinds() {
        List<FigureRow> kinds = new ArrayList<>();
        knew.types().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<IncidentType, Figure> type) ->
                        -type.getValue().count()))
                .forEach(type -> kinds.add(
                        FigureRow.of(messages.get("types." + type.getKey().code()), type.getValue())));
        if (!knew.noKind().isNone()) {
            kinds.add(FigureRow.of(messages.get("patterns.no-kind"), knew.noKind()));
        }
        return kinds;
    }

    private List<FigureRow> certainties() {
        return Stream.of(Certainty.KNOWN, Certainty.BELIEVED, Certainty.UNKNOWN, Certainty.NOT_SAID)
                .map(certainty -> FigureRow.of(
                        messages.get(
                                certainty == Certainty.NOT_SAID
                                        ? "patterns.certainty-not-said"
                                        : "field.certainty-" + certainty.code()),
                        knew.certainties().getOrDefault(certainty, Figure.NONE)))
                .filter(row -> !row.figure().isNone())
                .toList();
    }

    private List<FigureRow> places() {
        return knew.placeKinds().entrySet().stream()
                .map(kind -> FigureRow.of(
                        messages.get("field.place-kind-" + kind.getKey().code()), kind.getValue()))
                .toList();
    }

    private void named(PatternSection section, String key, List<NamedFigure> named) {
        section.part(messages.get(key), shown(FigureRow.of(named), NAMES_AT_FIRST));
    }

    private void law(PatternSection section) {
        knew.conduct().ifPresent(conduct -> {
            Statute statute = conduct.statute();
            List<FigureRow> letters = new ArrayList<>();
            conduct.letters()
                    .forEach((letter, figure) -> letters.add(FigureRow.of(
                            messages.get(
                                    "patterns.conduct",
                                    String.valueOf(letter),
                                    messages.get("patterns.law-" + statute.code() + "-" + letter)),
                            figure)));
            if (!conduct.presenceMissing().isNone()) {
                letters.add(FigureRow.of(messages.get("patterns.presence-missing"), conduct.presenceMissing()));
            }
            section.part(
                    messages.get("patterns.law-" + statute.code()),
                    rows.compared(letters, letters.size()),
                    TextLabels.quiet(messages.get("patterns.law-note")));
        });
    }

    /** Nothing for no rows. */
    private Node[] shown(List<FigureRow> all, int atFirst) {
        return all.isEmpty() ? new Node[0] : new Node[] {rows.compared(all, atFirst)};
    }
}
