package org.daybook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.daybook.casefile.Draft;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.MovedClock;
import org.daybook.session.Session;
import org.daybook.settings.Settings;
import org.daybook.settings.SettingsFile;
import org.daybook.text.Messages;
import org.daybook.ui.Contexts;
import org.daybook.ui.Fx;
import org.daybook.ui.SceneCheck;
import org.daybook.ui.toolkit.context.RememberedSettings;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.daybook.ui.toolkit.page.PlainScrollPane;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.PendingWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A window with one made-up screen over a real diary; time goes by when a test says so. */
class ShellFixture {
    static final String SECRET = "He stood by the gate";

    @TempDir
    Path folder;

    final Messages messages = new Messages(Locale.UK);
    final CountDownLatch exit = new CountDownLatch(1);
    final FakeScreens screens = new FakeScreens();
    Diary diary;
    Session session;
    MainWindow window;
    SessionKeeper keeper;
    RememberedSettings remembered;
    long nanos;
    final MovedClock wall = new MovedClock();
    Runnable tick = () -> {};
    final List<Runnable> put = new ArrayList<>();
    final List<String> ends = new ArrayList<>();
    Scene scene;
    WindowContext context;

    @BeforeEach
    void window() throws Exception {
        diary = new Diary(folder);
        session = diary.create();
        BackgroundTasks tasks =
                new BackgroundTasks(Executors.newCachedThreadPool(), Platform::runLater, Throwable::printStackTrace);
        ModalLayer layer = Fx.on(ModalLayer::new);
        context = Contexts.window(
                messages,
                tasks,
                (_, later) -> {
                    put.add(later);
                    return () -> {};
                },
                Diary.CLOCK,
                layer);
        remembered = new RememberedSettings(new SettingsFile(folder.resolve("settings")), Settings.NONE, tasks);
        keeper = new SessionKeeper(tasks, new PendingWork(() -> {}));
        window = Fx.on(() -> new MainWindow(
                screens,
                context,
                layer,
                keeper,
                remembered,
                new WindowClosing(
                        () -> ends.add("minimised"),
                        () -> ends.add("vanished"),
                        exit::countDown,
                        () -> ends.add("stayed"))));
        scene = Fx.on(() -> new Scene(window.root(), 900, 600));
        Fx.run(() -> {
            new InputMonitor(scene, window, remembered, wall, () -> nanos, (_, next) -> {
                tick = next;
                return () -> {};
            });
            screens.open(session);
        });
        Fx.settle();
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(() -> window.hide());
        closed();
    }

    void closed() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        Fx.run(() -> {
            later();
            keeper.whenClosed(closed::countDown);
        });
        assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
        Fx.settle();
        Fx.idle(context.tasks());
    }

    /** Time goes by. */
    void later() {
        List<Runnable> due = List.copyOf(put);
        put.clear();
        due.forEach(Runnable::run);
    }

    List<String> texts() {
        scene.getRoot().applyCss();
        List<Node> nodes = new ArrayList<>();
        SceneCheck.collect(scene.getRoot(), nodes);
        return nodes.stream()
                .map(node -> switch (node) {
                    case TextField field -> field.getText();
                    case Labeled labeled -> labeled.getText();
                    default -> null;
                })
                .filter(text -> text != null && !text.isBlank())
                .toList();
    }

    Button button(String text) {
        List<Node> nodes = new ArrayList<>();
        SceneCheck.collect(scene.getRoot(), nodes);
        return nodes.stream()
                .filter(node -> node instanceof Button button && text.equals(button.getText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    void pressCtrl(KeyCode code) {
        KeyEvent.fireEvent(
                scene.getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
    }

    void release(KeyCode code) {
        KeyEvent.fireEvent(
                scene.getRoot(), new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    }

    static void press(@Nullable Node target, KeyCode code) {
        KeyEvent.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    /** One screen with a field in which something was typed that is not sealed yet. */
    final class FakeScreens implements ScreenFactory {
        final List<Destination> shown = new ArrayList<>();
        final Draft draft = new Draft(
                new Id<>("7".repeat(32)),
                "incident",
                null,
                Map.of("text", SECRET),
                OffsetDateTime.parse("2026-11-24T21:15:00Z"));
        final List<Session> toldToStop = new ArrayList<>();

        @Nullable
        Consumer<Session> opens;

        @Nullable
        Path known;

        Consumer<Destination> way = _ -> {};

        boolean broken;
        boolean high;
        double widest = 100;

        void open(Session opened) {
            if (opens != null) {
                opens.accept(opened);
            }
        }

        @Override
        public Screen gateway(@Nullable Path file, Consumer<Session> given) {
            known = file;
            opens = given;
            return () -> new TextField("gateway");
        }

        @Override
        public Screen gatewayTo(Path there, @Nullable Path ours, Consumer<Session> given) {
            return gateway(ours, given);
        }

        @Override
        public void locked(Session session) {
            toldToStop.add(session);
        }

        @Override
        public Screen screen(Destination destination, Session open, Consumer<Destination> go) {
            shown.add(destination);
            way = go;
            TextField field = new TextField(SECRET);
            field.setMinWidth(widest);
            field.setMinHeight(high ? 5_000 : 0);
            Node page = high ? new PlainScrollPane(field) : field;
            return new Screen() {
                @Override
                public Node node() {
                    return page;
                }

                @Override
                public Optional<Draft> unsaved() {
                    if (broken) {
                        throw new IllegalStateException("broken");
                    }
                    return Optional.of(draft);
                }
            };
        }
    }
}
