package org.daybook.ui.toolkit.form;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.label.TextLabels;
import org.junit.jupiter.api.Test;

@ToolkitTest
class FormButtonBarTest {
    private static final String SAID = "Saved as a draft, 24/11/2026, 21:15. It is in your diary and nowhere else.";

    @Test
    void whereThereIsRoomTheBarIsAsHighBeforeTheStateSaysSomethingAsAfter() throws Exception {
        Fx.run(() -> {
            Label state = TextLabels.quiet("");
            FormButtonBar bar = shown(state, 700);
            double before = bar.getHeight();
            state.setText(SAID);
            lay(bar);
            assertThat(bar.getHeight()).isEqualTo(before);
            assertThat(state.getBoundsInParent().getMinX())
                    .as("beside the buttons")
                    .isGreaterThan(100);
        });
    }

    @Test
    void inANarrowWindowTheStateIsBelowTheButtonsAndEmptyTakesNoRoom() throws Exception {
        Fx.run(() -> {
            Label state = TextLabels.quiet("");
            FormButtonBar bar = shown(state, 260);
            double before = bar.getHeight();
            state.setText(SAID);
            lay(bar);
            assertThat(bar.getHeight()).isGreaterThan(before);
            assertThat(state.getBoundsInParent().getMinX()).isZero();
            assertThat(state.getBoundsInParent().getMinY()).isGreaterThanOrEqualTo(before);
            assertThat(state.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(260);
        });
    }

    private static FormButtonBar shown(Label state, double width) {
        FormButtonBar bar = new FormButtonBar(state, new Button("Save"), new Button("Keep as draft"));
        new Scene(new VBox(bar), width, 400);
        lay(bar);
        return bar;
    }

    private static void lay(FormButtonBar bar) {
        bar.getScene().getRoot().applyCss();
        bar.getScene().getRoot().layout();
    }
}
