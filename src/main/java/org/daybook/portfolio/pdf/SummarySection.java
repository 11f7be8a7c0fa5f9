package org.daybook.portfolio.pdf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.facts.IncidentType;
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
    private static final int NAMES = 12;

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
            part(flow, "portfolio-pdf.repeated", repeated());
            if (summary.byMonth().size() > 1) {
                new MonthChart(summary.byMonth(), wording).draw(flow);
            }
            part(flow, "portfolio-pdf.fixated", fixated());
            part(flow, "portfolio-pdf.obsessive", obsessive());
            part(flow, "portfolio-pdf.unwanted", unwanted());
            part(flow, "portfolio-pdf.recording", recording());
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
        String names = String.join("; ", people.subList(0, Math.min(NAMES, people.size())));
        if (people.size() > NAMES) {
            names = wording.get("portfolio-pdf.and-others", names, people.size() - NAMES);
        }
        return List.of(Fact.of(wording.get("portfolio-pdf.persons"), names));
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
        Set<IncidentType.Group> groups = EnumSet.noneOf(IncidentType.Group.class);
        groups.addAll(summary.byGroup().keySet());
        for (IncidentType.Group group : groups) {
            facts.add(new Fact(wording.group(group), kinds(group)));
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

    private Text kinds(IncidentType.Group group) {
        List<String> kinds = summary.byType().entrySet().stream()
                .filter(entry -> entry.getKey().group() == group)
                .map(entry -> wording.get("portfolio-pdf.kind-count", wording.type(entry.getKey()), entry.getValue()))
                .toList();
        int count = summary.byGroup().getOrDefault(group, 0);
        return Text.empty().bold(String.valueOf(count)).plain("   " + String.join("; ", kinds));
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
