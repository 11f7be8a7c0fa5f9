package org.daybook.portfolio.pdf.chart;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.pdf.drawing.DrawingCanvas;
import org.daybook.pdf.drawing.Shade;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.pdf.section.SectionWording;

/** Incidents in each month, or in each year if there are many months, as plain bars with their numbers. */
public final class MonthChart {
    private static final int MOST_MONTHS = 36;
    private static final float HEIGHT = 92;

    private final Map<YearMonth, Integer> bars = new TreeMap<>();
    private final SectionWording wording;
    private final boolean years;
    private final boolean gaps;

    public MonthChart(Map<YearMonth, Integer> byMonth, SectionWording wording) {
        this.wording = wording;
        years = byMonth.size() > MOST_MONTHS;
        byMonth.forEach((month, count) -> bars.merge(years ? month.withMonth(1) : month, count, Integer::sum));
        List<YearMonth> months = byMonth.keySet().stream().sorted().toList();
        gaps = months.getFirst().until(months.getLast(), ChronoUnit.MONTHS) >= months.size();
    }

    /** The height of the chart, with its labels and margins. */
    public float height() {
        return HEIGHT + 16 + (gaps ? 24 : 0);
    }

    /** Draws the chart with its description. */
    public void draw(PageFlow flow) {
        flow.figure(HEIGHT, wording.get("portfolio-pdf.chart-description", described()), this::draw);
        if (gaps) {
            flow.paragraph(Text.of(wording.get("portfolio-pdf.chart-gaps")), TextStyle.FINE);
        }
    }

    private void draw(DrawingCanvas pencil) {
        List<Map.Entry<YearMonth, Integer>> all = List.copyOf(bars.entrySet());
        int most = Math.max(
                1, bars.values().stream().mapToInt(Integer::intValue).max().orElse(1));
        float step = pencil.width() / all.size();
        float wide = Math.min(ChartStyle.WIDEST_BAR, step * ChartStyle.FILLED);
        int every = (int) Math.ceil(ChartStyle.MONTH / step);
        for (int i = 0; i < all.size(); i++) {
            float middle = i * step + step / 2;
            int count = all.get(i).getValue();
            float tall = (HEIGHT - ChartStyle.FOOT - ChartStyle.HEAD) * count / most;
            if (count > 0) {
                pencil.shade(middle - wide / 2, ChartStyle.FOOT, wide, tall, Shade.DARK);
                pencil.words(String.valueOf(count), ChartStyle.CENTRE, middle - 15, ChartStyle.FOOT + tall + 3, 30);
            }
            if (i % every == 0) {
                pencil.words(
                        ChartStyle.month(all.get(i).getKey(), years),
                        ChartStyle.CENTRE,
                        middle - ChartStyle.MONTH / 2,
                        3,
                        ChartStyle.MONTH);
            }
        }
        ChartStyle.axis(pencil, 0, ChartStyle.FOOT);
    }

    private String described() {
        return String.join(
                "; ",
                bars.entrySet().stream()
                        .map(bar -> wording.get(
                                "portfolio-pdf.kind-count", ChartStyle.month(bar.getKey(), years), bar.getValue()))
                        .toList());
    }
}
