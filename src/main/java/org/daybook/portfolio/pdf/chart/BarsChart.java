package org.daybook.portfolio.pdf.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.daybook.pdf.drawing.DrawingCanvas;
import org.daybook.pdf.drawing.Shade;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.portfolio.pdf.section.SectionWording;

/** A horizontal bar chart of numbers, each with its name above it, in as many pictures as needed. */
final class BarsChart {
    private static final float ROW = 22;
    private static final int ROWS = 28;
    private static final float NUMBER = 34;
    private static final float BAR = 8;

    private final List<ChartBar> bars;
    private final SectionWording wording;

    /** One of them. */
    record ChartBar(String name, int count, Shade shade) {}

    BarsChart(List<ChartBar> bars, SectionWording wording) {
        this.bars = List.copyOf(bars);
        this.wording = wording;
    }

    /** The approximate height of its beginning. */
    float start() {
        return ROW * Math.min(bars.size(), ROWS);
    }

    void draw(PageFlow flow, String description) {
        int most = Math.max(1, bars.stream().mapToInt(ChartBar::count).max().orElse(1));
        for (int from = 0; from < bars.size(); from += ROWS) {
            List<ChartBar> part = bars.subList(from, Math.min(bars.size(), from + ROWS));
            flow.figure(
                    ROW * part.size(),
                    wording.get(description, described(part)),
                    pencil -> picture(pencil, part, most));
        }
    }

    private static void picture(DrawingCanvas pencil, List<ChartBar> bars, int most) {
        float room = pencil.width() - NUMBER;
        for (int i = 0; i < bars.size(); i++) {
            ChartBar bar = bars.get(i);
            float bottom = ROW * (bars.size() - 1 - i);
            float wide = room * bar.count() / most;
            pencil.words(bar.name(), ChartStyle.START, 0, bottom + BAR + 5, pencil.width());
            if (wide > 0) {
                pencil.shade(0, bottom + 1, wide, BAR, bar.shade());
            }
            pencil.words(String.valueOf(bar.count()), ChartStyle.START, wide + 5, bottom + 2, NUMBER);
        }
    }

    private String described(List<ChartBar> part) {
        return part.stream()
                .map(bar -> wording.get("portfolio-pdf.kind-count", bar.name(), bar.count()))
                .collect(Collectors.joining("; "));
    }
}
