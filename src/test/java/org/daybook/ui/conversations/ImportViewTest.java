package org.daybook.ui.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Contexts;
import org.daybook.ui.Desk;
import org.daybook.ui.Fx;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.ModalLayer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learning how to get a file, from the page that asks for one. */
@ToolkitTest
class ImportViewTest {
    @BeforeAll
    static void toolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void aLinkBelowTheButtonsOpensTheStepsForEachApp(@TempDir Path folder) throws Exception {
        try (Desk desk = new Desk(folder)) {
            ModalLayer layer = Fx.on(ModalLayer::new);
            DiaryContext context =
                    Contexts.diary(desk.session(), Contexts.window(desk.messages(), desk.tasks(), layer), desk::go);
            Fx.run(() -> {
                ImportView view = new ImportView(new ImportModel(context), context);
                layer.setPage(view.node());
                new Scene(layer, 900, 600);
                layer.applyCss();
                layer.layout();
                List<Button> buttons = layer.lookupAll(".column .button").stream()
                        .map(Button.class::cast)
                        .toList();
                assertThat(buttons.getLast().getText()).isEqualTo("How do I get this file?");
                buttons.getLast().fire();
            });
            assertThat(desk.gone()).containsExactly(new Destination.Help(Destination.Help.Page.GETTING_MESSAGES));
        }
    }
}
