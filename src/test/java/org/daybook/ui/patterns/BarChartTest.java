package org.daybook.ui.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.assertj.core.data.Offset;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;

@ToolkitTest
class BarChartTest {
    /** Positions are rounded to it. */
    private static final double PIXEL = 1;

    @Test
    void barsAreAsLongAsTheirShareOfTheScaleAndHaveTheirNumbersAtTheirEnds() throws Exception {
        Fx.run(() -> {
            BarChart chart = chart(20, 20, 10, 0);
            List<Region> bars = bars(chart);
            assertThat(bars.get(1).getWidth()).isCloseTo(bars.getFirst().getWidth() / 2, within());
            assertThat(bars.get(2).isVisible()).isFalse();
            assertThat(number(chart, 1).getLayoutX())
                    .isBetween(bars.get(1).getWidth(), bars.getFirst().getWidth());
            assertThat(words(chart)).contains("0", "20 incidents");
            assertThat(chart.lookup(".bar-scale").getLayoutBounds().getWidth())
                    .isCloseTo(bars.getFirst().getWidth(), within());
        });
    }

    @Test
    void numbersThatOneReadsAtAGlanceHaveNeitherBarsNorScale() throws Exception {
        Fx.run(() -> {
            BarChart chart = chart(4, 4, 1);
            assertThat(bars(chart)).noneMatch(Region::isVisible);
            assertThat(words(chart)).doesNotContain("0", "4 incidents");
        });
    }

    @Test
    void whereThereIsLittleRoomTheWordsAreAboveTheirBars() throws Exception {
        Fx.run(() -> {
            BarChart chart = chart(20, 20, 10);
            layOut(chart, 200);
            assertThat(bars(chart)).allMatch(bar -> bar.getLayoutX() == 0);
            double end = number(chart, 0).getLayoutX() + number(chart, 0).getWidth();
            assertThat(end).isLessThanOrEqualTo(200 + PIXEL);
        });
    }

    private static BarChart chart(double most, double... sizes) {
        BarChart chart = new BarChart(most, (int) most + " incidents", true);
        for (double size : sizes) {
            chart.add(BarRowChart.bar("What", size, () -> new Label("n" + (int) size)));
        }
        new Scene(chart);
        layOut(chart, 800);
        return chart;
    }

    private static void layOut(BarChart chart, double width) {
        chart.applyCss();
        chart.resize(width, chart.prefHeight(width));
        chart.layout();
    }

    private static List<Region> bars(BarChart chart) {
        return chart.getChildrenUnmodifiable().stream()
                .filter(node -> node.getStyleClass().contains("figure-bar"))
                .map(Region.class::cast)
                .toList();
    }

    private static Label number(BarChart chart, int at) {
        return chart.getChildrenUnmodifiable().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> label.getText().startsWith("n"))
                .toList()
                .get(at);
    }

    private static List<String> words(BarChart chart) {
        return chart.getChildrenUnmodifiable().stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    private static Offset<Double> within() {
        return Offset.offset(1.0);
    }
}
