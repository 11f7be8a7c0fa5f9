package org.daybook.portfolio.pdf.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.daybook.pdf.drawing.DrawingCanvas;
import org.daybook.pdf.text.TextStyle;

/**
 * The events of a timeline as strokes with their names beside them, in as many rows as keep these apart. If that takes
 * too many rows, the strokes are numbered instead, and a list says what they are.
 *
 * @param labels what is written, with its strokes
 * @param isNumbered whether numbers stand in place of names
 */
record EventMarks(List<Label> labels, boolean isNumbered) {
    static final int MOST_ROWS = 12;
    private static final int MOST_NAMED = 40;
    private static final float GAP = 3;
    static final float ROW = 12;

    /**
     * @param words its name and day without the year, which the axis gives
     * @param full the same with the year
     */
    record Event(String words, String full, LocalDate day) {}

    /** @param from the left end, where the strokes before or after the words are included */
    private record Label(
            String words, TextStyle style, List<Float> strokes, float left, float from, float to, int row) {}

    /**
     * @param at where the strokes of the events stand, in order
     * @param width the width of words
     * @param right where the picture ends
     */
    static EventMarks of(List<Event> events, List<Float> at, ToDoubleFunction<String> width, float right) {
        List<Label> placed = new ArrayList<>();
        for (int i = 0; i < events.size() && placed.size() == i && i < MOST_NAMED; i++) {
            String words = events.get(i).words();
            float x = at.get(i);
            float wide = (float) width.applyAsDouble(words) + 0.5f;
            IntStream.range(0, MOST_ROWS)
                    .boxed()
                    .flatMap(row -> List.of(
                            new Label(words, ChartStyle.END, List.of(x), x - GAP - wide, x - GAP - wide, x + 1, row),
                            new Label(words, ChartStyle.START, List.of(x), x + GAP, x - 1, x + GAP + wide, row))
                            .stream())
                    .filter(label -> label.to <= right && label.from >= (label.row == 0 ? ChartStyle.NAMES : 0))
                    .filter(label -> placed.stream().allMatch(other -> apart(label, other)))
                    .findFirst()
                    .ifPresent(placed::add);
        }
        return placed.size() == events.size()
                ? new EventMarks(placed, false)
                : new EventMarks(numbered(at, width, right), true);
    }

    /** The numbers of neighbours that have no room for one each are written as a range. */
    private static List<Label> numbered(List<Float> at, ToDoubleFunction<String> width, float right) {
        float slot = GAP + (float) width.applyAsDouble(at.size() + "–" + at.size());
        int last = (int) ((right - ChartStyle.NAMES) / slot) - 1;
        Map<Integer, List<Integer>> slots = new TreeMap<>();
        for (int i = 0; i < at.size(); i++) {
            slots.computeIfAbsent(Math.min(last, (int) ((at.get(i) - ChartStyle.NAMES) / slot)), _ -> new ArrayList<>())
                    .add(i);
        }
        List<Label> labels = new ArrayList<>();
        slots.forEach((index, within) -> {
            String first = String.valueOf(within.getFirst() + 1);
            float left = ChartStyle.NAMES + index * slot;
            labels.add(new Label(
                    within.size() == 1 ? first : first + "–" + (within.getLast() + 1),
                    ChartStyle.START,
                    within.stream().map(at::get).toList(),
                    left,
                    left,
                    left + slot,
                    1));
        });
        return labels;
    }

    private static boolean apart(Label one, Label other) {
        return one.row != other.row || one.to + GAP <= other.from || other.to + GAP <= one.from;
    }

    float height() {
        return ROW * (1 + labels.stream().mapToInt(Label::row).max().orElse(-1));
    }

    /** Draws them from {@code top} down. */
    void draw(DrawingCanvas pencil, float top) {
        for (Label label : labels) {
            float bottom = top - ROW * (label.row + 1);
            float wide = label.style == ChartStyle.END ? label.to - 1 - GAP - label.left : label.to - label.left;
            pencil.words(label.words, label.style, label.left, bottom + 3, wide);
            float foot = isNumbered ? top - ROW : bottom;
            label.strokes.forEach(x -> pencil.line(x, foot + 1, x, foot + ROW - 1, ChartStyle.EVENT, 0));
        }
    }
}
