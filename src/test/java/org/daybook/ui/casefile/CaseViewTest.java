package org.daybook.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.CaseRecordLines;
import org.daybook.ui.Contexts;
import org.daybook.ui.Desk;
import org.daybook.ui.Fx;
import org.daybook.ui.common.ModalLayer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding a group of the case file without scrolling past the others. */
@ToolkitTest
class CaseViewTest {
    @BeforeAll
    static void toolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void aLinkAtTheTopBringsItsGroupIntoView(@TempDir Path folder) throws Exception {
        try (Desk desk = new Desk(folder)) {
            ModalLayer layer = Fx.on(ModalLayer::new);
            CaseModel model = new CaseModel(
                    Contexts.diary(desk.session(), Contexts.window(desk.messages(), desk.tasks(), layer), desk::go));
            CaseView view = Fx.on(() -> new CaseView(model, desk.messages()));
            Scene scene = Fx.on(() -> {
                layer.setPage(view.node());
                return new Scene(layer, 560, 480);
            });
            Fx.run(model::open);
            Fx.on(() -> {
                desk.until(() -> model.overviewProperty().get() != null);
                return true;
            });
            Fx.settle();
            Fx.run(() -> {
                layer.applyCss();
                layer.layout();
                ScrollPane page = (ScrollPane) layer.lookup(".page");
                assertThat(page.getVvalue()).isZero();
                layer.lookupAll(".button").stream()
                        .map(Button.class::cast)
                        .filter(button ->
                                button.getText().equals(desk.messages().get("particular.group-law")))
                        .findFirst()
                        .orElseThrow()
                        .fire();
                assertThat(page.getVvalue()).isPositive();
                assertThat(scene.getFocusOwner())
                        .isInstanceOfSatisfying(
                                Button.class,
                                first -> assertThat(first.getText())
                                        .isEqualTo(new CaseRecordLines(desk.messages()).many(CaseRecordKind.CONTACT)));
            });
        }
    }
}
