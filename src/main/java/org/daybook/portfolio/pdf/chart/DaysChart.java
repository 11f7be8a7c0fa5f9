package org.daybook.portfolio.pdf.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.OrderPeriod;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType.IncidentGroup;
import org.daybook.pattern.Figure;
import org.daybook.pattern.MonthlyCounts.MonthCounts;
import org.daybook.pattern.Patterns;
import org.daybook.pdf.drawing.DrawingCanvas;
import org.daybook.pdf.drawing.Shade;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.chart.EventMarks.Event;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.pdf.section.WithheldFormatter;

/**
 * The incidents as strokes on a timeline of days, a row for each group of kinds, threats and violence first. Below them
 * are the requests to stop and other events by name, and the orders in force and the times in custody as bands. It begins with the first incident and ends with
 * the last.
 */
public final class DaysChart {
    private static final float ROW = 14;
    private static final int DATES = 4;
    private static final float DATE = 64;
    private static final float TICK = 3;
    private static final float HEADING_AND_NOTE = 115;

    /** The maximum number of characters for the numbers of undated incidents. */
    private static final int NUMBERS = 120;

    /** The maximum number of events in a list. */
    private static final int LISTED = 60;

    private final List<StrokeRow> rows = new ArrayList<>();
    private final List<PeriodBand> bands;
    private final List<Event> events;
    private final List<Event> outside;
    private final Figure undated;
    private final SectionWording wording;
    private final Optional<LocalDate> first;
    private final LocalDate last;

    /** A row of strokes, labelled with their number. */
    private record StrokeRow(String name, List<LocalDate> days) {}

    /** A period, clipped to the days drawn. */
    private record PeriodBand(String name, LocalDate from, LocalDate to, boolean custody) {}

    public DaysChart(Patterns patterns, PortfolioContent content, CrossReferences links, SectionWording wording) {
        this.wording = wording;
        undated = patterns.often().undated();
        List<MonthCounts> months = patterns.often().byMonth().months();
        List<LocalDate> days = months.stream()
                .flatMap(month -> days(month.all().incidents()))
                .sorted()
                .toList();
        first = days.stream().findFirst();
        last = days.isEmpty() ? LocalDate.EPOCH : days.getLast();
        addKinds(patterns, months);
        row(
                wording.get("portfolio-pdf.breach"),
                patterns.told().breaches().any().count(),
                days(patterns.told().breaches().any().incidents().stream()
                                .filter(incident -> incident.when().date() != null)
                                .toList())
                        .toList());
        Map<Boolean, List<Event>> all = new TimelineEvents(patterns, links, wording)
                .of(content.printed(), content.madeAt().toLocalDate()).stream()
                        .collect(Collectors.partitioningBy(event -> first.isPresent()
                                && !event.day().isBefore(first.get())
                                && !event.day().isAfter(last)));
        events = all.getOrDefault(true, List.of());
        outside = all.getOrDefault(false, List.of());
        bands = content.printed()
                .notWithdrawn(CaseRecordKind.ORDER)
                .flatMap(order -> band(order, links).stream())
                .toList();
    }

    /** A row for each group of kinds, and one for incidents without a kind. */
    private void addKinds(Patterns patterns, List<MonthCounts> months) {
        Arrays.stream(IncidentGroup.values())
                .sorted(Comparator.comparing(group -> group != IncidentGroup.THREATS))
                .forEach(group -> row(
                        wording.group(group),
                        patterns.knew()
                                .groups()
                                .getOrDefault(group, Figure.NONE)
                                .count(),
                        months.stream()
                                .flatMap(month -> days(month.of(group).incidents()))
                                .toList()));
        row(
                wording.get("patterns.no-kind"),
                0,
                months.stream()
                        .flatMap(month -> days(month.noKind().incidents()))
                        .toList());
    }

    private static Stream<LocalDate> days(List<Incident> incidents) {
        return incidents.stream()
                .map(incident -> Objects.requireNonNull(incident.when().date()));
    }

    /** @param all the number of incidents including undated ones; 0 if it is not counted */
    private void row(String name, int all, List<LocalDate> days) {
        if (!days.isEmpty()) {
            String counted = all > days.size()
                    ? wording.get("portfolio-pdf.days-dated", days.size(), all)
                    : String.valueOf(days.size());
            rows.add(new StrokeRow(wording.get("portfolio-pdf.kind-count", name, counted), days));
        }
    }

    private Optional<PeriodBand> band(CaseRecord order, CrossReferences links) {
        return OrderPeriod.of(order)
                .filter(period -> first.isPresent() && !period.from().isAfter(last))
                .filter(period -> !period.until(last).isBefore(first.get()))
                .map(period -> new PeriodBand(
                        PrintedExcerpt.opening(links.lines().title(order), 40),
                        period.from().isBefore(first.get()) ? first.get() : period.from(),
                        period.until(last),
                        CourtOrder.isCustody(order)));
    }

    /** Whether no incident has a date. */
    public boolean isEmpty() {
        return first.isEmpty();
    }

    /** The approximate height with its heading and note. */
    public float height() {
        float estimate = EventMarks.ROW * Math.min(EventMarks.MOST_ROWS, (events.size() + 1) / 2);
        return HEADING_AND_NOTE + ChartStyle.FOOT + ROW * (rows.size() + bands.size()) + estimate;
    }

    /** Draws the chart; nothing if no incident has a date. */
    void draw(PageFlow flow) {
        if (first.isEmpty()) {
            return;
        }
        LocalDate from = first.get();
        EventMarks marks = EventMarks.of(
                events,
                events.stream().map(event -> at(event.day(), flow.pageWidth())).toList(),
                words -> flow.width(words, ChartStyle.START),
                flow.pageWidth());
        flow.figure(
                ChartStyle.FOOT + ROW * (rows.size() + bands.size()) + marks.height(),
                wording.get(
                        "portfolio-pdf.days-description",
                        wording.formats().date(from),
                        wording.formats().date(last),
                        described()),
                pencil -> picture(pencil, marks, from));
        if (marks.isNumbered()) {
            listed(flow, "portfolio-pdf.days-events", events, 1);
        }
        listed(flow, "portfolio-pdf.days-outside", outside, 0);
        String note = wording.get("portfolio-pdf.days-note");
        flow.paragraph(
                Text.of(
                        undated.isNone()
                                ? note
                                : note + " "
                                        + wording.get("portfolio-pdf.days-undated", undated.count(), numbers(undated))),
                TextStyle.SMALL);
    }

    private void listed(PageFlow flow, String key, List<Event> which, int number) {
        if (!which.isEmpty()) {
            flow.paragraph(Text.of(wording.get(key, named(which, number))), TextStyle.FINE);
        }
    }

    /** 'Told to stop, 3 Apr; …', each after its number if {@code number} is not 0. */
    private String named(List<Event> which, int number) {
        String names = IntStream.range(0, Math.min(which.size(), LISTED))
                .mapToObj(i ->
                        (number == 0 ? "" : number + i + " ") + which.get(i).full())
                .collect(Collectors.joining("; "));
        int more = which.size() - LISTED;
        return more > 0 ? names + "; " + wording.get("portfolio-pdf.chart-further", more) : names;
    }

    private float at(LocalDate day, float width) {
        LocalDate from = first.orElse(last);
        return ChartStyle.NAMES
                + (width - ChartStyle.NAMES)
                        * (ChronoUnit.DAYS.between(from, day) + 0.5f)
                        / (ChronoUnit.DAYS.between(from, last) + 1);
    }

    private static String numbers(Figure figure) {
        List<Integer> numbers =
                figure.incidents().stream().map(Incident::number).sorted().toList();
        return PrintedExcerpt.opening(WithheldFormatter.ranges(numbers), NUMBERS);
    }

    private String described() {
        Stream<String> strokes = rows.stream().map(StrokeRow::name);
        Stream<String> orders = bands.stream()
                .map(band -> wording.get(
                        "portfolio-pdf.days-band",
                        band.name,
                        wording.formats().date(band.from),
                        wording.formats().date(band.to)));
        Stream<String> named = events.isEmpty() ? Stream.empty() : Stream.of(named(events, 0));
        return Stream.of(strokes, named, orders).flatMap(part -> part).collect(Collectors.joining("; "));
    }

    private void picture(DrawingCanvas pencil, EventMarks marks, LocalDate from) {
        float step = (pencil.width() - ChartStyle.NAMES) / Math.max(1, ChronoUnit.DAYS.between(from, last) + 1);
        float bottom = ChartStyle.FOOT + ROW * (rows.size() + bands.size()) + marks.height();
        for (StrokeRow row : rows) {
            bottom -= ROW;
            pencil.words(row.name, ChartStyle.START, 0, bottom + 4, ChartStyle.NAMES - 6);
            strokes(pencil, row, bottom);
        }
        if (!events.isEmpty()) {
            pencil.words(
                    wording.get("portfolio-pdf.kind-count", wording.get("portfolio-pdf.days-what-else"), events.size()),
                    ChartStyle.START,
                    0,
                    bottom - EventMarks.ROW + 3,
                    ChartStyle.NAMES - 6);
            marks.draw(pencil, bottom);
            bottom -= marks.height();
        }
        for (PeriodBand band : bands) {
            bottom -= ROW;
            pencil.words(band.name, ChartStyle.START, 0, bottom + 4, ChartStyle.NAMES - 6);
            float left = ChartStyle.NAMES + step * ChronoUnit.DAYS.between(from, band.from);
            float wide = step * (ChronoUnit.DAYS.between(band.from, band.to) + 1);
            pencil.shade(left, bottom + 2, wide, ROW - 4, band.custody ? Shade.CROSSED : Shade.LIGHT);
        }
        ChartStyle.axis(pencil, ChartStyle.NAMES, ChartStyle.FOOT);
        dates(pencil, from);
    }

    /** Strokes at the same position are drawn once. */
    private void strokes(DrawingCanvas pencil, StrokeRow row, float bottom) {
        Set<Integer> drawn = new HashSet<>();
        for (LocalDate day : row.days) {
            float x = at(day, pencil.width());
            if (drawn.add(Math.round(x * 2))) {
                pencil.line(x, bottom + 2, x, bottom + ROW - 2, ChartStyle.STROKE, 0.1f);
            }
        }
    }

    /** The beginnings of months, named as far as there is room; of a short time, some of its days. */
    private void dates(DrawingCanvas pencil, LocalDate from) {
        long days = ChronoUnit.DAYS.between(from, last) + 1;
        float room = pencil.width() - ChartStyle.NAMES;
        List<YearMonth> months = Stream.iterate(
                        YearMonth.from(from).plusMonths(1),
                        month -> !month.atDay(1).isAfter(last),
                        month -> month.plusMonths(1))
                .toList();
        if (months.size() < DATES) {
            days(pencil, from, days);
            return;
        }
        int step = (int) Math.ceil(months.size() * ChartStyle.MONTH / room);
        for (int i = 0; i < months.size(); i++) {
            float x = ChartStyle.NAMES
                    + room * ChronoUnit.DAYS.between(from, months.get(i).atDay(1)) / days;
            pencil.line(x, ChartStyle.FOOT - TICK, x, ChartStyle.FOOT, ChartStyle.AXIS, ChartStyle.INK);
            if (i % step == 0 && x + ChartStyle.MONTH / 2 <= pencil.width()) {
                pencil.words(name(months.get(i)), ChartStyle.CENTRE, x - ChartStyle.MONTH / 2, 3, ChartStyle.MONTH);
            }
        }
    }

    private String name(YearMonth month) {
        return wording.get("format.month", wording.formats().monthName(month), String.valueOf(month.getYear()));
    }

    private void days(DrawingCanvas pencil, LocalDate from, long days) {
        int marks = (int) Math.min(DATES, days);
        float room = pencil.width() - ChartStyle.NAMES;
        for (int i = 0; i < marks; i++) {
            long day = marks == 1 ? 0 : (days - 1) * i / (marks - 1);
            float x = ChartStyle.NAMES + room * (day + 0.5f) / days;
            float left = Math.clamp(x - DATE / 2, ChartStyle.NAMES, pencil.width() - DATE);
            pencil.words(wording.formats().date(from.plusDays(day)), ChartStyle.CENTRE, left, 3, DATE);
        }
    }
}
