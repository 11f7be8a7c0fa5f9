package org.daybook.ui.timeline;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.daybook.index.MonthDensity;
import org.daybook.text.Messages;
import org.daybook.ui.timeline.DensityBars.DensityBar;

/**
 * A bar chart of incidents per month, or per year over a long span, by which to jump to a month, with marks below for
 * other events. Left and Right move along it, Enter jumps.
 */
final class DensityStrip extends Region {
    /** In the size of the text: the numbers above the bars, the bars, a row of words below them, the widest bar. */
    private static final double NUMBERS = 1.1;

    private static final double BARS = 2.4;
    private static final double LINE = 1.15;
    private static final double WIDEST = 4;
    private static final double SMALL = 0.875;
    private static final double NARROWEST = 1;
    private static final double NAME_GAP = 0.25;

    private final Messages messages;
    private final Consumer<YearMonth> jump;
    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();

    /** Never shown: the stylesheet gives these nodes the font and the colours for drawing. */
    private final Text ink = probe("strip-ink");

    private final Text quiet = probe("strip-quiet");

    /** Measures words, and is in no window. */
    private final Text measure = new Text();

    private DensityBars chart = DensityBars.NONE;
    private List<DensityBar> bars = List.of();
    private int full;
    private List<TimelineLane> lanes = List.of();
    private int at = -1;

    /** @param jump scrolls to the newest incident of a month */
    DensityStrip(Messages messages, Consumer<YearMonth> jump) {
        this.messages = messages;
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
        effectiveNodeOrientationProperty().subscribe((_, _) -> requestLayout());
    }

    /** Shows other months, the fullest of them as high as there is room. */
    void show(MonthDensity density, List<TimelineLane> beside) {
        show(density, beside, density);
    }

    /** @param scale the months of which the fullest is as high as there is room */
    void show(MonthDensity density, List<TimelineLane> beside, MonthDensity scale) {
        this.lanes = beside;
        this.chart = DensityBars.of(density, beside);
        this.bars = chart.bars();
        this.full = chart.fullest(scale, beside);
        this.at = bars.size() - 1;
        speak();
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return em() * (NUMBERS + BARS + LINE * (2 + lanes.size())) + snappedTopInset() + snappedBottomInset();
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

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> choose(isMirrored() ? at + 1 : at - 1, false);
            case RIGHT -> choose(isMirrored() ? at - 1 : at + 1, false);
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
            chart.newestUpTo(at).ifPresent(jump);
        }
    }

    private void speak() {
        setAccessibleText(messages.get("timeline.strip"));
        setAccessibleRoleDescription(at < 0 ? "" : words(bars.get(at)));
    }

    private String words(DensityBar bar) {
        String months = bar.first().equals(bar.last())
                ? messages.formats().month(bar.first().atDay(1))
                : messages.get(
                        "timeline.strip-months",
                        messages.formats().month(bar.first().atDay(1)),
                        messages.formats().month(bar.last().atDay(1)));
        StringBuilder words = new StringBuilder(
                messages.get("timeline.strip-count", months, messages.count("timeline.count", bar.count())));
        for (TimelineLane lane : lanes) {
            int count = lane.during(bar.first(), bar.last());
            if (count > 0) {
                words.append(". ").append(messages.get("timeline.strip-lane", messages.get(lane.key()), count));
            }
        }
        return words.toString();
    }

    // Mirrored, the toolkit turns what is pressed but not what is drawn.
    private Optional<DensityBar> barAt(double x) {
        int bar = (int) Math.floor((x - labelWidth()) / barWidth());
        return bar >= 0 && bar < bars.size() ? Optional.of(bars.get(bar)) : Optional.empty();
    }

    private double barWidth() {
        return Math.clamp((getWidth() - labelWidth()) / Math.max(1, bars.size()), NARROWEST, WIDEST * em());
    }

    /** As wide as the longest name of a row. */
    private double labelWidth() {
        double widest = labels().mapToDouble(this::width).max().orElse(0);
        return Math.min(Math.ceil(widest + em()), getWidth() / 3);
    }

    private double width(String words) {
        measure.setFont(small());
        measure.setText(words);
        return measure.getLayoutBounds().getWidth();
    }

    private Stream<String> labels() {
        return Stream.concat(
                        Stream.of("timeline.found-incidents"), lanes.stream().map(TimelineLane::key))
                .map(messages::get);
    }

    private double em() {
        return ink.getFont().getSize();
    }

    private Font small() {
        return Font.font(ink.getFont().getFamily(), em() * SMALL);
    }

    private boolean isMirrored() {
        return getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    }

    /**
     * Where on the canvas something begins that is {@code width} wide and {@code x} from the edge where reading starts.
     */
    private double start(double x, double width) {
        return isMirrored() ? getWidth() - x - width : x;
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (bars.isEmpty()) {
            return;
        }
        double width = barWidth();
        double left = labelWidth();
        double bottom = em() * (NUMBERS + BARS);
        g.setFont(small());
        g.setTextBaseline(VPos.TOP);
        boolean named = !chart.yearly() && bars.stream().allMatch(bar -> width(name(bar)) <= width - em() * NAME_GAP);
        for (int i = 0; i < bars.size(); i++) {
            DensityBar bar = bars.get(i);
            double x = start(left + i * width, width);
            double tall = bar.count() == 0 ? 0 : Math.max(2, em() * BARS * bar.count() / full);
            g.setFill(ink.getFill());
            g.fillRect(x, bottom - tall, Math.max(1, width - 1), tall);
            g.setFill(quiet.getFill());
            g.setTextAlign(TextAlignment.CENTER);
            if (bar.count() > 0) {
                write(g, String.valueOf(bar.count()), x + width / 2, bottom - tall - em() * NUMBERS, width);
            }
            if (isFocused() && i == at) {
                g.setStroke(ink.getFill());
                g.strokeRect(x - 1, 1, width + 1, bottom + em() * LINE);
            }
            drawLanes(g, bar, x, width);
            drawMonth(g, i, x, width, named);
        }
        g.setTextAlign(isMirrored() ? TextAlignment.RIGHT : TextAlignment.LEFT);
        List<String> labels = labels().toList();
        for (int row = 0; row < labels.size(); row++) {
            double top = row == 0 ? bottom - em() * LINE : bottom + em() * LINE * (row + 1);
            g.fillText(labels.get(row), start(0, 0), top, left - em() * 0.5);
        }
    }

    /** Writes a word only where it fits. */
    private void write(GraphicsContext g, String word, double middle, double top, double room) {
        if (width(word) <= room) {
            g.fillText(word, middle, top);
        }
    }

    private void drawLanes(GraphicsContext g, DensityBar bar, double x, double width) {
        g.setFill(quiet.getFill());
        for (int i = 0; i < lanes.size(); i++) {
            TimelineLane lane = lanes.get(i);
            if (lane.during(bar.first(), bar.last()) > 0) {
                double size = em() * 0.45;
                double top = em() * (NUMBERS + BARS + LINE * (i + 2) + 0.3);
                if (lane.runs()) {
                    g.fillRect(x, top + size / 4, width, size / 2);
                } else {
                    g.fillOval(x + (width - size) / 2, top, size, size);
                }
            }
        }
    }

    /**
     * Draws the name of a month below its bar, as a letter where not all names have room, and below that its year where one begins.
     */
    private void drawMonth(GraphicsContext g, int i, double x, double width, boolean named) {
        double bottom = em() * (NUMBERS + BARS);
        YearMonth month = bars.get(i).first();
        if (!chart.yearly() && width >= em() * 0.9) {
            String name = named ? name(bars.get(i)) : messages.formats().monthLetter(month);
            write(g, name, x + width / 2, bottom + em() * 0.1, width);
        }
        boolean begins = i == 0 || month.getYear() != bars.get(i - 1).first().getYear();
        boolean room = bars.size() <= DensityBars.MOST_MONTHS || month.getYear() % 10 == 0;
        boolean crowded = i > 0 && i * width < em() * 2.5;
        if (begins && room && !crowded) {
            g.setTextAlign(isMirrored() ? TextAlignment.RIGHT : TextAlignment.LEFT);
            g.fillText(String.valueOf(month.getYear()), isMirrored() ? x + width : x, bottom + em() * LINE);
        }
    }

    private String name(DensityBar bar) {
        return messages.formats().monthName(bar.first());
    }

    private static Text probe(String style) {
        Text probe = new Text();
        probe.getStyleClass().add(style);
        probe.setManaged(false);
        probe.setVisible(false);
        return probe;
    }
}
