package org.daybook.ui.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TitledPane;
import org.daybook.casefile.ImportHistory;
import org.daybook.job.ImportedChat;
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

/** Narrowing a conversation to what one looks for. */
@ToolkitTest
class ConversationViewTest {
    @BeforeAll
    static void toolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void theFiltersSayAllUntilASenderOrAMonthIsChosen(@TempDir Path folder) throws Exception {
        try (Desk desk = new Desk(folder)) {
            ImportHistory chat = ImportedChat.into(desk.session(), folder);
            ModalLayer layer = Fx.on(ModalLayer::new);
            DiaryContext context =
                    Contexts.diary(desk.session(), Contexts.window(desk.messages(), desk.tasks(), layer), desk::go);
            ConversationModel model = Fx.on(() -> new ConversationModel(context));
            List<ComboBox<?>> filters = Fx.on(() -> {
                ConversationView view = new ConversationView(model, context);
                layer.setPage(view.node());
                new Scene(layer, 900, 700);
                model.open(new Destination.ShowConversation(chat.id(), 0, 0));
                layer.applyCss();
                layer.layout();
                layer.lookupAll(".titled-pane").forEach(pane -> ((TitledPane) pane).setExpanded(true));
                layer.applyCss();
                layer.layout();
                return List.copyOf(layer.lookupAll(".filter-fields .combo-box").stream()
                        .<ComboBox<?>>map(box -> (ComboBox<?>) box)
                        .toList());
            });
            desk.until(() -> !filters.getLast().getItems().isEmpty());

            assertThat(Fx.on(() -> shown(layer, filters))).containsExactly("All", "All");
            Fx.run(() -> filters.forEach(box -> box.getSelectionModel().selectLast()));
            assertThat(Fx.on(() -> shown(layer, filters))).containsExactly("Jo", "November 2026");
            Fx.run(() -> filters.forEach(box -> box.getSelectionModel().selectFirst()));
            assertThat(Fx.on(() -> shown(layer, filters))).containsExactly("All", "All");
        }
    }

    private static List<String> shown(ModalLayer layer, List<ComboBox<?>> filters) {
        layer.applyCss();
        layer.layout();
        return filters.stream()
                .flatMap(box -> box.getChildrenUnmodifiable().stream())
                .filter(ListCell.class::isInstance)
                .map(cell -> ((ListCell<?>) cell).getText())
                .toList();
    }
}
