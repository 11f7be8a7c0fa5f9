package org.daybook.ui.patterns;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.daybook.incident.IncidentType.IncidentGroup;
import org.daybook.pattern.Figure;
import org.daybook.pattern.FrequencyCounts;
import org.daybook.pattern.HeatMap;
import org.daybook.pattern.IncidentGaps;
import org.daybook.pattern.MonthlyCounts;
import org.daybook.pattern.MonthlyCounts.MonthCounts;
import org.daybook.text.Messages;
import org.daybook.ui.patterns.CellGrid.AxisMark;
import org.daybook.ui.patterns.CellGrid.CountCell;
import org.daybook.ui.patterns.CellGrid.GridLine;
import org.daybook.ui.patterns.CellGrid.GridLook;
import org.daybook.ui.patterns.FigureRows.FigureRow;
import org.daybook.ui.toolkit.label.TextLabels;
import org.jspecify.annotations.Nullable;

/** How often: totals, months and kinds, weekdays and hours, gaps. */
final class FrequencySection {
    /** So many bars side by side can still be distinguished and hit. */
    private static final int MOST_BARS = 24;

    private static final List<Integer> LENGTHS = List.of(1, 3, 12);
    private static final int GAPS_AT_FIRST = 3;
    private static final int HOURS_BETWEEN = 3;

    private final FrequencyCounts often;
    private final FigureLinks links;
    private final FigureRows figures;
    private final Messages messages;

    FrequencySection(FrequencyCounts often, FigureLinks links, Messages messages) {
        this.often = often;
        this.links = links;
        this.figures = new FigureRows(links, messages);
        this.messages = messages;
    }

    /**
     * The sections about months and kinds, weekdays and hours, and days between incidents, without those that have
     * nothing to show.
     */
    List<PatternSection> sections() {
        return Stream.of(months(), hours(), gaps())
                .filter(section -> !section.isEmpty())
                .toList();
    }

    private PatternSection months() {
        PatternSection section = new PatternSection("patterns.often", "R", messages);
        if (!often.byMonth().months().isEmpty()) {
            months(section);
        }
        List<FigureRow> rows = new ArrayList<>();
        row("patterns.undated", often.undated(), rows);
        row("patterns.unclassified", often.unclassified(), rows);
        if (!often.withActs().isNone()) {
            rows.add(FigureRow.of(messages.get("patterns.with-acts", often.acts()), often.withActs()));
        }
        if (!rows.isEmpty()) {
            section.add(figures.list(rows, rows.size()));
        }
        return section;
    }

    private void row(String key, Figure figure, List<FigureRow> into) {
        if (!figure.isNone()) {
            into.add(FigureRow.of(messages.get(key), figure));
        }
    }

    private void months(PatternSection section) {
        MonthlyCounts byMonth = often.byMonth();
        int length = LENGTHS.stream()
                .filter(months -> byMonth.count(months) <= MOST_BARS)
                .findFirst()
                .orElse(LENGTHS.getLast());
        List<MonthCounts> periods = byMonth.periods(length);
        List<GridLine> lines = new ArrayList<>();
        int tallest = highest(periods, MonthCounts::all);
        lines.add(line(
                messages.get(often.undated().isNone() ? "patterns.all" : "patterns.all-dated"),
                periods,
                MonthCounts::all,
                tallest,
                GridLook.BARS));
        int full = Arrays.stream(IncidentGroup.values())
                .mapToInt(group -> highest(periods, period -> period.of(group)))
                .max()
                .orElse(1);
        for (IncidentGroup group : IncidentGroup.values()) {
            line(messages.get("types.group." + group.code()), periods, period -> period.of(group), full, lines);
        }
        line(messages.get("patterns.no-kind"), periods, MonthCounts::noKind, full, lines);
        List<Node> part = new ArrayList<>();
        part.add(new CellGrid(lines, axis(periods, length), links));
        part.add(TextLabels.quiet(messages.get("patterns.by-month-note", tallest, full)));
        if (byMonth.isBroken()) {
            part.add(TextLabels.quiet(messages.get("patterns.by-month-broken")));
        }
        section.part(messages.get("patterns.by-" + length), part.toArray(Node[]::new));
    }

    private void line(
            String words, List<MonthCounts> all, Function<MonthCounts, Figure> of, int full, List<GridLine> into) {
        if (highest(all, of) > 0) {
            into.add(line(words, all, of, full, GridLook.SHADES));
        }
    }

    private GridLine line(
            String words, List<MonthCounts> all, Function<MonthCounts, Figure> of, int full, GridLook look) {
        List<CountCell> cells = all.stream()
                .map(period -> new CountCell(messages.get("patterns.in", words, months(period)), of.apply(period)))
                .toList();
        Figure total = Figure.joined(all.stream().map(of).toList());
        return new GridLine(words, cells, full, look, links.incidents(total, words));
    }

    private static int highest(List<MonthCounts> all, Function<MonthCounts, Figure> of) {
        return all.stream().map(of).mapToInt(Figure::count).max().orElse(0);
    }

    private String months(MonthCounts period) {
        String first = messages.formats().month(period.first().atDay(1));
        return period.first().equals(period.last())
                ? first
                : messages.get(
                        "patterns.months",
                        first,
                        messages.formats().month(period.last().atDay(1)));
    }

    /**
     * Labels for the periods: months by name, the first of a year with its year; quarters by their first month; years
     * by number.
     */
    private List<AxisMark> axis(List<MonthCounts> all, int length) {
        List<AxisMark> marks = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            YearMonth month = all.get(i).first();
            boolean year = i == 0 || all.get(i - 1).first().getYear() != month.getYear();
            String shown = String.valueOf(month.getYear());
            if (length == 12) {
                marks.add(new AxisMark(i, shown, "", true));
            } else {
                String name = month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, messages.locale());
                marks.add(new AxisMark(i, name, year ? shown : "", year));
            }
        }
        return marks;
    }

    private PatternSection hours() {
        PatternSection section = new PatternSection("patterns.hours", "", messages);
        HeatMap hours = often.hours();
        if (hours.counted() > 0) {
            List<GridLine> lines = new ArrayList<>();
            for (DayOfWeek day : DayOfWeek.values()) {
                lines.add(weekday(day, hours));
            }
            List<AxisMark> axis = new ArrayList<>();
            for (int hour = 0; hour < HeatMap.HOURS; hour++) {
                axis.add(new AxisMark(
                        hour, messages.formats().time(LocalTime.of(hour, 0)), "", hour % HOURS_BETWEEN == 0));
            }
            section.add(
                    new CellGrid(lines, axis, links),
                    TextLabels.quiet(messages.get("patterns.hours-note", hours.counted(), hours.most())));
        }
        if (!hours.withoutTime().isNone()) {
            section.add(
                    figures.list(List.of(FigureRow.of(messages.get("patterns.without-time"), hours.withoutTime())), 1));
        }
        return section;
    }

    private GridLine weekday(DayOfWeek day, HeatMap hours) {
        String name = day.getDisplayName(TextStyle.FULL_STANDALONE, messages.locale());
        List<CountCell> cells = new ArrayList<>();
        List<Figure> all = new ArrayList<>();
        for (int hour = 0; hour < HeatMap.HOURS; hour++) {
            Figure figure = hours.at(day, hour);
            String from = messages.formats().time(LocalTime.of(hour, 0));
            String to = messages.formats().time(LocalTime.of(hour, 59));
            cells.add(new CountCell(messages.get("patterns.hour", name, from, to), figure));
            all.add(figure);
        }
        return new GridLine(
                name,
                cells,
                hours.most(),
                GridLook.SHADES,
                links.number(Figure.joined(all), messages.get("patterns.weekday", name)));
    }

    private PatternSection gaps() {
        PatternSection section = new PatternSection("patterns.gaps", "", messages);
        IncidentGaps gaps = often.gaps();
        List<FigureRow> rows = gaps.longest().stream()
                .map(gap ->
                        new FigureRow(gap(gap), messages.count("patterns.days", gap.days()), gap.days(), gap.figure()))
                .toList();
        gaps.all().ifPresent(all -> section.add(median("patterns.gap-median", all)));
        if (gaps.inOrder().size() > IncidentGaps.LONGEST) {
            gaps.earlier().ifPresent(half -> section.add(median("patterns.gap-earlier", half)));
            gaps.later().ifPresent(half -> section.add(median("patterns.gap-later", half)));
        }
        if (!rows.isEmpty()) {
            section.add(figures.days(rows, GAPS_AT_FIRST), TextLabels.quiet(messages.get("patterns.gaps-note")));
        }
        return section;
    }

    private Node median(String key, IncidentGaps.Several gaps) {
        return links.said(gaps.figure(), messages.get(key, gaps.median()));
    }

    private String gap(IncidentGaps.Gap gap) {
        return messages.get(
                "patterns.gap",
                day(gap.from().when().lastDate()),
                day(gap.to().when().date()));
    }

    private String day(@Nullable LocalDate day) {
        return messages.formats().date(Objects.requireNonNull(day));
    }
}
