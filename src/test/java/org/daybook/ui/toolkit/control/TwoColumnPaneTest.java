package org.daybook.ui.toolkit.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;

@ToolkitTest
class TwoColumnPaneTest {
    private final Region first = part(100);
    private final Region second = part(300);
    private final Region rest = part(50);

    @Test
    void putsTheSecondBesideTheOthersWhereThereIsRoomAndElseBetweenThem() throws Exception {
        Fx.run(() -> {
            TwoColumnPane columns = new TwoColumnPane(first, second, rest, 0.5);
            layOut(columns, 1200);
            assertThat(second.getLayoutX()).isGreaterThan(first.getLayoutX() + first.getWidth());
            assertThat(second.getLayoutY()).isZero();
            assertThat(rest.getLayoutY()).isGreaterThan(100);
            assertThat(columns.prefHeight(1200)).isEqualTo(300);

            layOut(columns, 400);
            assertThat(first.getWidth()).isEqualTo(400);
            assertThat(second.getLayoutY()).isGreaterThan(100);
            assertThat(rest.getLayoutY()).isGreaterThan(second.getLayoutY() + 300);
            assertThat(columns.prefHeight(400)).isEqualTo(rest.getLayoutY() + 50);
        });
    }

    @Test
    void anEmptyPartTakesNoRoom() throws Exception {
        Fx.run(() -> {
            TwoColumnPane columns = new TwoColumnPane(first, part(0), 0.5);
            assertThat(columns.prefHeight(400)).isEqualTo(100);
            assertThat(columns.prefHeight(1200)).isEqualTo(100);
        });
    }

    private static void layOut(TwoColumnPane columns, double width) {
        columns.resize(width, 600);
        columns.layout();
    }

    private static Region part(double height) {
        Region part = new Region();
        part.setMinHeight(height);
        part.setPrefHeight(height);
        return part;
    }
}
