package org.daybook.ui.timeline;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.daybook.index.MonthDensity;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.OptionalNodes;

/**
 * A bar chart of incidents per month, or per year over a long span, by which to jump to a month, with marks below for
 * other events. Left and Right move along it, Enter jumps.
 */
final class DensityStrip extends Region {
    private static final double BARS = 2.6;
    private static final double LANE = 1.15;
    private static final double NARROWEST = 3;
    private static final double WIDEST = 26;

    /** Beyond twenty years the bar of a month is too thin to click. */
    private static final int MOST_MONTHS = 240;

    private final Messages messages;
    private final Formats formats;
    private final Consumer<YearMonth> jump;
    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();

    /** Never shown: the stylesheet gives these nodes the font and the colours for drawing. */
    private final Text ink = probe("strip-ink");

    private final Text quiet = probe("strip-quiet");
    private List<Bar> bars = List.of();
    private boolean yearly;
    private List<TimelineLane> lanes = List.of();
    private int at = -1;

    /** Consecutive months, and the number of incidents that began in them. */
    private record Bar(YearMonth first, YearMonth last, int count, Optional<YearMonth> newest) {}

    /** @param jump scrolls to the newest incident of a month */
    DensityStrip(Messages messages, Consumer<YearMonth> jump) {
        this.messages = messages;
        this.formats = new Formats(messages);
        this.jump = jump;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        getStyleClass().add("density-strip");
        getChildren().addAll(canvas, ink, quiet);
        ink.fontProperty().subscribe((_, _) -> requestLayout());
        ink.fillProperty().subscribe((_, _) -> draw());
        Tooltip.install(this, tooltip);
        setOnMouseMoved(event -> barAt(event.getX()).ifPresent(bar -> tooltip.setText(words(bar))));
        setOnMouseClicked(event -> {
            requestFocus();
            barAt(event.getX()).ifPresent(bar -> choose(bars.indexOf(bar), true));
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        focusedProperty().subscribe((_, _) -> draw());
        widthProperty().subscribe((_, _) -> requestLayout());
    }

    /** Shows other months. */
    void show(MonthDensity density, List<TimelineLane> beside) {
        this.lanes = beside;
        List<MonthDensity.Month> months = widened(density.months(), beside);
        this.yearly = months.size() > MOST_MONTHS;
        this.bars = bars(months, yearly ? 12 : 1);
        this.at = bars.size() - 1;
        boolean any = !bars.isEmpty();
        OptionalNodes.show(this, any);
        speak();
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return em() * (BARS + 1.3 + LANE * lanes.size()) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    /** The months widened to those of other events, so that these are shown though no incident began then. */
    private static List<MonthDensity.Month> widened(List<MonthDensity.Month> months, List<TimelineLane> beside) {
        TreeMap<YearMonth, Integer> all = new TreeMap<>();
        months.forEach(month -> all.put(month.month(), month.count()));
        beside.forEach(lane -> lane.months().keySet().forEach(month -> all.putIfAbsent(month, 0)));
        if (all.isEmpty()) {
            return List.of();
        }
        for (YearMonth month = all.firstKey(); month.isBefore(all.lastKey()); month = month.plusMonths(1)) {
            all.putIfAbsent(month, 0);
        }
        return all.entrySet().stream()
                .map(month -> new MonthDensity.Month(month.getKey(), month.getValue()))
                .toList();
    }

    private static List<Bar> bars(List<MonthDensity.Month> months, int together) {
        TreeMap<Integer, List<MonthDensity.Month>> groups = new TreeMap<>();
        for (MonthDensity.Month month : months) {
            int place = month.month().getYear() * 12 + month.month().getMonthValue() - 1;
            groups.computeIfAbsent(place / together, _ -> new ArrayList<>()).add(month);
        }
        return groups.values().stream()
                .map(group -> new Bar(
                        group.getFirst().month(),
                        group.getLast().month(),
                        group.stream().mapToInt(MonthDensity.Month::count).sum(),
                        group.reversed().stream()
                                .filter(month -> month.count() > 0)
                                .map(MonthDensity.Month::month)
                                .findFirst()))
                .toList();
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> choose(at - 1, false);
            case RIGHT -> choose(at + 1, false);
            case HOME -> choose(0, false);
            case END -> choose(bars.size() - 1, false);
            case ENTER, SPACE -> choose(at, true);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int bar, boolean go) {
        if (bars.isEmpty()) {
            return;
        }
        at = Math.clamp(bar, 0, bars.size() - 1);
        speak();
        draw();
        if (go) {
            newestWithIncidents(bars.get(at)).ifPresent(jump);
        }
    }

    // A month without incidents leads to the next earlier one that has some.
    private Optional<YearMonth> newestWithIncidents(Bar bar) {
        return bars.subList(0, bars.indexOf(bar) + 1).reversed().stream()
                .map(Bar::newest)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void speak() {
        setAccessibleText(messages.get("timeline.strip"));
        setAccessibleRoleDescription(at < 0 ? "" : words(bars.get(at)));
    }

    private String words(Bar bar) {
        String months = bar.first.equals(bar.last)
                ? formats.month(bar.first.atDay(1))
                : messages.get(
                        "timeline.strip-months", formats.month(bar.first.atDay(1)), formats.month(bar.last.atDay(1)));
        StringBuilder words = new StringBuilder(messages.get("timeline.strip-count", months, bar.count));
        for (TimelineLane lane : lanes) {
            int count = inLane(lane, bar);
            if (count > 0) {
                words.append(". ").append(messages.get("timeline.strip-lane", messages.get(lane.key()), count));
            }
        }
        return words.toString();
    }

    private static int inLane(TimelineLane lane, Bar bar) {
        return lane.months().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().isBefore(bar.first) && !entry.getKey().isAfter(bar.last))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private Optional<Bar> barAt(double x) {
        double width = barWidth();
        int bar = (int) Math.floor((x - labelWidth()) / width);
        return bar >= 0 && bar < bars.size() ? Optional.of(bars.get(bar)) : Optional.empty();
    }

    private double barWidth() {
        return Math.clamp((getWidth() - labelWidth()) / Math.max(1, bars.size()), NARROWEST / 3, WIDEST);
    }

    private double labelWidth() {
        return lanes.isEmpty() ? 0 : em() * 8.5;
    }

    private double em() {
        return ink.getFont().getSize();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (bars.isEmpty()) {
            return;
        }
        double width = barWidth();
        double left = labelWidth();
        double height = em() * BARS;
        int most = bars.stream().mapToInt(Bar::count).max().orElse(1);
        g.setFont(Font.font(ink.getFont().getFamily(), em() * 0.875));
        g.setTextBaseline(VPos.TOP);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double x = left + i * width;
            double tall = bar.count == 0 ? 0 : Math.max(2, height * bar.count / Math.max(1, most));
            g.setFill(ink.getFill());
            g.fillRect(x, height - tall, Math.max(1, width - 1), tall);
            if (isFocused() && i == at) {
                g.setStroke(ink.getFill());
                g.strokeRect(x - 1, 1, width + 1, height + 1);
            }
            drawLanes(g, bar, x, width);
            drawYear(g, i, x, height);
        }
        g.setFill(quiet.getFill());
        for (int lane = 0; lane < lanes.size(); lane++) {
            g.fillText(messages.get(lanes.get(lane).key()), 0, height + em() * (1.3 + lane * LANE), left - em() * 0.5);
        }
    }

    private void drawLanes(GraphicsContext g, Bar bar, double x, double width) {
        g.setFill(quiet.getFill());
        for (int i = 0; i < lanes.size(); i++) {
            TimelineLane lane = lanes.get(i);
            if (inLane(lane, bar) > 0) {
                double size = em() * 0.45;
                double top = em() * (BARS + 1.6 + i * LANE);
                if (lane.runs()) {
                    g.fillRect(x, top + size / 4, width, size / 2);
                } else {
                    g.fillOval(x + (width - size) / 2, top, size, size);
                }
            }
        }
    }

    /** Draws the label below the first bar of each year: the month and year if a bar is a month, else the year. */
    private void drawYear(GraphicsContext g, int i, double x, double height) {
        YearMonth month = bars.get(i).first;
        boolean begins = i == 0 || month.getYear() != bars.get(i - 1).first.getYear();
        boolean room = bars.size() <= MOST_MONTHS || month.getYear() % 10 == 0;
        boolean crowded = i > 0 && i * barWidth() < em() * (yearly ? 2.5 : 5);
        // January may stand for its year where there is no room for more.
        boolean named = !yearly && (i == 0 || 12 * barWidth() > em() * 5);
        if (begins && room && !crowded) {
            g.setFill(quiet.getFill());
            g.fillText(named ? formats.shortMonth(month) : String.valueOf(month.getYear()), x, height + em() * 0.2);
        }
    }

    private static Text probe(String style) {
        Text probe = new Text();
        probe.getStyleClass().add(style);
        probe.setManaged(false);
        probe.setVisible(false);
        return probe;
    }
}
