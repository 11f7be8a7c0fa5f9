package org.daybook.ui.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.daybook.job.importing.ImportedChat;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Desk;
import org.daybook.ui.Fx;
import org.daybook.ui.SceneCheck;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ToolkitTest
class ConversationsOverviewTest {
    @TempDir
    Path folder;

    @Test
    void whatWasImportedIsCountedOnceAndTheLastOfItIsNamedUnlessTheListsAreCovered() throws Exception {
        try (Desk desk = new Desk(folder)) {
            ImportedChat.into(desk.session(), folder);
            ImportedChat.laterInto(desk.session(), folder);
            DiaryContext context = desk.context();
            ConversationsOverview overview = shown(desk, context);
            assertThat(words(overview))
                    .contains("1 conversation with 8 messages, 13/11/2026 to 16/11/2026")
                    .contains("Last imported: Craig Mullen");
            Fx.run(() -> context.window().cover().toggle());
            assertThat(words(overview)).noneMatch(words -> words.contains("Craig"));
        }
    }

    @Test
    void beforeAnythingWasImportedItSaysHowToGetMessages() throws Exception {
        try (Desk desk = new Desk(folder)) {
            assertThat(words(shown(desk, desk.context())))
                    .contains("Get messages off a phone")
                    .doesNotContain(
                            "Choose a conversation to read it here.",
                            "To make an incident from messages, open their conversation and tick them.");
        }
    }

    private static ConversationsOverview shown(Desk desk, DiaryContext context) throws Exception {
        ConversationsModel model = new ConversationsModel(context);
        model.open();
        desk.until(() -> model.loaded.get());
        return Fx.on(() -> new ConversationsOverview(model, context));
    }

    private static List<String> words(ConversationsOverview overview) throws Exception {
        return Fx.on(() -> {
            List<Node> nodes = new ArrayList<>();
            if (overview.getScene() == null) {
                new Scene(overview, 700, 500);
            }
            overview.applyCss();
            overview.layout();
            SceneCheck.collect(overview, nodes);
            return nodes.stream()
                    .filter(Labeled.class::isInstance)
                    .map(node -> ((Labeled) node).getText())
                    .toList();
        });
    }
}
