package org.daybook.portfolio.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.incident.Incident;
import org.daybook.pattern.Figure;
import org.daybook.pattern.KnowledgeCounts.Conduct;
import org.daybook.pattern.Patterns;
import org.daybook.pdf.layout.Column;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;

/**
 * The conduct that the law lists, and incidents whose kind is like it, as a grid: a row for an incident, a column for a
 * letter of the list. It says where an officer may look; it is not a finding.
 */
final class ConductSection extends Section {
    /** How many incidents stand side by side, each with a column for every letter. */
    private static final int BESIDE = 2;

    private static final float NUMBER = 26;
    private static final float LETTER = 12;
    private static final float PADDING = 0.8f;

    /** About what its key takes with the words above it, and a row; most of a page at most. */
    private static final float KEY = 290;

    private static final float ROW = 13.2f;
    private static final float MOST = 640;
    private static final String MARK = "•";

    private final Optional<Conduct> conduct;
    private final List<Incident> incidents;
    private final boolean lawSaid;
    private final CrossReferences links;
    private final SectionWording wording;

    ConductSection(PortfolioContent content, Patterns patterns, CrossReferences links, SectionWording wording) {
        super(wording.get("portfolio-pdf.conduct"), AnchorNames.CONDUCT);
        conduct = patterns.knew().conduct();
        lawSaid = content.heading().jurisdiction() != Jurisdiction.NOT_SAID;
        this.links = links;
        this.wording = wording;
        Set<Id<Incident>> named = new HashSet<>();
        conduct.ifPresent(found -> found.letters()
                .values()
                .forEach(figure -> figure.incidents().forEach(incident -> named.add(incident.id()))));
        incidents = content.sheets().stream()
                .map(sheet -> sheet.current())
                .filter(incident -> named.contains(incident.id()))
                .toList();
    }

    @Override
    public boolean isEmpty() {
        return incidents.isEmpty();
    }

    /** Keeps the key on the page where the grid begins, since nobody reads the grid without it. */
    @Override
    protected float start() {
        int rows = (incidents.size() + BESIDE - 1) / BESIDE;
        return Math.min(MOST, KEY + ROW * rows);
    }

    @Override
    protected void content(PageFlow flow) {
        Conduct found = conduct.orElseThrow();
        flow.paragraph(
                Text.empty().bold(wording.get("patterns.law-" + found.statute().code())), TextStyle.SMALL);
        flow.paragraph(Text.of(wording.get("portfolio-pdf.conduct-note")), TextStyle.SMALL);
        if (!lawSaid) {
            flow.paragraph(Text.of(wording.get("portfolio-pdf.conduct-law-not-said")), TextStyle.SMALL);
        }
        flow.facts(legend(found), FactDensity.CLOSE);
        grid(flow, found.letters());
    }

    /** What each letter says, and how many incidents may be relevant to it. */
    private List<LabelledFact> legend(Conduct found) {
        List<LabelledFact> rows = new ArrayList<>();
        found.letters().forEach((letter, figure) -> {
            String name = wording.get(
                    "patterns.conduct",
                    String.valueOf(letter),
                    wording.get("patterns.law-" + found.statute().code() + "-" + letter));
            rows.add(LabelledFact.of(wording.get("portfolio-pdf.conduct-count", figure.count()), name));
        });
        return rows;
    }

    private void grid(PageFlow flow, Map<Character, Figure> figures) {
        List<Set<Id<Incident>>> letters =
                figures.values().stream().map(Figure::ids).toList();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < BESIDE; i++) {
            columns.add(Column.heading(wording.get("portfolio-pdf.number"), NUMBER));
            figures.keySet().forEach(letter -> columns.add(Column.of(String.valueOf(letter), LETTER)));
        }
        flow.table(columns, TextStyle.TABLE, PADDING, table -> {
            for (int i = 0; i < incidents.size(); i += BESIDE) {
                List<Text> row = new ArrayList<>();
                for (int j = i; j < i + BESIDE; j++) {
                    row.addAll(j < incidents.size() ? marks(incidents.get(j), letters) : blank(letters));
                }
                table.row(row);
            }
        });
    }

    private List<Text> marks(Incident incident, List<Set<Id<Incident>>> letters) {
        List<Text> cells = new ArrayList<>();
        String number = String.valueOf(incident.number());
        String place = links.place(incident.id());
        cells.add(place == null ? Text.of(number) : Text.empty().link(number, place));
        letters.forEach(
                ids -> cells.add(ids.contains(incident.id()) ? Text.empty().bold(MARK) : Text.empty()));
        return cells;
    }

    private static List<Text> blank(List<Set<Id<Incident>>> letters) {
        return Collections.nCopies(letters.size() + 1, Text.empty());
    }
}
