package org.daybook.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlainScrollPaneTest {
    @BeforeAll
    static void start() throws Exception {
        Fx.start();
    }

    @Test
    void keepsNoPictureOfWhatIsInIt() throws Exception {
        Fx.run(() -> {
            assertThat(styled(new ScrollPane(new Region())).getChildrenUnmodifiable())
                    .as("the toolkit's own")
                    .anyMatch(Node::isCache);
            assertThat(styled(new PlainScrollPane(new Region())).getChildrenUnmodifiable())
                    .isNotEmpty()
                    .noneMatch(Node::isCache);
        });
    }

    private static ScrollPane styled(ScrollPane pane) {
        new Scene(pane, 200, 200);
        pane.applyCss();
        return pane;
    }
}
