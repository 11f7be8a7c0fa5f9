package org.daybook.ui.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.daybook.casefile.ImportHistory;
import org.daybook.job.importing.ImportedChat;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Contexts;
import org.daybook.ui.Desk;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Narrowing a conversation to what one looks for. */
@ToolkitTest
class ConversationViewTest {
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

    @Test
    void nothingIsSaidOfItsMessagesUntilItIsRead(@TempDir Path folder) throws Exception {
        try (Desk desk = new Desk(folder)) {
            ImportHistory chat = ImportedChat.into(desk.session(), folder);
            ModalLayer layer = Fx.on(ModalLayer::new);
            DiaryContext context =
                    Contexts.diary(desk.session(), Contexts.window(desk.messages(), desk.tasks(), layer), desk::go);
            ConversationModel model = Fx.on(() -> new ConversationModel(context));
            List<String> before = Fx.on(() -> {
                layer.setPage(new ConversationView(model, context).node());
                new Scene(layer, 900, 700);
                model.open(new Destination.ShowConversation(chat.id(), 0, 0));
                return said(layer);
            });
            desk.until(() -> model.read.get() != null);

            assertThat(before).doesNotContain("No messages match.").contains("Filter and details");
            assertThat(Fx.on(() -> said(layer))).contains("Filter and details: 8 messages, 1 notice");
            Fx.run(() -> model.filter.set(new ConversationFilter("zzzz", "", null, false)));
            assertThat(Fx.on(() -> said(layer))).contains("No messages match.", "Filter and details: 0 messages");
        }
    }

    private static List<String> said(ModalLayer layer) {
        layOut(layer);
        return Stream.concat(
                        labels(layer),
                        layer.lookupAll(".titled-pane").stream().map(pane -> ((TitledPane) pane).getText()))
                .toList();
    }

    @Test
    void aPictureAndAnIncidentOfAMessageAreOpenedFromItByClickAndByKey(@TempDir Path folder) throws Exception {
        try (Desk desk = new Desk(folder)) {
            ImportHistory chat = ImportedChat.ofFile(desk.session(), chatWithPhoto(folder));
            ModalLayer layer = Fx.on(ModalLayer::new);
            DiaryContext context =
                    Contexts.diary(desk.session(), Contexts.window(desk.messages(), desk.tasks(), layer), desk::go);
            ConversationModel model = Fx.on(() -> new ConversationModel(context));
            Fx.run(() -> {
                layer.setPage(new ConversationView(model, context).node());
                new Scene(layer, 900, 2400);
                model.open(new Destination.ShowConversation(chat.id(), 0, 1));
            });
            desk.until(() -> model.read.get() != null);

            List<String> opened = Fx.on(() -> {
                layOut(layer);
                return layer.lookupAll(".message-bubble .button").stream()
                        .map(node -> ((Button) node).getAccessibleText())
                        .distinct()
                        .toList();
            });
            assertThat(opened).containsExactly("Open the picture IMG-1.jpg", "In the incident of Tue 1 Dec 2026");
            assertThat(Fx.on(() -> labels(layer)).filter(words -> words.contains("IMG-1.jpg")))
                    .as("named once")
                    .containsExactly("Attached: IMG-1.jpg");
            assertThat(Fx.on(() -> labels(layer)).filter(words -> words.contains("the app or a person")))
                    .as("said once for all")
                    .containsExactly(
                            "The file does not say whether the app or a person wrote the names of attachments.");

            Fx.run(() -> {
                ListView<?> list = (ListView<?>) layer.lookup(".message-list");
                list.getSelectionModel().select(0);
                list.fireEvent(enter(list));
            });
            assertThat(desk.gone()).isEmpty();
            assertThat(Fx.on(() -> layer.coveredProperty().get())).isTrue();
            Fx.run(layer::closeAll);

            Fx.run(() -> {
                ListView<?> list = (ListView<?>) layer.lookup(".message-list");
                list.getSelectionModel().select(1);
                list.fireEvent(enter(list));
            });
            assertThat(desk.gone()).singleElement().isInstanceOf(Destination.ShowIncident.class);
        }
    }

    private static Path chatWithPhoto(Path folder) throws IOException {
        Path file = folder.resolve("WhatsApp Chat with Sam.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("WhatsApp Chat with Sam.txt"));
            zip.write("01/12/2026, 20:40 - Sam: IMG-1.jpg (file attached)\n01/12/2026, 20:41 - Sam: look\n"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("IMG-1.jpg"));
            zip.write(new byte[] {1, 2, 3});
        }
        return file;
    }

    private static KeyEvent enter(Node target) {
        return new KeyEvent(null, target, KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);
    }

    private static Stream<String> labels(ModalLayer layer) {
        return layer.lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .distinct();
    }

    private static void layOut(ModalLayer layer) {
        layer.applyCss();
        layer.layout();
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
