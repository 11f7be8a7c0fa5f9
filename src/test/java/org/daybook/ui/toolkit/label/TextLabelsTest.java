package org.daybook.ui.toolkit.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;

@ToolkitTest
class TextLabelsTest {
    private static final double WIDTH = 200;
    private static final String WORDS = "One word and then another, more than a line of them can hold.";
    private static final String ARABIC =
            "مرت السيارة (QV62 IQX)، ثم توقفت عند المدخل. 🚐 نظر إلى نافذتي وانتظر عشر دقائق، ثم ذهب بعد أن خرج الجيران.";

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

    @Test
    void aRowReadFromTheRightIsCutWhereItIsNotHighEnoughAndStaysWholeToAScreenReader() throws Exception {
        Fx.run(() -> {
            Label row = TextLabels.row("row-excerpt");
            row.setWrapText(true);
            row.setText(ARABIC);
            VBox box = new VBox(row);
            new Scene(box, WIDTH, 400);
            row.setMaxHeight(50);
            assertThat(laidOut(box, row)).endsWith("…").hasSizeLessThan(ARABIC.length());
            assertThat(row.getHeight()).isLessThanOrEqualTo(50);
            assertThat(row.getText()).isEqualTo(ARABIC);

            row.setMaxHeight(Label.USE_COMPUTED_SIZE);
            assertThat(laidOut(box, row)).isEqualTo(ARABIC);

            row.setText(WORDS);
            assertThat(row.getGraphic()).as("one font draws it").isNull();
        });
    }

    @Test
    void aTextOfSeveralFontsReadFromTheRightWrapsAtAnyWidth() throws Exception {
        Fx.run(() -> {
            Label row = TextLabels.row("row-excerpt");
            row.setText(ARABIC);
            new Scene(new VBox(row), WIDTH, 400).getRoot().applyCss();
            for (int width = 20; width < 900; width += 7) {
                assertThat(row.prefHeight(width)).isPositive();
            }
        });
    }

    /** What a row shows, once it is where it belongs. */
    private static String laidOut(VBox box, Label row) {
        box.applyCss();
        box.layout();
        return ((TextFlow) row.getGraphic())
                .getChildren().stream().map(node -> ((Text) node).getText()).collect(Collectors.joining());
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
