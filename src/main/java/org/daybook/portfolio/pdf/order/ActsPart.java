package org.daybook.portfolio.pdf.order;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daybook.incident.Incident;
import org.daybook.pattern.Figure;
import org.daybook.pattern.KnowledgeCounts.ConductCounts;
import org.daybook.pattern.Patterns;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;

/** The acts: incidents by the conduct that the law lists, or by kind if no law is known. */
record ActsPart(List<Incident> incidents, Patterns patterns, CrossReferences links, SectionWording wording) {
    private static final float START = 110;

    void emit(PageFlow flow) {
        flow.need(START);
        flow.bookmarkedHeading(2, wording.get("order.acts"));
        flow.paragraph(
                Text.of(wording.get("order.acts-count", incidents.size(), days(Figure.of(incidents)))),
                TextStyle.SMALL);
        Optional<ConductCounts> conduct = patterns.knew().conduct();
        conduct.ifPresent(found -> flow.paragraph(
                Text.of(wording.get("patterns.law-" + found.statute().code())), TextStyle.SMALL));
        List<TableColumn> columns = List.of(
                TableColumn.heading(wording.get("order.act"), 150),
                TableColumn.of(wording.get("order.from-to"), 70),
                TableColumn.of(wording.get("order.incidents"), 0));
        flow.table(
                columns,
                TextStyle.SMALL,
                table -> acts(conduct)
                        .forEach((act, figure) -> table.row(
                                List.of(Text.of(act), Text.of(days(figure)), links.countedByPerson(figure)))));
    }

    private Map<String, Figure> acts(Optional<ConductCounts> conduct) {
        Map<String, Figure> acts = new LinkedHashMap<>();
        conduct.ifPresentOrElse(
                found -> {
                    found.letters()
                            .forEach((letter, figure) -> put(
                                    acts,
                                    wording.get(
                                            "patterns.conduct",
                                            String.valueOf(letter),
                                            wording.get("patterns.law-"
                                                    + found.statute().code() + "-" + letter)),
                                    figure));
                    put(acts, wording.get("patterns.presence-missing"), found.presenceMissing());
                },
                () -> patterns.knew().groups().forEach((group, figure) -> put(acts, wording.group(group), figure)));
        return acts;
    }

    private static void put(Map<String, Figure> acts, String act, Figure figure) {
        if (!figure.isNone()) {
            acts.put(act, figure);
        }
    }

    /** The first day to the last, the only day, or that no day is known. */
    String days(Figure figure) {
        List<LocalDate> days = figure.incidents().stream()
                .map(incident -> incident.when().date())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return wording.get("order.no-date");
        }
        String first = wording.formats().date(days.getFirst());
        String last = wording.formats().date(days.getLast());
        return first.equals(last) ? first : wording.get("order.days", first, last);
    }
}
