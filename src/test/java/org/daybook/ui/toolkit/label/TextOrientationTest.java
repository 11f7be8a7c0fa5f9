package org.daybook.ui.toolkit.label;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;

@ToolkitTest
class TextOrientationTest {
    private static final String ARABIC = "\u0642\u0641.";

    @Test
    void aTextIsLaidOutInItsOwnDirectionWhicheverWayTheWindowIs() throws Exception {
        Fx.run(() -> {
            Label number = TextLabels.paragraph("07700 900123");
            Label arabic = TextLabels.paragraph(ARABIC);
            Scene scene = new Scene(new VBox(number, arabic));
            assertThat(number.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
            assertThat(arabic.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);

            scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            assertThat(number.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
            assertThat(arabic.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);

            number.setText(ARABIC);
            assertThat(number.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
            assertThat(number.getText()).as("without any character added").isEqualTo(ARABIC);
        });
    }
}
