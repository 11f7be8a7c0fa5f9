package org.daybook.portfolio.pdf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.pdf.Column;
import org.daybook.pdf.Fact;
import org.daybook.pdf.PageFlow;
import org.daybook.pdf.Text;
import org.daybook.pdf.TextStyle;
import org.daybook.portfolio.PortfolioContent;
import org.daybook.portfolio.PortfolioPart;
import org.daybook.portfolio.PortfolioSummary;
import org.jspecify.annotations.Nullable;

/**
 * The facts on one page, under the four headings that police in England and Wales use (fixated, obsessive, unwanted,
 * repeated). It counts what was recorded; it draws no conclusion and gives no score.
 */
final class SummarySection implements Section {
    private static final int NAMES = 8;
    private static final int NAME_LENGTH = 60;

    private final PortfolioContent content;
    private final PortfolioSummary summary;
    private final Wording wording;

    SummarySection(PortfolioContent content, Wording wording) {
        this.content = content;
        this.summary = content.summary();
        this.wording = wording;
    }

    @Override
    public void emit(PageFlow flow) {
        flow.pageBreak();
        flow.section(() -> {
            flow.heading(1, wording.get("portfolio-pdf.summary"), Places.SUMMARY);
            flow.paragraph(Text.of(wording.get("portfolio-pdf.summary-note")), TextStyle.SMALL);
            part(flow, "portfolio-pdf.fixated", fixated());
            part(flow, "portfolio-pdf.obsessive", obsessive());
            part(flow, "portfolio-pdf.unwanted", unwanted());
            part(flow, "portfolio-pdf.repeated", repeated());
            part(flow, "portfolio-pdf.recording", recording());
            MonthChart chart = summary.byMonth().size() > 1 ? new MonthChart(summary.byMonth(), wording) : null;
            boolean hasRoom = chart != null && flow.hasRoom(chart.height());
            if (chart != null && hasRoom) {
                chart.draw(flow);
            }
            kinds(flow, hasRoom ? null : chart);
        });
    }

    private void part(PageFlow flow, String heading, List<Fact> facts) {
        if (!facts.isEmpty()) {
            flow.heading(2, wording.get(heading), null, null);
            flow.facts(facts);
        }
    }

    private List<Fact> repeated() {
        List<Fact> facts = new ArrayList<>();
        facts.add(count("portfolio-pdf.incidents", summary.incidents()));
        facts.add(Fact.of(wording.get("portfolio-pdf.first-last"), firstAndLast()));
        addIfAny(facts, "portfolio-pdf.undated", summary.undated());
        return facts;
    }

    private String firstAndLast() {
        LocalDate first = summary.first();
        LocalDate last = summary.last();
        if (first == null || last == null) {
            return wording.get("portfolio-pdf.no-dates");
        }
        return wording.get(
                "portfolio-pdf.first-last-dates",
                wording.formats().date(first),
                wording.formats().date(last));
    }

    private List<Fact> fixated() {
        List<String> people = summary.people();
        if (isLeftOut(PortfolioPart.WHO) || people.isEmpty()) {
            return List.of();
        }
        String names = people.stream().limit(NAMES).map(SummarySection::cut).collect(Collectors.joining("; "));
        if (people.size() > NAMES) {
            names = wording.get("portfolio-pdf.and-others", names, people.size() - NAMES);
        }
        return List.of(Fact.of(wording.get("portfolio-pdf.persons"), names));
    }

    /** The beginning of a long name on one line: the sheets have all of it, and this page stays one. */
    private static String cut(String name) {
        String line = name.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= NAME_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, NAME_LENGTH)).strip() + "…";
    }

    private List<Fact> obsessive() {
        List<Fact> facts = new ArrayList<>();
        Map.Entry<YearMonth, Integer> most = mostInOneMonth();
        if (most != null) {
            facts.add(Fact.of(
                    wording.get("portfolio-pdf.most-in-month"),
                    wording.get(
                            "portfolio-pdf.most-in-month-value",
                            most.getValue(),
                            wording.formats().month(most.getKey().atDay(1)))));
        }
        List<String> groups = new ArrayList<>();
        summary.byGroup()
                .forEach((group, count) ->
                        groups.add(wording.get("portfolio-pdf.kind-count", wording.group(group), count)));
        if (!groups.isEmpty()) {
            facts.add(Fact.of(wording.get("portfolio-pdf.by-group"), String.join("; ", groups)));
        }
        return facts;
    }

    private Map.@Nullable Entry<YearMonth, Integer> mostInOneMonth() {
        Map.Entry<YearMonth, Integer> most = null;
        for (Map.Entry<YearMonth, Integer> month : summary.byMonth().entrySet()) {
            if (most == null || month.getValue() > most.getValue()) {
                most = month;
            }
        }
        return most;
    }

    /** Every kind with its number: on a page of its own, so that the facts before stay on one, the chart if need be. */
    private void kinds(PageFlow flow, @Nullable MonthChart chart) {
        if (summary.byType().isEmpty()) {
            if (chart != null) {
                chart.draw(flow);
            }
            return;
        }
        flow.pageBreak();
        flow.heading(2, wording.get("portfolio-pdf.by-kind"), null, null);
        flow.paragraph(Text.of(wording.get("portfolio-pdf.by-kind-note")), TextStyle.SMALL);
        if (chart != null) {
            chart.draw(flow);
        }
        List<Column> columns = List.of(
                Column.of(wording.get("portfolio-pdf.code"), 36),
                Column.heading(wording.get("portfolio-pdf.kind"), 0),
                Column.ofNumbers(wording.get("portfolio-pdf.incidents"), 60));
        flow.table(
                columns,
                TextStyle.SMALL,
                table -> summary.byType()
                        .forEach((type, count) -> table.row(type.code(), wording.type(type), String.valueOf(count))));
    }

    private List<Fact> unwanted() {
        List<Fact> facts = new ArrayList<>();
        if (!isLeftOut(PortfolioPart.EXACT_WORDS)) {
            facts.add(count("portfolio-pdf.with-exact-words", summary.withExactWords()));
        }
        if (!isLeftOut(PortfolioPart.DAY_TO_DAY)) {
            facts.add(count("portfolio-pdf.with-day-to-day", summary.withDayToDay()));
        }
        return facts;
    }

    private List<Fact> recording() {
        List<Fact> facts = new ArrayList<>();
        facts.add(count("portfolio-pdf.same-day", summary.sameDay()));
        if (summary.first() != null) {
            facts.add(Fact.of(
                    wording.get("portfolio-pdf.longest-delay"),
                    wording.get("portfolio-pdf.days", summary.longestDelayDays())));
        }
        facts.add(count("portfolio-pdf.amended-count", summary.amended()));
        addIfAny(facts, "portfolio-pdf.withdrawn-count", summary.withdrawn());
        return facts;
    }

    private void addIfAny(List<Fact> facts, String label, int value) {
        if (value > 0) {
            facts.add(count(label, value));
        }
    }

    private Fact count(String label, int value) {
        return Fact.of(wording.get(label), String.valueOf(value));
    }

    private boolean isLeftOut(PortfolioPart part) {
        return content.leftOutParts().contains(part);
    }
}
