package org.daybook.portfolio.pdf;

import java.util.List;
import java.util.Optional;
import org.daybook.incident.Incident;
import org.daybook.pattern.Figure;
import org.daybook.pattern.KnowledgeCounts.Conduct;
import org.daybook.pattern.Patterns;
import org.daybook.pattern.Statute;
import org.daybook.pdf.layout.Bookmark;
import org.daybook.pdf.layout.Column;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.Jurisdiction;

/** The incidents under each letter of the list of conduct in the law: where an officer may look, and no finding. */
final class ConductSection implements Section {
    private static final float START = 110;

    private final Optional<Conduct> conduct;
    private final boolean lawSaid;
    private final CrossReferences links;
    private final SectionWording wording;

    ConductSection(PortfolioContent content, Patterns patterns, CrossReferences links, SectionWording wording) {
        conduct = patterns.knew().conduct();
        lawSaid = content.heading().jurisdiction() != Jurisdiction.NOT_SAID;
        this.links = links;
        this.wording = wording;
    }

    @Override
    public String title() {
        return wording.get("portfolio-pdf.conduct");
    }

    @Override
    public String place() {
        return AnchorNames.CONDUCT;
    }

    @Override
    public boolean isEmpty() {
        return conduct.isEmpty() || conduct.get().letters().values().stream().allMatch(Figure::isNone);
    }

    @Override
    public void emit(PageFlow flow) {
        Conduct found = conduct.orElseThrow();
        flow.pageBreak();
        flow.section(() -> {
            flow.heading(1, title(), place());
            flow.paragraph(
                    Text.empty()
                            .bold(wording.get("patterns.law-" + found.statute().code())),
                    TextStyle.SMALL);
            flow.note(Text.of(wording.get("portfolio-pdf.conduct-note")));
            if (!lawSaid) {
                flow.paragraph(Text.of(wording.get("portfolio-pdf.conduct-law-not-said")), TextStyle.SMALL);
            }
            found.letters()
                    .forEach((letter, figure) -> flow.section(() -> letter(flow, found.statute(), letter, figure)));
        });
    }

    private void letter(PageFlow flow, Statute statute, char letter, Figure figure) {
        String title = wording.get(
                "patterns.conduct",
                String.valueOf(letter),
                wording.get("patterns.law-" + statute.code() + "-" + letter));
        flow.need(figure.isNone() ? START / 2 : START);
        flow.heading(2, title, null, new Bookmark(2, title));
        if (figure.isNone()) {
            flow.paragraph(Text.of(wording.get("portfolio-pdf.conduct-none")), TextStyle.SMALL);
            return;
        }
        flow.paragraph(Text.of(wording.get("portfolio-pdf.conduct-count", figure.count())), TextStyle.SMALL);
        List<Column> columns = List.of(
                Column.heading(wording.get("portfolio-pdf.incident-alone"), 52),
                Column.of(wording.get("portfolio-pdf.when"), 116),
                Column.of(wording.get("portfolio-pdf.kind"), 0),
                Column.ofNumbers(wording.get("portfolio-pdf.page"), 34));
        flow.table(
                columns,
                TextStyle.FINE,
                table -> figure.incidents().forEach(incident -> table.row(row(flow, statute, letter, incident))));
    }

    private List<Text> row(PageFlow flow, Statute statute, char letter, Incident incident) {
        return List.of(
                Text.of(String.valueOf(incident.number())),
                Text.of(wording.formats().whenInLines(incident.when())),
                Text.of(wording.types(incident.what().types().stream()
                        .filter(type -> statute.letters(type).indexOf(letter) >= 0)
                        .toList())),
                links.page(links.place(incident.id()), flow));
    }
}
