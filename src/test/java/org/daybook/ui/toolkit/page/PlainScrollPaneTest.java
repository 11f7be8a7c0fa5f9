package org.daybook.ui.toolkit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;

@ToolkitTest
class PlainScrollPaneTest {
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

    @Test
    void hasABarOnlyOnceThereIsSomethingToScroll() throws Exception {
        Fx.run(() -> {
            Region content = new Region();
            content.setMinSize(100, 100);
            ScrollPane pane = styled(new PlainScrollPane(content));
            pane.layout();
            assertThat(bars(pane)).isEmpty();
            content.setMinHeight(500);
            pane.layout();
            assertThat(bars(pane))
                    .singleElement()
                    .satisfies(bar -> assertThat(bar.getOrientation()).isEqualTo(Orientation.VERTICAL));
            content.setMinWidth(500);
            pane.layout();
            assertThat(bars(pane)).hasSize(2);
            content.setMinSize(100, 100);
            pane.layout();
            assertThat(bars(pane)).noneMatch(Node::isVisible);
        });
    }

    @Test
    void leavesAsMuchRoomAsTheToolkitsOwn() throws Exception {
        Fx.run(() -> {
            Region content = new Region();
            Region same = new Region();
            ScrollPane pane = styled(new PlainScrollPane(content));
            ScrollPane own = styled(new ScrollPane(same));
            for (double height : new double[] {100, 190, 199, 205, 500, 100}) {
                content.setMinSize(195, height);
                same.setMinSize(195, height);
                pane.layout();
                own.layout();
                assertThat(pane.getViewportBounds()).isEqualTo(own.getViewportBounds());
            }
        });
    }

    private static List<ScrollBar> bars(ScrollPane pane) {
        return pane.getChildrenUnmodifiable().stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .toList();
    }

    private static ScrollPane styled(ScrollPane pane) {
        new Scene(pane, 200, 200);
        pane.resize(200, 200);
        pane.applyCss();
        return pane;
    }
}
