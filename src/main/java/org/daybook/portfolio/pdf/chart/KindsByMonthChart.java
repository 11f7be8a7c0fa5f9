package org.daybook.portfolio.pdf.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CountableIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.incident.IncidentType.IncidentGroup;
import org.daybook.pattern.Figure;
import org.daybook.pattern.MonthlyCounts;
import org.daybook.pattern.MonthlyCounts.MonthCounts;
import org.daybook.pdf.drawing.DrawingCanvas;
import org.daybook.pdf.drawing.Shade;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.jspecify.annotations.Nullable;

/**
 * Incidents in each month, or in longer periods if there are many, as bars divided by kind. The height of a bar is
 * the number of incidents: one of several kinds is divided among them. The table below counts it under each, like the
 * screen.
 */
final class KindsByMonthChart {
    private static final List<Integer> LENGTHS = List.of(1, 3, 12, 60, 120, 1200, 12_000);
    private static final int MOST_BARS = 48;
    private static final float BARS = 150;
    private static final float LEGEND_ROW = 12;
    private static final int LEGEND_COLUMNS = 2;
    private static final float SWATCH = 16;
    private static final float LETTER = 8;
    private static final float NUMBER = 12.5f;

    /** With this many kinds there is room for a month beside them only if their columns are narrow. */
    private static final int MANY = 7;

    private final List<MonthCounts> periods;
    private final int length;
    private final boolean broken;
    private final Figure undated;
    private final List<KindCount> kinds;
    private final SectionWording wording;

    /** A group of types, or null for incidents without a kind. */
    private record KindCount(@Nullable IncidentGroup group, int count) {
        Figure in(MonthCounts period) {
            return group == null ? period.noKind() : period.of(group);
        }

        boolean holds(Incident incident) {
            List<IncidentType> kinds = CountableIncident.kinds(incident);
            return group == null ? kinds.isEmpty() : kinds.stream().anyMatch(type -> type.group() == group);
        }

        Shade shade() {
            return group == null ? Shade.WHITE : ChartStyle.shade(group);
        }

        String letter() {
            return group == null ? "–" : group.code();
        }
    }

    /** @param undated the incidents that belong to no period */
    KindsByMonthChart(MonthlyCounts byMonth, Figure undated, SectionWording wording) {
        this.undated = undated;
        this.wording = wording;
        length = LENGTHS.stream()
                .filter(months -> byMonth.count(months) <= MOST_BARS)
                .findFirst()
                .orElse(LENGTHS.getLast());
        periods = byMonth.periods(length);
        broken = byMonth.isBroken();
        kinds = Stream.concat(Arrays.stream(IncidentGroup.values()), Stream.of((IncidentGroup) null))
                .map(group -> new KindCount(group, total(group)))
                .filter(kind -> kind.count() > 0)
                .toList();
    }

    private int total(@Nullable IncidentGroup group) {
        return periods.stream()
                .mapToInt(period -> new KindCount(group, 0).in(period).count())
                .sum();
    }

    void draw(PageFlow flow) {
        float legend = LEGEND_ROW * ((kinds.size() + LEGEND_COLUMNS - 1) / LEGEND_COLUMNS) + 4;
        flow.figure(
                BARS + legend,
                wording.get("portfolio-pdf.chart-months-description", described()),
                pencil -> picture(pencil, legend));
        flow.paragraph(Text.of(wording.get("portfolio-pdf.chart-months-note")), TextStyle.FINE);
        if (broken) {
            flow.paragraph(Text.of(wording.get("portfolio-pdf.chart-gaps")), TextStyle.FINE);
        }
        table(flow);
    }

    private void picture(DrawingCanvas pencil, float legend) {
        int most = Math.max(
                1,
                periods.stream().mapToInt(period -> period.all().count()).max().orElse(1));
        float step = pencil.width() / periods.size();
        float wide = Math.min(ChartStyle.WIDEST_BAR, step * ChartStyle.FILLED);
        int every = (int) Math.ceil(ChartStyle.MONTH / step);
        float base = legend + ChartStyle.FOOT;
        for (int i = 0; i < periods.size(); i++) {
            float middle = i * step + step / 2;
            float unit = (BARS - ChartStyle.FOOT - ChartStyle.HEAD) / most;
            float top = bar(pencil, periods.get(i), middle - wide / 2, base, wide, unit);
            int count = periods.get(i).all().count();
            if (count > 0 && step >= NUMBER) {
                pencil.words(String.valueOf(count), ChartStyle.CENTRE, middle - step / 2, top + 3, step);
            }
            if (i % every == 0) {
                pencil.words(
                        shown(periods.get(i)),
                        ChartStyle.CENTRE,
                        middle - ChartStyle.MONTH / 2,
                        legend + 3,
                        ChartStyle.MONTH);
            }
        }
        ChartStyle.axis(pencil, 0, base);
        legend(pencil, legend);
    }

    /** Draws the segments of a bar and returns where they end. */
    private float bar(DrawingCanvas pencil, MonthCounts period, float left, float base, float wide, float unit) {
        float bottom = base;
        for (KindCount kind : kinds) {
            float tall = unit * share(kind.in(period));
            if (tall <= 0) {
                continue;
            }
            pencil.shade(left, bottom, wide, tall, kind.shade());
            if (tall >= LETTER && wide >= LETTER) {
                letter(pencil, kind, left + wide / 2, bottom + tall / 2);
            }
            bottom += tall;
        }
        return bottom;
    }

    private static void letter(DrawingCanvas pencil, KindCount kind, float middle, float height) {
        if (kind.shade().isLined()) {
            pencil.fill(middle - 3.5f, height - 3.5f, 7, 7, 1);
        }
        pencil.words(
                kind.letter(),
                kind.shade().isLight() ? ChartStyle.CENTRE : ChartStyle.REVERSED,
                middle - 6,
                height - 2.5f,
                12);
    }

    private static float share(Figure figure) {
        double share = 0;
        for (Incident incident : figure.incidents()) {
            long groups = CountableIncident.kinds(incident).stream()
                    .map(IncidentType::group)
                    .distinct()
                    .count();
            share += 1.0 / Math.max(1, groups);
        }
        return (float) share;
    }

    private void legend(DrawingCanvas pencil, float height) {
        int rows = (kinds.size() + LEGEND_COLUMNS - 1) / LEGEND_COLUMNS;
        float column = pencil.width() / LEGEND_COLUMNS;
        for (int i = 0; i < kinds.size(); i++) {
            KindCount kind = kinds.get(i);
            float left = i / rows * column;
            float bottom = height - 4 - LEGEND_ROW * (i % rows + 1);
            pencil.shade(left, bottom + 1, SWATCH, LEGEND_ROW - 3, kind.shade());
            pencil.words(named(kind), ChartStyle.START, left + SWATCH + 5, bottom + 3, column - SWATCH - 8);
        }
    }

    /** 'A Contact: 24'. */
    private String named(KindCount kind) {
        String name = kind.group() == null ? wording.get("patterns.no-kind") : wording.group(kind.group());
        String shown = kind.letter() + "  " + wording.get("portfolio-pdf.kind-count", name, kind.count());
        long without = undated.incidents().stream().filter(kind::holds).count();
        return without == 0 ? shown : wording.get("portfolio-pdf.chart-undated-of", shown, without);
    }

    private void table(PageFlow flow) {
        List<TableColumn> columns = new ArrayList<>();
        columns.add(TableColumn.heading(wording.get("portfolio-pdf.chart-" + (length == 1 ? "month" : "from")), 0));
        columns.add(TableColumn.ofNumbers(wording.get("portfolio-pdf.incidents"), 58));
        kinds.forEach(kind -> columns.add(TableColumn.ofNumbers(kind.letter(), kinds.size() > MANY ? 19 : 27)));
        flow.need(80);
        flow.table(
                columns,
                TextStyle.FINE,
                table -> periods.stream()
                        .filter(period -> !period.all().isNone())
                        .forEach(period -> {
                            List<Text> row = new ArrayList<>();
                            row.add(Text.of(shown(period)));
                            row.add(Text.of(String.valueOf(period.all().count())));
                            kinds.forEach(kind -> row.add(Text.of(number(kind.in(period)))));
                            table.row(row);
                        }));
    }

    private static String number(Figure figure) {
        return figure.isNone() ? "" : String.valueOf(figure.count());
    }

    private String described() {
        return periods.stream()
                .filter(period -> !period.all().isNone())
                .map(period -> wording.get(
                        "portfolio-pdf.kind-count", shown(period), period.all().count()))
                .collect(Collectors.joining("; "));
    }

    /** 11/2026; for longer periods the month or year in which it begins. */
    private String shown(MonthCounts period) {
        return ChartStyle.month(period.first(), length >= 12);
    }
}
