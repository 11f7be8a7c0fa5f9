package org.daybook.portfolio.pdf.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.pattern.Figure;
import org.daybook.pattern.FrequencyCounts;
import org.daybook.pattern.HeatMap;
import org.daybook.pattern.KnowledgeCounts;
import org.daybook.pattern.NamedFigure;
import org.daybook.pattern.Patterns;
import org.daybook.pdf.drawing.Shade;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * The counts of the screen as charts and tables: by month, by day with the orders in force, by weekday and hour, by
 * channel, and by kind. Below each is what it leaves out. It counts, and does not interpret.
 */
public final class ChartsSection extends Section {
    private static final int MOST_SERVICES = 12;
    private static final int MOST_NUMBERS = 30;
    private static final int MOST_LINKS = 10;
    private static final float WEEK = 220;
    private static final float TABLE = 110;
    private static final float HEADING = 60;

    private final Patterns patterns;
    private final DaysChart days;
    private final CrossReferences links;
    private final SectionWording wording;

    public ChartsSection(Patterns patterns, DaysChart days, CrossReferences links, SectionWording wording) {
        super(wording.get("portfolio-pdf.charts"), AnchorNames.CHARTS);
        this.patterns = patterns;
        this.days = days;
        this.links = links;
        this.wording = wording;
    }

    @Override
    public boolean isEmpty() {
        return patterns.isEmpty();
    }

    @Override
    protected void content(PageFlow flow) {
        flow.paragraph(Text.of(wording.get("portfolio-pdf.charts-note")), TextStyle.SMALL);
        months(flow);
        if (!patterns.often().byMonth().months().isEmpty()) {
            part(flow, "portfolio-pdf.chart-days", WEEK);
            days.draw(flow);
        }
        week(flow);
        services(flow);
        numbers(flow);
        kinds(flow);
    }

    private void part(PageFlow flow, String key, float room) {
        flow.need(HEADING + room);
        String title = wording.get(key);
        flow.bookmarkedHeading(2, title);
    }

    private void months(PageFlow flow) {
        FrequencyCounts often = patterns.often();
        if (!often.byMonth().months().isEmpty()) {
            part(flow, "portfolio-pdf.chart-months", WEEK);
            new KindsByMonthChart(often.byMonth(), often.undated(), wording).draw(flow);
            notIn(flow, often.undated());
        } else {
            notIn(flow, often.undated());
        }
    }

    private void week(PageFlow flow) {
        HeatMap hours = patterns.often().hours();
        if (hours.counted() > 0) {
            part(flow, "portfolio-pdf.chart-week", WEEK);
            new WeekdayHourChart(hours, wording).draw(flow);
            String without = wording.get(
                    "portfolio-pdf.chart-week-note",
                    hours.counted(),
                    hours.withoutTime().count(),
                    patterns.often().undated().count());
            flow.paragraph(Text.of(without), TextStyle.FINE);
        }
    }

    private void kinds(PageFlow flow) {
        KnowledgeCounts knew = patterns.knew();
        List<BarsChart.ChartBar> bars = new ArrayList<>();
        knew.types()
                .forEach((type, figure) -> bars.add(new BarsChart.ChartBar(
                        type.code() + "  " + wording.type(type), figure.count(), ChartStyle.shade(type.group()))));
        if (!knew.noKind().isNone()) {
            bars.add(new BarsChart.ChartBar(
                    wording.get("patterns.no-kind"), knew.noKind().count(), Shade.WHITE));
        }
        if (!bars.isEmpty()) {
            BarsChart chart = new BarsChart(bars, wording);
            part(flow, "portfolio-pdf.by-kind", chart.start());
            chart.draw(flow, "portfolio-pdf.chart-kinds-description");
            flow.paragraph(Text.of(wording.get("portfolio-pdf.by-kind-note")), TextStyle.FINE);
        }
    }

    private void services(PageFlow flow) {
        List<NamedFigure> all = mostFirst(patterns.knew().channels().platforms().stream());
        if (all.isEmpty()) {
            return;
        }
        BarsChart chart = new BarsChart(
                all.stream()
                        .limit(MOST_SERVICES)
                        .map(one -> new BarsChart.ChartBar(
                                PrintedExcerpt.opening(one.name(), 60),
                                one.figure().count(),
                                Shade.DARK))
                        .toList(),
                wording);
        part(flow, "portfolio-pdf.chart-services", chart.start());
        chart.draw(flow, "portfolio-pdf.chart-services-description");
        further(flow, all.size() - MOST_SERVICES);
        int named = (int) all.stream()
                .flatMap(one -> one.figure().incidents().stream())
                .distinct()
                .count();
        flow.paragraph(
                Text.of(wording.get(
                        "portfolio-pdf.chart-services-note",
                        patterns.often().all().count() - named)),
                TextStyle.FINE);
    }

    /** The channels about which an officer can ask a company. */
    private void numbers(PageFlow flow) {
        KnowledgeCounts.ChannelCounts channels = patterns.knew().channels();
        List<NamedFigure> all =
                mostFirst(Stream.of(channels.numbers(), channels.emails(), channels.handles(), channels.urls())
                        .flatMap(List::stream));
        if (all.isEmpty()) {
            return;
        }
        part(flow, "portfolio-pdf.chart-numbers", TABLE);
        List<TableColumn> columns = List.of(
                TableColumn.heading(wording.get("portfolio-pdf.chart-number"), 0),
                TableColumn.ofNumbers(wording.get("portfolio-pdf.incidents"), 60),
                TableColumn.of(wording.get("portfolio-pdf.incident-numbers"), 190));
        flow.table(
                columns,
                TextStyle.FINE,
                table -> all.stream()
                        .limit(MOST_NUMBERS)
                        .forEach(one -> table.row(List.of(
                                Text.of(one.name()),
                                Text.of(String.valueOf(one.figure().count())),
                                links.few(one.figure(), MOST_LINKS)))));
        further(flow, all.size() - MOST_NUMBERS);
    }

    private static List<NamedFigure> mostFirst(Stream<NamedFigure> all) {
        return all.sorted(Comparator.comparingInt(one -> -one.figure().count())).toList();
    }

    private void further(PageFlow flow, int more) {
        if (more > 0) {
            flow.paragraph(Text.of(wording.get("portfolio-pdf.chart-further", more)), TextStyle.FINE);
        }
    }

    private void notIn(PageFlow flow, Figure undated) {
        if (!undated.isNone()) {
            Text text = Text.of(wording.get("portfolio-pdf.chart-undated", undated.count()))
                    .then(links.few(undated, MOST_LINKS));
            flow.paragraph(text, TextStyle.FINE);
        }
    }
}
