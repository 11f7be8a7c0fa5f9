package org.daybook.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Contexts;
import org.daybook.ui.Desk;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing one incident after another without the mouse. */
@ToolkitTest
class QuickEntryViewTest {
    @TempDir
    Path folder;

    private Desk desk;
    private QuickEntryModel model;
    private Scene scene;

    @BeforeEach
    void show() throws Exception {
        desk = new Desk(folder);
        ModalLayer layer = Fx.on(ModalLayer::new);
        DiaryContext context =
                Contexts.diary(desk.session(), Contexts.window(desk.messages(), desk.tasks(), layer), desk::go);
        model = new QuickEntryModel(context, () -> {});
        scene = Fx.on(() -> {
            layer.setPage(new QuickEntryView(model, context).node());
            return new Scene(layer);
        });
        Fx.run(model::open);
        until(() -> model.work.readyProperty().get());
    }

    @AfterEach
    void closeDiary() {
        desk.close();
    }

    @Test
    void whatSheTypesAfterSavingIsTheNextIncident() throws Exception {
        Fx.run(() -> model.happened().set("A call"));
        Fx.run(model::save);
        until(() -> model.saved.get() != null && !model.work.isBusy());
        assertThat(focused()).as("read out by a screen reader").isInstanceOf(Label.class);
        type("\t");
        assertThat(focused()).isInstanceOf(Label.class);
        type("N");
        assertThat(focused()).isInstanceOf(TextArea.class);
        assertThat(model.happened().get()).isEqualTo("N");
    }

    @Test
    void aSpaceOnTheLinkOfTheSavedIncidentIsNotTyped() throws Exception {
        Fx.run(() -> model.happened().set("A call"));
        Fx.run(model::save);
        until(() -> model.saved.get() != null && !model.work.isBusy());
        Fx.run(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals(desk.messages().get("today.saved-open")))
                    .findFirst()
                    .orElseThrow()
                    .requestFocus();
        });
        type(" ");
        assertThat(model.happened().get()).isEmpty();
    }

    private void type(String character) throws Exception {
        Fx.run(() -> scene.getFocusOwner()
                .fireEvent(new KeyEvent(
                        KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    private Node focused() throws Exception {
        Fx.settle();
        return Fx.on(scene::getFocusOwner);
    }

    private void until(BooleanSupplier reached) throws Exception {
        Fx.on(() -> {
            desk.until(reached);
            return true;
        });
    }
}
