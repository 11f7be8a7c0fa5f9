package org.daybook.portfolio.pdf.chart;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.daybook.pattern.HeatMap;
import org.daybook.pdf.drawing.DrawingCanvas;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.portfolio.pdf.section.SectionWording;

/** Incidents in each hour of each weekday: a cell contains the number, and is darker the greater it is. */
record WeekdayHourChart(HeatMap hours, SectionWording wording) {
    private static final float LABEL = 52;
    private static final float TOTAL = 30;
    private static final float ROW = 17;
    private static final float HEAD = 13;
    private static final float HEIGHT = ROW * 7 + 2 * HEAD;
    private static final float LIGHTEST = 0.92f;
    private static final float DARKEST = 0.2f;
    private static final float REVERSED_FROM = 0.55f;

    void draw(PageFlow flow) {
        flow.figure(HEIGHT, wording.get("portfolio-pdf.chart-week-description", described()), this::picture);
    }

    private void picture(DrawingCanvas pencil) {
        float cell = (pencil.width() - LABEL - TOTAL) / HeatMap.HOURS;
        float top = HEIGHT - HEAD;
        for (int hour = 0; hour < HeatMap.HOURS; hour++) {
            float left = LABEL + hour * cell;
            pencil.words(String.valueOf(hour), ChartStyle.CENTRE, left, top + 4, cell);
            pencil.words(number(ofHour(hour)), ChartStyle.CENTRE, left, 3, cell);
        }
        pencil.words(wording.get("portfolio-pdf.chart-all"), ChartStyle.START, 0, 3, LABEL);
        pencil.words(String.valueOf(hours.counted()), ChartStyle.END, pencil.width() - TOTAL, 3, TOTAL - 2);
        for (DayOfWeek day : DayOfWeek.values()) {
            float bottom = top - ROW * day.getValue();
            pencil.words(name(day), ChartStyle.START, 0, bottom + 5, LABEL);
            for (int hour = 0; hour < HeatMap.HOURS; hour++) {
                cell(pencil, hours.at(day, hour).count(), LABEL + hour * cell, bottom, cell);
            }
            pencil.words(number(ofDay(day)), ChartStyle.END, pencil.width() - TOTAL, bottom + 5, TOTAL - 2);
        }
    }

    private void cell(DrawingCanvas pencil, int count, float left, float bottom, float wide) {
        float share = (float) count / Math.max(1, hours.most());
        float grey = count == 0 ? 1 : LIGHTEST - (LIGHTEST - DARKEST) * share;
        pencil.fill(left, bottom, wide, ROW, grey);
        pencil.frame(left, bottom, wide, ROW, 0.4f, 0.6f);
        if (count > 0) {
            pencil.words(
                    String.valueOf(count),
                    grey < REVERSED_FROM ? ChartStyle.REVERSED : ChartStyle.CENTRE,
                    left - 2,
                    bottom + 5.5f,
                    wide + 4);
        }
    }

    private int ofHour(int hour) {
        int count = 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            count += hours.at(day, hour).count();
        }
        return count;
    }

    private int ofDay(DayOfWeek day) {
        int count = 0;
        for (int hour = 0; hour < HeatMap.HOURS; hour++) {
            count += hours.at(day, hour).count();
        }
        return count;
    }

    private static String number(int count) {
        return count == 0 ? "–" : String.valueOf(count);
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, wording.locale());
    }

    private String described() {
        List<String> cells = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int hour = 0; hour < HeatMap.HOURS; hour++) {
                int count = hours.at(day, hour).count();
                if (count > 0) {
                    cells.add(wording.get("portfolio-pdf.chart-week-cell", name(day), String.valueOf(hour), count));
                }
            }
        }
        return String.join("; ", cells);
    }
}
