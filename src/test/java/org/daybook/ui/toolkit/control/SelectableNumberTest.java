package org.daybook.ui.toolkit.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;

@ToolkitTest
class SelectableNumberTest {
    @Test
    void theGroupsOfACodeKeepTheirOrderInAMirroredWindow() throws Exception {
        Fx.run(() -> {
            SelectableNumber code = new SelectableNumber("307-A9GB7-CVBMS", "Today’s code");
            new Scene(new StackPane(code)).setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            assertThat(code.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        });
    }
}
