package org.daybook.ui.patterns;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** A chart of bars with its scale. A long one shows its beginning first. */
public final class BarRowChart extends VBox {
    /**
     * One row.
     *
     * @param words what is counted
     * @param size what the bar shows
     * @param outlined how much of it is of a second kind, and drawn as an outline at its end
     * @param number makes what stands at the end of the bar
     * @param below makes what stands below it
     */
    public record BarRow(
            String words, double size, double outlined, Supplier<Node> number, List<Supplier<Node>> below) {}

    /**
     * @param bars at least one
     * @param atFirst how many are shown before the rest is requested
     * @param most what a full bar is
     * @param scale the same in words
     */
    public BarRowChart(List<BarRow> bars, int atFirst, double most, String scale, Messages messages) {
        this(bars, atFirst, new BarChart(most, scale, bars.size() > 1), messages);
    }

    BarRowChart(List<BarRow> bars, int atFirst, BarChart chart, Messages messages) {
        getStyleClass().add("figure-list");
        getChildren().add(chart);
        // A link to one further row would take as much room as the row itself.
        int shown = bars.size() <= atFirst + 1 ? bars.size() : atFirst;
        bars.subList(0, shown).forEach(chart::add);
        if (shown < bars.size()) {
            Button more = Buttons.quiet(messages.get("patterns.more", bars.size() - shown));
            more.setMnemonicParsing(false);
            more.setOnAction(_ -> {
                getChildren().remove(more);
                Node first = chart.add(bars.get(shown));
                bars.subList(shown + 1, bars.size()).forEach(chart::add);
                button(first).requestFocus();
            });
            getChildren().add(more);
        }
    }

    /** One row with nothing below it. */
    public static BarRow bar(String words, double size, Supplier<Node> number) {
        return new BarRow(words, size, 0, number, List.of());
    }

    /** A key to bars of two kinds, for charts in which a full bar is {@code most}; empty if these have no bars. */
    public static Optional<Node> key(double most, String filled, String outlined) {
        if (most < BarChart.FEWEST_WITH_BARS) {
            return Optional.empty();
        }
        return Optional.of(
                Panes.flow("contact-links", keyed("figure-bar", filled), keyed("figure-bar-outline", outlined)));
    }

    private static Node keyed(String style, String words) {
        Region mark = new Region();
        mark.getStyleClass().addAll("bar-key", style);
        return Panes.row("words-and-link", mark, TextLabels.quiet(words));
    }

    private static Node button(Node number) {
        return number instanceof Parent parent && !(number instanceof Button)
                ? parent.getChildrenUnmodifiable().stream()
                        .filter(Button.class::isInstance)
                        .findFirst()
                        .orElse(number)
                : number;
    }
}
