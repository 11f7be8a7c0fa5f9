package org.daybook.ui.toolkit.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ToolkitTest
class FoldingPaneTest {
    private static final String NAME =
            "Your address, safekeeping and witnesses: your address may be printed, witnesses by name";

    @ParameterizedTest
    @CsvSource({"300,false", "300,true", "240,true", "330,true", "430,false", "500,true", "700,false"})
    void showsALongNameWholeAboveWhatItHolds(double width, boolean open) throws Exception {
        Fx.on(() -> {
            Label held = new Label("Held");
            FoldingPane fold = new FoldingPane();
            fold.setContent(new VBox(held));
            fold.name(NAME);
            fold.setExpanded(open);
            Label after = new Label("After");
            VBox page = new VBox(fold, after);
            new Scene(page, width, 600);
            page.applyCss();
            page.layout();

            page.layout();
            assertThat(fold.isNeedsLayout()).as("at rest once laid out").isFalse();
            Text written = (Text) fold.lookup(".title").lookup(".text");
            assertThat(written.getText().replaceAll("\\s+", " ")).isEqualTo(NAME);
            Bounds title = inScene(fold.lookup(".title"));
            assertThat(title.getHeight())
                    .isGreaterThanOrEqualTo(written.getLayoutBounds().getHeight());
            assertThat(title.getMaxY()).isLessThanOrEqualTo(inScene(after).getMinY() + 1);
            if (open) {
                assertThat(inScene(held).getMinY()).isGreaterThanOrEqualTo(title.getMaxY() - 1);
                assertThat(inScene(held).getMaxY())
                        .isLessThanOrEqualTo(inScene(after).getMinY() + 1);
            }
            return null;
        });
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
