package org.daybook.ui.toolkit.label;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;

@ToolkitTest
class OptionalNodesTest {
    @Test
    void putsWhatIsPresentInItsPlaceOnceAndTakesItAway() throws Exception {
        Fx.run(() -> {
            Region first = new Region();
            Region second = new Region();
            Region third = new Region();
            Region late = new Region();
            VBox pane = new VBox(first, second);
            OptionalNodes.last(pane, third, true);
            OptionalNodes.last(pane, third, true);
            OptionalNodes.after(first, late, true);
            OptionalNodes.after(first, late, true);
            assertThat(pane.getChildren()).containsExactly(first, late, second, third);
            OptionalNodes.after(first, late, false);
            OptionalNodes.last(pane, third, false);
            OptionalNodes.last(pane, third, false);
            assertThat(pane.getChildren()).containsExactly(first, second);
        });
    }

    @Test
    void doesNothingBesideWhatIsOnNoPage() throws Exception {
        Fx.run(() -> {
            Region late = new Region();
            OptionalNodes.after(new Region(), late, true);
            assertThat(late.getParent()).isNull();
        });
    }
}
