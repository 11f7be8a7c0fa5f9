package org.daybook.ui.toolkit.page;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.Fx;
import org.daybook.ui.SceneCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sheet is as high as its words when they are wrapped; in a window that is too low they can be scrolled to. */
@ToolkitTest
class DialogsTest {
    private static final String SENTENCE = "What stands in it cannot be brought back by anyone at all. ";

    private final List<Stage> stages = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        Fx.run(() -> stages.forEach(Stage::close));
    }

    @ParameterizedTest
    @CsvSource({"1100, 760, 14, 1", "1100, 760, 14, 12", "640, 480, 14, 5", "640, 480, 28, 3", "640, 480, 28, 12"})
    void showsAllOfALongText(int width, int height, int size, int sentences) throws Exception {
        Scene scene = Fx.on(() -> shown(width, height, size));
        Fx.run(() -> new Dialogs((ModalLayer) scene.getRoot(), new Messages(Locale.UK))
                .confirm(
                        new Dialogs.DialogQuestion(
                                "Throw this draft away, with everything in it?",
                                SENTENCE.repeat(sentences),
                                "Throw it away"),
                        () -> {}));
        Fx.settle();
        List<Node> nodes = Fx.on(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            List<Node> all = new ArrayList<>();
            SceneCheck.collect(scene.getRoot(), all);
            return all;
        });
        Label text = first(nodes, Label.class, label -> label.getText().startsWith("What stands"));
        ScrollPane scroll = first(nodes, ScrollPane.class, _ -> true);
        assertThat(text.getHeight()).isGreaterThanOrEqualTo(text.prefHeight(text.getWidth()) - 1);
        double seen = scroll.getViewportBounds().getHeight();
        boolean sheetFillsWindow = inScene(sheet(nodes)).getHeight() > height - 4 * size;
        assertThat(seen >= text.getHeight() - 1 || sheetFillsWindow)
                .as("seen %s of %s", seen, text.getHeight())
                .isTrue();
        assertThat(seen).isGreaterThan(size);
        for (Node node : nodes) {
            if (node instanceof Button || node instanceof ScrollPane || node instanceof Label && node != text) {
                assertThat(inScene(node).getMaxY()).isLessThanOrEqualTo(height + 1);
                assertThat(inScene(node).getMinY()).isGreaterThanOrEqualTo(-1);
            }
        }
    }

    @Test
    void beforeSomethingIsDeletedEnterAndTheAccentFallOnTheButtonThatKeepsIt() throws Exception {
        Scene scene = Fx.on(() -> shown(640, 480, 14));
        List<String> deleted = new ArrayList<>();
        Dialogs.DialogQuestion question = new Dialogs.DialogQuestion("Delete this draft?", SENTENCE, "Delete draft");
        Dialogs dialogs = new Dialogs((ModalLayer) scene.getRoot(), new Messages(Locale.UK));
        Fx.run(() -> dialogs.confirmDeletion(question, () -> deleted.add("first")));
        Fx.settle();
        Fx.run(() -> {
            Button keep = button(scene, "Keep it");
            assertThat(scene.getFocusOwner()).isEqualTo(keep);
            assertThat(keep.isDefaultButton()).isTrue();
            assertThat(keep.getStyleClass()).contains("accent");
            assertThat(button(scene, "Delete draft").getStyleClass()).doesNotContain("accent");
            keep.fire();
        });
        Fx.settle();
        assertThat(deleted).isEmpty();
        Fx.run(() -> dialogs.confirmDeletion(question, () -> deleted.add("second")));
        Fx.settle();
        Fx.run(() -> button(scene, "Delete draft").fire());
        Fx.settle();
        assertThat(deleted).containsExactly("second");
    }

    private static Button button(Scene scene, String words) {
        List<Node> all = new ArrayList<>();
        SceneCheck.collect(scene.getRoot(), all);
        return first(all, Button.class, button -> words.equals(button.getText()));
    }

    private static Node sheet(List<Node> nodes) {
        return first(nodes, Node.class, node -> node.getStyleClass().contains("sheet"));
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private Scene shown(int width, int height, int size) {
        ModalLayer layer = new ModalLayer();
        layer.setStyle("-fx-font-size: " + size + "px;");
        Scene scene = new Scene(layer, width, height);
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets()
                .add(Objects.requireNonNull(Dialogs.class.getResource("/org/daybook/theme/notebook.css"))
                        .toExternalForm());
        Stage stage = new Stage();
        stages.add(stage);
        stage.setScene(scene);
        stage.show();
        return scene;
    }

    private interface Fits<T> {
        boolean test(T node);
    }

    private static <T> T first(List<Node> nodes, Class<T> type, Fits<T> fits) {
        return nodes.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(fits::test)
                .findFirst()
                .orElseThrow();
    }
}
