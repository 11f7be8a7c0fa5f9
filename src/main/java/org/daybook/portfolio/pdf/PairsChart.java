package org.daybook.portfolio.pdf;

import java.util.List;
import java.util.stream.Collectors;
import org.daybook.pdf.PageFlow;
import org.daybook.pdf.Pencil;
import org.daybook.pdf.Shade;

/** Names with two numbers each, such as before and after, as two bars one under the other; on pictures of a dozen. */
final class PairsChart {
    private static final float ROW = 25;
    private static final int ROWS = 12;
    private static final float NAME = 196;
    private static final float LEGEND = 15;
    private static final float BAR = 9;
    private static final float SAID = 120;
    private static final float SWATCH = 16;

    private final String first;
    private final String second;
    private final List<Pair> pairs;
    private final Wording wording;

    /** A number and how it is said beside its bar; a negative number has no bar. */
    record Side(double number, String said) {}

    /** Two numbers under a name. */
    record Pair(String name, Side one, Side other) {}

    /**
     * @param first what the upper bars are
     * @param second what the lower bars are
     */
    PairsChart(String first, String second, List<Pair> pairs, Wording wording) {
        this.first = first;
        this.second = second;
        this.pairs = List.copyOf(pairs);
        this.wording = wording;
    }

    /** About the height of its beginning. */
    float start() {
        return LEGEND + ROW * Math.min(pairs.size(), ROWS);
    }

    void draw(PageFlow flow, String description) {
        double most = pairs.stream()
                .mapToDouble(pair -> Math.max(pair.one().number(), pair.other().number()))
                .max()
                .orElse(1);
        for (int from = 0; from < pairs.size(); from += ROWS) {
            List<Pair> part = pairs.subList(from, Math.min(pairs.size(), from + ROWS));
            flow.figure(
                    LEGEND + ROW * part.size(),
                    wording.get(description, described(part)),
                    pencil -> picture(pencil, part, most <= 0 ? 1 : most));
        }
    }

    private void picture(Pencil pencil, List<Pair> part, double most) {
        float room = pencil.width() - NAME - SAID;
        float top = ROW * part.size();
        legend(pencil, NAME, top + 4, Shade.RISING, first);
        legend(pencil, NAME + 130, top + 4, Shade.DARK, second);
        for (int i = 0; i < part.size(); i++) {
            Pair pair = part.get(i);
            float middle = top - ROW * i - ROW / 2;
            pencil.words(pair.name(), ChartStyle.START, 0, middle - 2.5f, NAME - 6);
            bar(pencil, pair.one(), Shade.RISING, middle, room, most);
            bar(pencil, pair.other(), Shade.DARK, middle - BAR - 1, room, most);
        }
        pencil.line(NAME, 0, NAME, top, ChartStyle.AXIS, ChartStyle.INK);
    }

    private static void bar(Pencil pencil, Side side, Shade shade, float bottom, float room, double most) {
        float wide = side.number() <= 0 ? 0 : (float) (room * side.number() / most);
        if (wide > 0) {
            pencil.shade(NAME, bottom, wide, BAR, shade);
        }
        pencil.words(side.said(), ChartStyle.START, NAME + wide + 5, bottom + 2, SAID - 5);
    }

    private static void legend(Pencil pencil, float left, float bottom, Shade shade, String words) {
        pencil.shade(left, bottom, SWATCH, 8, shade);
        pencil.words(words, ChartStyle.START, left + SWATCH + 4, bottom + 1.5f, 106);
    }

    private String described(List<Pair> part) {
        return part.stream()
                .map(pair -> wording.get(
                        "portfolio-pdf.chart-pair",
                        pair.name(),
                        first,
                        pair.one().said(),
                        second,
                        pair.other().said()))
                .collect(Collectors.joining("; "));
    }
}
