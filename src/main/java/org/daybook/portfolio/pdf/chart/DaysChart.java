package org.daybook.portfolio.pdf.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.OrderPeriod;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType.Group;
import org.daybook.pattern.BeforeAfter;
import org.daybook.pattern.ComparisonDay;
import org.daybook.pattern.Figure;
import org.daybook.pattern.MonthlyCounts.Period;
import org.daybook.pattern.Patterns;
import org.daybook.pdf.drawing.DrawingCanvas;
import org.daybook.pdf.drawing.Shade;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Align;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.pdf.section.WithheldFormatter;

/**
 * The incidents as strokes on a timeline of days, a row for each group of kinds, threats and violence first, and
 * below them the orders in force and the times in custody as bands. It begins with the first incident and ends with
 * the last.
 */
public final class DaysChart {
    private static final float ROW = 15;
    private static final float LABEL = 198;
    private static final float FOOT = 18;
    private static final float STROKE = 0.7f;
    private static final TextStyle LABELS = new TextStyle(TextStyle.FINE.face(), 9, 11, 0.12f, 0, 0, Align.START);
    private static final TextStyle DATES_BELOW = LABELS.aligned(Align.CENTRE);
    private static final int DATES = 4;
    private static final float DATE = 64;
    private static final float MONTH = 46;
    private static final float TICK = 3;
    private static final float HEADING_AND_NOTE = 90;

    /** The maximum number of characters for the numbers of undated incidents. */
    private static final int NUMBERS = 120;

    private final List<Row> rows = new ArrayList<>();
    private final List<Band> bands;
    private final Figure undated;
    private final SectionWording wording;
    private final Optional<LocalDate> first;
    private final LocalDate last;

    /** A row of strokes, labelled with their number. */
    private record Row(String name, List<LocalDate> days) {}

    /** A period, clipped to the days drawn. */
    private record Band(String name, LocalDate from, LocalDate to, boolean custody) {}

    public DaysChart(Patterns patterns, CaseSheets printed, CrossReferences links, SectionWording wording) {
        this.wording = wording;
        undated = patterns.often().undated();
        List<Period> months = patterns.often().byMonth().months();
        List<LocalDate> days = months.stream()
                .flatMap(month -> days(month.all().incidents()))
                .sorted()
                .toList();
        first = days.stream().findFirst();
        last = days.isEmpty() ? LocalDate.EPOCH : days.getLast();
        addKinds(patterns, months);
        addMarked(patterns);
        bands = printed.notWithdrawn(CaseRecordKind.ORDER)
                .flatMap(order -> band(order, links).stream())
                .toList();
    }

    /** A row for each group of kinds, and one for incidents without a kind. */
    private void addKinds(Patterns patterns, List<Period> months) {
        Arrays.stream(Group.values())
                .sorted(Comparator.comparing(group -> group != Group.THREATS))
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

    /** A row for breaches of orders, and one for the days on which they were told to stop. */
    private void addMarked(Patterns patterns) {
        row(
                wording.get("portfolio-pdf.breach"),
                patterns.told().breaches().any().count(),
                days(patterns.told().breaches().any().incidents().stream()
                                .filter(incident -> incident.when().date() != null)
                                .toList())
                        .toList());
        row(
                wording.get("portfolio-pdf.days-told"),
                0,
                patterns.told().around().stream()
                        .map(BeforeAfter::marker)
                        .filter(marker -> marker.what() == ComparisonDay.What.TOLD_TO_STOP)
                        .map(ComparisonDay::day)
                        .filter(day -> first.isPresent() && !day.isBefore(first.get()) && !day.isAfter(last))
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
            rows.add(new Row(wording.get("portfolio-pdf.kind-count", name, counted), days));
        }
    }

    private Optional<Band> band(CaseRecord order, CrossReferences links) {
        return OrderPeriod.of(order)
                .filter(period -> first.isPresent() && !period.from().isAfter(last))
                .filter(period -> !period.until(last).isBefore(first.get()))
                .map(period -> new Band(
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
        return HEADING_AND_NOTE + FOOT + ROW * (rows.size() + bands.size());
    }

    /** Draws the chart; nothing if no incident has a date. */
    void draw(PageFlow flow) {
        if (first.isEmpty()) {
            return;
        }
        LocalDate from = first.get();
        float height = FOOT + ROW * (rows.size() + bands.size());
        flow.figure(
                height,
                wording.get(
                        "portfolio-pdf.days-description",
                        wording.formats().date(from),
                        wording.formats().date(last),
                        described()),
                pencil -> picture(pencil, from));
        String note = wording.get("portfolio-pdf.days-note");
        flow.paragraph(
                Text.of(
                        undated.isNone()
                                ? note
                                : note + " "
                                        + wording.get("portfolio-pdf.days-undated", undated.count(), numbers(undated))),
                TextStyle.SMALL);
    }

    private static String numbers(Figure figure) {
        List<Integer> numbers =
                figure.incidents().stream().map(Incident::number).sorted().toList();
        return PrintedExcerpt.opening(WithheldFormatter.ranges(numbers), NUMBERS);
    }

    private String described() {
        Stream<String> strokes = rows.stream().map(Row::name);
        Stream<String> orders = bands.stream()
                .map(band -> wording.get(
                        "portfolio-pdf.days-band",
                        band.name,
                        wording.formats().date(band.from),
                        wording.formats().date(band.to)));
        return Stream.concat(strokes, orders).collect(Collectors.joining("; "));
    }

    private void picture(DrawingCanvas pencil, LocalDate from) {
        float step = (pencil.width() - LABEL) / Math.max(1, ChronoUnit.DAYS.between(from, last) + 1);
        float bottom = FOOT + ROW * (rows.size() + bands.size());
        for (Row row : rows) {
            bottom -= ROW;
            pencil.words(row.name, LABELS, 0, bottom + 5, LABEL - 6);
            strokes(pencil, row, from, step, bottom);
        }
        for (Band band : bands) {
            bottom -= ROW;
            pencil.words(band.name, LABELS, 0, bottom + 5, LABEL - 6);
            float left = LABEL + step * ChronoUnit.DAYS.between(from, band.from);
            float wide = step * (ChronoUnit.DAYS.between(band.from, band.to) + 1);
            pencil.shade(left, bottom + 2, wide, ROW - 4, band.custody ? Shade.CROSSED : Shade.LIGHT);
        }
        pencil.line(LABEL, FOOT, pencil.width(), FOOT, ChartStyle.AXIS, ChartStyle.INK);
        dates(pencil, from);
    }

    /** Strokes at the same position are drawn once. */
    private static void strokes(DrawingCanvas pencil, Row row, LocalDate from, float step, float bottom) {
        Set<Integer> drawn = new HashSet<>();
        for (LocalDate day : row.days) {
            float x = LABEL + step * (ChronoUnit.DAYS.between(from, day) + 0.5f);
            if (drawn.add(Math.round(x * 2))) {
                pencil.line(x, bottom + 2, x, bottom + ROW - 2, STROKE, 0.1f);
            }
        }
    }

    /** The beginnings of months, named as far as there is room; of a short time, some of its days. */
    private void dates(DrawingCanvas pencil, LocalDate from) {
        long days = ChronoUnit.DAYS.between(from, last) + 1;
        float room = pencil.width() - LABEL;
        List<YearMonth> months = Stream.iterate(
                        YearMonth.from(from).plusMonths(1),
                        month -> !month.atDay(1).isAfter(last),
                        month -> month.plusMonths(1))
                .toList();
        if (months.size() < DATES) {
            days(pencil, from, days);
            return;
        }
        int step = (int) Math.ceil(months.size() * MONTH / room);
        for (int i = 0; i < months.size(); i++) {
            float x = LABEL + room * ChronoUnit.DAYS.between(from, months.get(i).atDay(1)) / days;
            pencil.line(x, FOOT - TICK, x, FOOT, ChartStyle.AXIS, ChartStyle.INK);
            if (i % step == 0 && x + MONTH / 2 <= pencil.width()) {
                pencil.words(name(months.get(i)), DATES_BELOW, x - MONTH / 2, 4, MONTH);
            }
        }
    }

    private String name(YearMonth month) {
        return wording.get("format.month", wording.formats().monthName(month), String.valueOf(month.getYear()));
    }

    private void days(DrawingCanvas pencil, LocalDate from, long days) {
        int marks = (int) Math.min(DATES, days);
        float room = pencil.width() - LABEL;
        for (int i = 0; i < marks; i++) {
            long day = marks == 1 ? 0 : (days - 1) * i / (marks - 1);
            float x = LABEL + room * (day + 0.5f) / days;
            float left = Math.clamp(x - DATE / 2, LABEL, pencil.width() - DATE);
            pencil.words(wording.formats().date(from.plusDays(day)), DATES_BELOW, left, 4, DATE);
        }
    }
}
