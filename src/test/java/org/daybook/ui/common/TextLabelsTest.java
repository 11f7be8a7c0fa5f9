package org.daybook.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@ToolkitTest
class TextLabelsTest {
    private static final double WIDTH = 200;
    private static final String WORDS = "One word and then another, more than a line of them can hold.";

    @BeforeAll
    static void start() throws Exception {
        Fx.start();
    }

    @Test
    void isAsHighAsTheToolkitsOwnWhateverChanges() throws Exception {
        Fx.run(() -> {
            Label ours = TextLabels.paragraph(WORDS);
            Label plain = plain();
            VBox box = new VBox(ours, plain);
            new Scene(box, WIDTH, 400);
            holds(box, ours, plain, label -> {});
            holds(box, ours, plain, label -> label.setText(WORDS + " " + WORDS));
            holds(box, ours, plain, label -> label.setFont(Font.font(30)));
            holds(box, ours, plain, label -> label.setPadding(new Insets(7)));
            holds(box, ours, plain, label -> label.setLineSpacing(5));
            holds(box, ours, plain, label -> label.setWrapText(false));
            holds(box, ours, plain, label -> label.setWrapText(true));
            holds(box, ours, plain, label -> label.setGraphic(new Label("beside")));
            holds(box, ours, plain, label -> label.setStyle("-fx-font-size: 9px"));
            box.setStyle("-fx-font-size: 40px");
            holds(box, ours, plain, label -> label.setStyle(null));
        });
    }

    @Test
    void isHigherWhereItIsNarrower() throws Exception {
        Fx.run(() -> {
            Label label = TextLabels.paragraph(WORDS);
            VBox box = new VBox(label);
            new Scene(box, WIDTH, 400);
            box.applyCss();
            double wide = label.prefHeight(WIDTH);
            assertThat(label.prefHeight(WIDTH / 2)).isGreaterThan(wide);
            assertThat(label.prefHeight(WIDTH)).isEqualTo(wide);
            assertThat(label.minHeight(WIDTH)).isEqualTo(wide);
        });
    }

    private static void holds(VBox box, Label ours, Label plain, Consumer<Label> change) {
        change.accept(ours);
        change.accept(plain);
        box.applyCss();
        box.layout();
        assertThat(ours.prefHeight(WIDTH)).isPositive().isEqualTo(plain.prefHeight(WIDTH));
        assertThat(ours.getHeight()).isEqualTo(plain.getHeight());
    }

    private static Label plain() {
        Label label = new Label(WORDS);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add("paragraph");
        return label;
    }
}
