package org.daybook.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Contexts;
import org.daybook.ui.Desk;
import org.daybook.ui.Fx;
import org.daybook.ui.conversations.ConversationsModel;
import org.daybook.ui.conversations.ConversationsView;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders dropped on the window while messages or their import are shown. */
@ToolkitTest
class DroppedFilesImportTest {
    @TempDir
    Path folder;

    private Desk desk;
    private ModalLayer layer;
    private DiaryContext context;
    private Label beside;
    private List<Path> files;

    @BeforeEach
    void window() throws Exception {
        desk = new Desk(Files.createDirectory(folder.resolve("diary")));
        layer = Fx.on(ModalLayer::new);
        beside = Fx.on(() -> new Label("a place beside the page"));
        Fx.run(() -> new Scene(new HBox(beside, layer), 900, 700));
        context = Contexts.diary(desk.session(), Contexts.window(desk.messages(), desk.tasks(), layer), desk::go);
        Path chats = Files.createDirectory(folder.resolve("chats"));
        files = List.of(chat(chats, "Craig"), chat(folder, "Ann"), chats);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void areExaminedByTheImportThatTheyBeginOnTheMessagesPage() throws Exception {
        Node page = Fx.on(() -> {
            ConversationsView view = new ConversationsView(new ConversationsModel(context), context);
            layer.setPage(view.node());
            return view.node();
        });
        assertThat(Fx.on(() -> dropOn(beside))).as("anywhere on the window").isTrue();
        assertThat(desk.gone()).containsExactly(new Destination.ImportMessages(files));

        Fx.run(() -> context.window().dialogs().tell("a", "question"));
        assertThat(Fx.on(() -> dropOn(layer)))
                .as("not while a question covers it")
                .isFalse();
        Fx.run(() -> layer.setPage(new StackPane()));
        assertThat(Fx.on(() -> dropOn(beside)))
                .as("not once another page is shown")
                .isFalse();
        assertThat(desk.gone()).hasSize(1);
        assertThat(page.getScene()).isNull();
    }

    @Test
    void areExaminedTogetherWithThoseThatAreChosenAlready() throws Exception {
        ImportModel model = Fx.on(() -> new ImportModel(context));
        Fx.run(() -> layer.setPage(new ImportView(model, context).node()));
        Fx.run(() -> model.look(List.of(files.get(1))));
        desk.until(() -> model.step.get() instanceof ImportStep.Ask);

        assertThat(Fx.on(() -> dropOn(layer))).isTrue();
        desk.until(() -> model.step.get() instanceof ImportStep.Ask);

        ImportStep.Ask ask = (ImportStep.Ask) model.step.get();
        assertThat(ask.files())
                .extracting(ChosenFile::path)
                .containsExactly(files.get(1), files.getFirst(), files.getLast());
        Fx.run(model::drop);
    }

    private static Path chat(Path in, String with) throws Exception {
        return Files.writeString(
                in.resolve("WhatsApp Chat with " + with + ".txt"), "13/11/2026, 20:01 - " + with + ": hello\n");
    }

    /** Moves the files over a node and lets them go; returns whether they were taken. */
    private boolean dropOn(Node target) throws ReflectiveOperationException {
        DragEvent over = event(target, DragEvent.DRAG_OVER);
        Event.fireEvent(target, over);
        DragEvent dropped = event(target, DragEvent.DRAG_DROPPED);
        Event.fireEvent(target, dropped);
        return dropped.isDropCompleted();
    }

    private DragEvent event(Node target, EventType<DragEvent> type) throws ReflectiveOperationException {
        return new DragEvent(null, target, type, dragboard(), 1, 1, 1, 1, TransferMode.COPY, null, null, null);
    }

    /** What another program drags; the system alone can make one. */
    private Dragboard dragboard() throws ReflectiveOperationException {
        List<File> dragged = files.stream().map(Path::toFile).toList();
        Class<?> peer = Class.forName("com.sun.javafx.tk.TKClipboard");
        Object clipboard = Proxy.newProxyInstance(
                peer.getClassLoader(), new Class<?>[] {peer}, (_, asked, of) -> switch (asked.getName()) {
                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                    case "hasContent" -> DataFormat.FILES.equals(of[0]);
                    case "getContent" -> DataFormat.FILES.equals(of[0]) ? dragged : null;
                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                    default -> null;
                });
        Method create = Dragboard.class.getDeclaredMethod("createDragboard", peer);
        create.setAccessible(true);
        return (Dragboard) create.invoke(null, clipboard);
    }
}
