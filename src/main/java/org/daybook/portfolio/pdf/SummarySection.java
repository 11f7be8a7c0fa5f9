package org.daybook.portfolio.pdf;

import java.util.List;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioSummary;
import org.daybook.portfolio.pdf.chart.MonthChart;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.FactRows;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * The facts on one page, under the four headings that police in England and Wales use (fixated, obsessive, unwanted,
 * repeated). It counts what was recorded; it draws no conclusion and gives no score.
 */
final class SummarySection extends Section {
    /** How many characters of a value fit on a line, and how many lines on the page beside headings. */
    private static final int LINE_LENGTH = 66;

    private static final int MOST_LINES = 33;

    private final PortfolioSummary summary;
    private final SectionWording wording;
    private final List<Part> parts;
    private final SignificantPart significant;
    private final boolean withSignificant;

    /** The figures under one heading. */
    private record Part(String heading, List<LabelledFact> facts) {}

    SummarySection(PortfolioContent content, CrossReferences links, SectionWording wording) {
        super(wording.get("portfolio-pdf.summary"), AnchorNames.SUMMARY, true);
        significant = new SignificantPart(content, links, wording);
        withSignificant = links.withSheets();
        this.summary = content.summary();
        this.wording = wording;
        int listed = SummaryFacts.LISTED;
        List<Part> all = parts(content, new SummaryFacts(summary, links, wording, listed));
        while (isMuch(all) && listed > SummaryFacts.FEW_LISTED) {
            listed--;
            all = parts(content, new SummaryFacts(summary, links, wording, listed));
        }
        parts = all;
    }

    private List<Part> parts(PortfolioContent content, SummaryFacts facts) {
        return List.of(
                part("portfolio-pdf.fixated", facts.fixated()),
                part("portfolio-pdf.obsessive", facts.obsessive()),
                part("portfolio-pdf.unwanted", facts.unwanted()),
                part("portfolio-pdf.repeated", facts.repeated()),
                part("portfolio-pdf.seen", facts.seen(content.exhibits())),
                part("portfolio-pdf.recording", facts.recording()));
    }

    /** Short figures share a row. */
    private Part part(String heading, List<LabelledFact> figures) {
        FactRows rows = new FactRows(wording);
        figures.forEach(figure -> rows.add(figure.label(), figure.value()));
        return new Part(heading, rows.all());
    }

    /** Whether there might be more lines than fit on the page. */
    private static boolean isMuch(List<Part> parts) {
        return parts.stream()
                        .flatMap(part -> part.facts().stream())
                        .mapToInt(SummarySection::lines)
                        .sum()
                > MOST_LINES;
    }

    /** About how many lines a value takes; capitals are wide. */
    private static int lines(LabelledFact fact) {
        String words = fact.value().words();
        long wide = words.chars().filter(Character::isUpperCase).count();
        return 1 + (int) ((words.length() + wide / 2) / LINE_LENGTH);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    protected void content(PageFlow flow) {
        flow.paragraph(Text.of(wording.get("portfolio-pdf.summary-note")), TextStyle.TABLE);
        parts.forEach(part -> part(flow, part.heading(), part.facts()));
        if (summary.when().byMonth().size() > 1) {
            MonthChart chart = new MonthChart(summary.when().byMonth(), wording);
            if (flow.hasRoom(chart.height())) {
                chart.draw(flow);
            }
        }
        if (withSignificant) {
            significant.emit(flow);
        }
    }

    private void part(PageFlow flow, String heading, List<LabelledFact> figures) {
        if (!figures.isEmpty()) {
            flow.markedHeading(mark(heading), wording.get(heading));
            flow.facts(figures, FactDensity.SMALL);
        }
    }

    /** The letter of the four headings, as police know them. */
    private String mark(String heading) {
        return switch (heading) {
            case "portfolio-pdf.fixated" -> wording.get("portfolio-pdf.fixated-mark");
            case "portfolio-pdf.obsessive" -> wording.get("portfolio-pdf.obsessive-mark");
            case "portfolio-pdf.unwanted" -> wording.get("portfolio-pdf.unwanted-mark");
            case "portfolio-pdf.repeated" -> wording.get("portfolio-pdf.repeated-mark");
            default -> "";
        };
    }
}
