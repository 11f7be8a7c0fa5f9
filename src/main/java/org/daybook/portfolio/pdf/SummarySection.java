package org.daybook.portfolio.pdf;

import java.util.List;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioSummary;
import org.daybook.portfolio.content.RepeatedMessages;
import org.daybook.portfolio.pdf.SummaryFacts.NumberLimits;
import org.daybook.portfolio.pdf.chart.MonthChart;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.RecordFactRows;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * The facts on one page, under the four headings that many police forces use (fixated, obsessive, unwanted,
 * repeated). It counts what was recorded; it draws no conclusion and gives no score.
 */
final class SummarySection extends Section {
    /** From all that may be of use to a reader of one page to none. */
    private static final List<NumberLimits> NUMBERED = List.of(
            new NumberLimits(60, 60), new NumberLimits(60, 30), new NumberLimits(60, 8), new NumberLimits(8, 8));

    private static final NumberLimits NONE = new NumberLimits(0, 0);

    private final PortfolioContent content;
    private final PortfolioSummary summary;
    private final String repeated;
    private final CrossReferences links;
    private final SectionWording wording;

    /** The figures under one heading. */
    private record FactGroup(String heading, List<LabelledFact> facts) {}

    SummarySection(PortfolioContent content, CrossReferences links, SectionWording wording) {
        super(wording.get("portfolio-pdf.summary"), AnchorNames.SUMMARY, true);
        this.content = content;
        summary = content.summary();
        repeated = RepeatedMessages.among(content.printed().counted());
        this.links = links;
        this.wording = wording;
    }

    private List<FactGroup> parts(int listed, NumberLimits numbered) {
        SummaryFacts facts = new SummaryFacts(summary, links, wording, listed, numbered);
        return List.of(
                part("portfolio-pdf.fixated", facts.fixated()),
                part("portfolio-pdf.obsessive", facts.obsessive(repeated)),
                part("portfolio-pdf.unwanted", facts.unwanted()),
                part("portfolio-pdf.repeated", facts.repeated()),
                part("portfolio-pdf.seen", facts.seen(content.exhibits())),
                part("portfolio-pdf.recording", facts.recording()));
    }

    /** As many numbers, then as many names, as fit on the page; the fewest of both if that is too much. */
    private List<FactGroup> fitting(PageFlow flow) {
        for (NumberLimits numbered : NUMBERED) {
            for (int listed = SummaryFacts.LISTED; listed >= SummaryFacts.FEW_LISTED; listed--) {
                List<FactGroup> parts = parts(listed, numbered);
                if (flow.trial(trial -> emit(trial, parts)).page() == flow.page()) {
                    return parts;
                }
            }
        }
        return parts(SummaryFacts.FEW_LISTED, NONE);
    }

    /** Short figures share a row. */
    private FactGroup part(String heading, List<LabelledFact> figures) {
        RecordFactRows rows = RecordFactRows.shared(wording);
        figures.forEach(figure -> rows.add(figure.label(), figure.value()));
        return new FactGroup(heading, rows.all());
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    protected void content(PageFlow flow) {
        flow.paragraph(Text.of(wording.get("portfolio-pdf.summary-note")), TextStyle.TABLE);
        emit(flow, fitting(flow));
        if (summary.when().byMonth().size() > 1) {
            MonthChart chart = new MonthChart(summary.when().byMonth(), wording);
            if (flow.hasRoom(chart.height())) {
                chart.draw(flow);
            }
        }
    }

    private void emit(PageFlow flow, List<FactGroup> parts) {
        parts.forEach(part -> part(flow, part.heading(), part.facts()));
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
