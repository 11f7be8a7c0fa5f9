package org.daybook.portfolio.pdf.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.casefile.NamedPerson;
import org.daybook.incident.Incident;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.pdf.layout.Column;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * By whom the writer says it was, how sure they are, and what that rests on, incident by incident.
 *
 * @param standing the incidents that are not withdrawn
 */
record IdentificationPart(List<IncidentSheet> standing, CrossReferences links, SectionWording wording) {
    private static final int REASON = 60;
    private static final float WHO = 110;
    private static final float PADDING = 2;

    /** A heading, the head of a table and a row. */
    private static final float HEADING = 80;

    /** What the incidents of one row have in common. */
    private record Basis(String person, Certainty certainty, boolean isByImport) {
        static Basis of(IncidentSheet sheet) {
            SuspectedPerson who = sheet.current().who();
            return new Basis(
                    NamedPerson.key(who.person()),
                    who.certainty(),
                    sheet.isDatedByApp()
                            && who.certainty() == Certainty.NOT_SAID
                            && !who.person().isBlank());
        }
    }

    void emit(PageFlow flow) {
        Map<Basis, List<Incident>> groups = standing.stream()
                .collect(Collectors.groupingBy(
                        Basis::of,
                        LinkedHashMap::new,
                        Collectors.mapping(IncidentSheet::current, Collectors.toList())));
        flow.need(HEADING);
        flow.heading(2, wording.get("portfolio-pdf.disclosure-identified"));
        flow.table(
                List.of(
                        Column.heading(wording.get("portfolio-pdf.disclosure-who"), WHO),
                        Column.of(wording.get("portfolio-pdf.disclosure-how"), 0)),
                TextStyle.TABLE,
                PADDING,
                table -> groups.forEach((basis, group) -> table.row(
                        List.of(named(basis, group.getFirst().who()), how(basis.isByImport(), group)))));
    }

    private Text named(Basis basis, SuspectedPerson who) {
        String person = who.person().isBlank()
                ? wording.get("portfolio-pdf.disclosure-nobody")
                : PrintedExcerpt.opening(who.person(), REASON);
        return Text.of(
                basis.isByImport()
                        ? wording.get(
                                "portfolio-pdf.by-whom", person, wording.get("portfolio-pdf.disclosure-by-import"))
                        : wording.whoAndHowSure(SuspectedPerson.of(person, who.certainty(), "")));
    }

    private Text how(boolean isByImport, List<Incident> group) {
        List<Text> parts = new ArrayList<>();
        group.stream()
                .filter(incident -> !incident.who().reason().isBlank())
                .map(incident -> links.briefly(List.of(incident.id()))
                        .plain(": "
                                + PrintedExcerpt.stopped(
                                        PrintedExcerpt.sentences(incident.who().reason(), REASON))))
                .forEach(parts::add);
        List<Incident> without = group.stream()
                .filter(incident -> incident.who().reason().isBlank())
                .toList();
        if (!without.isEmpty()) {
            parts.add(Text.of(wording.get(
                                    isByImport
                                            ? "portfolio-pdf.disclosure-import-reason"
                                            : "portfolio-pdf.disclosure-no-reason")
                            + " ")
                    .then(links.briefly(without.stream().map(Incident::id).toList())));
        }
        return Text.joined("; ", parts);
    }
}
