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
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.daybook.casefile.Draft;
import org.daybook.facts.ThingId;
import org.daybook.safety.HideWay;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Session;
import org.daybook.settings.Settings;
import org.daybook.settings.SettingsFile;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.Fx;
import org.daybook.ui.SceneCheck;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.Dialogs;
import org.daybook.ui.common.ErrorPresenter;
import org.daybook.ui.common.ModalLayer;
import org.daybook.ui.common.Remembered;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.Unfinished;
import org.daybook.ui.control.InScenePicker;
import org.daybook.ui.control.ScreenTools;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainWindowTest {
    private static final String SECRET = "He stood by the gate";

    @TempDir
    Path folder;

    private final Messages messages = new Messages(Locale.UK);
    private final CountDownLatch exit = new CountDownLatch(1);
    private final FakeScreens screens = new FakeScreens();
    private Diary diary;
    private Session session;
    private MainWindow window;
    private SessionKeeper keeper;
    private Remembered remembered;
    private final List<Runnable> put = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private Scene scene;
    private ScreenTools tools;

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Fx.start();
    }

    @BeforeEach
    void window() throws Exception {
        diary = new Diary(folder);
        session = diary.create();
        BackgroundTasks tasks =
                new BackgroundTasks(Executors.newCachedThreadPool(), Platform::runLater, Throwable::printStackTrace);
        ModalLayer layer = Fx.on(ModalLayer::new);
        Dialogs dialogs = new Dialogs(layer, messages);
        tools = new ScreenTools(
                messages,
                new Formats(messages),
                tasks,
                new ErrorPresenter(messages),
                (_, later) -> {
                    put.add(later);
                    return () -> {};
                },
                dialogs,
                new InScenePicker(dialogs, messages, tasks, folder));
        remembered = new Remembered(new SettingsFile(folder.resolve("settings")), Settings.NONE, tasks);
        keeper = new SessionKeeper(tasks, new Unfinished(() -> {}));
        window = Fx.on(() -> new MainWindow(
                screens,
                tools,
                layer,
                keeper,
                remembered,
                new MainWindow.Ends(() -> ends.add("minimised"), () -> ends.add("vanished"), exit::countDown)));
        scene = Fx.on(() -> new Scene(window.root(), 900, 600));
        Fx.run(() -> {
            window.watchCopies(scene);
            new InputWatch(scene, window, remembered, Diary.CLOCK, (_, _) -> () -> {});
            screens.open(session);
        });
        Fx.settle();
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(() -> window.hide());
        closed();
    }

    @Test
    void hidesAtOnceAndKeepsWhatWasTyped() throws Exception {
        Fx.run(() -> {
            window.hide();
            assertThat(texts()).isEmpty();
            assertThat(scene.getRoot().lookup(".blank-page")).isNotNull();
        });
        closed();
        assertThat(window.isOpen()).isFalse();
        session = diary.unlock();
        assertThat(new OnThread(session).run(session::drafts))
                .extracting(draft -> draft.fields().get("text"))
                .containsExactly(SECRET);
        session.close();
    }

    @Test
    void everyPlaceIsInSightInABarOfTwoRowsAtMost() throws Exception {
        Fx.run(() -> {
            window.root().applyCss();
            window.root().layout();
        });
        Fx.settle();
        Fx.run(() -> {
            window.root().layout();
            double width = scene.getWidth();
            assertThat(scene.getRoot().lookup(".top-bar").getBoundsInParent().getHeight())
                    .isLessThan(120);
            assertThat(scene.getRoot().lookupAll(".place"))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(place -> {
                        var bounds = place.localToScene(place.getBoundsInLocal());
                        assertThat(bounds.getMinX()).isNotNegative();
                        assertThat(bounds.getMaxX()).isLessThan(width);
                        assertThat(bounds.getWidth()).isGreaterThan(20);
                    });
        });
    }

    @Test
    void hidesWhatLiesOverThePageToo() throws Exception {
        Fx.run(() -> tools.dialogs().tell("Title", SECRET));
        Fx.run(() -> {
            window.hide();
            assertThat(texts()).isEmpty();
        });
    }

    @Test
    void hidesEvenIfTheScreenFails() throws Exception {
        screens.broken = true;
        Fx.run(() -> {
            try {
                window.hide();
            } catch (IllegalStateException expected) {
                // Goes to the handler for bugs in the running program.
            }
            assertThat(texts()).isEmpty();
        });
        closed();
        diary.unlock().close();
    }

    @Test
    void comesBackByEnterAndOffersTheDraft() throws Exception {
        Fx.run(() -> window.hide());
        closed();
        Fx.run(() -> press(scene.getRoot().lookup(".blank-page"), KeyCode.ENTER));
        Fx.settle();
        assertThat(screens.known).isEqualTo(diary.file());
        Session again = diary.unlock();
        Fx.run(() -> screens.open(again));
        new OnThread(again).run(() -> true);
        Fx.settle();
        Fx.run(() -> {
            assertThat(texts()).contains(messages.get("shell.draft-title"));
            button(messages.get("shell.draft-continue")).fire();
        });
        assertThat(screens.shown).last().isEqualTo(new Destination.NewIncident(screens.draft.id()));
    }

    @Test
    void hidesByShiftThreeTimesAndByF12() throws Exception {
        Fx.run(() -> {
            for (int i = 0; i < 3; i++) {
                assertThat(window.isOpen()).isTrue();
                press(scene.getRoot(), KeyCode.SHIFT);
                KeyEvent.fireEvent(
                        scene.getRoot(),
                        new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.SHIFT, false, false, false, false));
            }
            assertThat(window.isOpen()).isFalse();
        });
        closed();
        Session again = diary.unlock();
        Fx.run(() -> {
            screens.open(again);
            press(scene.getRoot(), KeyCode.F12);
            assertThat(window.isOpen()).isFalse();
        });
    }

    @Test
    void beginsANewIncidentByCtrlNUnlessSomethingLiesOverThePage() throws Exception {
        Fx.run(() -> {
            tools.dialogs().tell("Title", "Text");
            pressCtrl(KeyCode.N);
            assertThat(screens.shown).last().isEqualTo(new Destination.Timeline());
        });
        Fx.run(() -> {
            press(scene.getFocusOwner(), KeyCode.ESCAPE);
            pressCtrl(KeyCode.N);
            assertThat(screens.shown).last().isEqualTo(new Destination.NewIncident(null));
            window.hide();
            int before = screens.shown.size();
            pressCtrl(KeyCode.N);
            assertThat(screens.shown).hasSize(before);
        });
    }

    @Test
    void keepsTheWayToHideInTheWindowWhateverThePageAndTheText() throws Exception {
        for (int percent : List.of(100, 200, 300)) {
            Fx.run(() -> {
                remembered.choose(now -> now.withAppearance(now.appearance().withTextPercent(percent)));
                screens.widest = 5_000;
                pressCtrl(KeyCode.N);
            });
            Fx.settle();
            Fx.run(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                Button hide = button(messages.get("shell.hide"));
                Bounds seen = hide.localToScene(hide.getLayoutBounds());
                assertThat(seen.getMinX()).isGreaterThanOrEqualTo(0);
                assertThat(seen.getMaxX()).isLessThanOrEqualTo(scene.getWidth());
                assertThat(seen.getWidth()).isGreaterThan(20);
            });
        }
        Fx.run(() -> remembered.choose(_ -> Settings.NONE));
    }

    @Test
    void hidesAsSheChose() throws Exception {
        Fx.run(() -> {
            window.hide();
            assertThat(ends).isEmpty();
            remembered.choose(now -> now.withHiding(now.hiding().withWay(HideWay.MINIMISE)));
            window.hide();
            assertThat(ends).containsExactly("minimised");
            assertThat(scene.getRoot().lookup(".blank-page")).isNotNull();
            remembered.choose(now -> now.withHiding(now.hiding().withWay(HideWay.CLOSE)));
            window.hide();
            assertThat(ends).containsExactly("minimised", "vanished");
        });
        assertThat(exit.await(20, TimeUnit.SECONDS)).isTrue();
        diary.unlock().close();
    }

    @Test
    void takesOffTheClipboardWhatWasCopiedOutOfAField() throws Exception {
        Fx.run(() -> {
            Clipboard.getSystemClipboard().clear();
            TextField field = (TextField) scene.getRoot().lookup(".text-field");
            field.requestFocus();
            field.selectAll();
            KeyEvent.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false));
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(SECRET);
            window.hide();
            put.forEach(Runnable::run);
            assertThat(Clipboard.getSystemClipboard().getString()).isNullOrEmpty();
        });
    }

    @Test
    void takesOffTheClipboardWhatAMenuCut() throws Exception {
        Fx.run(() -> {
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            TextField field = (TextField) scene.getRoot().lookup(".text-field");
            field.requestFocus();
            field.selectAll();
            ContextMenu menu = new ContextMenu();
            MenuItem cut = new MenuItem("Cut");
            cut.setOnAction(_ -> field.cut());
            menu.getItems().add(cut);
            menu.show(field, 10, 10);
            cut.fire();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(SECRET);
            window.hide();
            assertThat(menu.isShowing()).isFalse();
            put.forEach(Runnable::run);
            assertThat(Clipboard.getSystemClipboard().getString()).isNullOrEmpty();
            stage.close();
        });
    }

    @Test
    void leavesOnTheClipboardWhatAnotherProgramPutThere() throws Exception {
        Fx.run(() -> {
            TextField field = (TextField) scene.getRoot().lookup(".text-field");
            field.requestFocus();
            field.selectAll();
            KeyEvent.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false));
            ClipboardContent other = new ClipboardContent();
            other.putString("a shopping list");
            Clipboard.getSystemClipboard().setContent(other);
            window.hide();
            put.forEach(Runnable::run);
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("a shopping list");
        });
    }

    @Test
    void locksWhenMinimisedOnlyIfSheChoseSo() throws Exception {
        Fx.run(() -> {
            window.minimised();
            assertThat(window.isOpen()).isTrue();
            remembered.choose(now -> now.withHiding(now.hiding().withOnMinimise(true)));
            window.minimised();
            assertThat(window.isOpen()).isFalse();
            assertThat(scene.getRoot().lookup(".blank-page")).isNotNull();
            assertThat(ends).isEmpty();
        });
        Fx.run(() -> remembered.choose(_ -> Settings.NONE));
    }

    @Test
    void doesNotHideByShiftWithAnotherKeyBetweenOrHeldForCapitals() throws Exception {
        Fx.run(() -> {
            for (int i = 0; i < 6; i++) {
                press(scene.getRoot(), KeyCode.SHIFT);
                // Held down, it repeats itself.
                press(scene.getRoot(), KeyCode.SHIFT);
                press(scene.getRoot(), KeyCode.A);
                release(KeyCode.A);
                release(KeyCode.SHIFT);
            }
            for (int i = 0; i < 6; i++) {
                press(scene.getRoot(), KeyCode.SHIFT);
                release(KeyCode.SHIFT);
                press(scene.getRoot(), i % 2 == 0 ? KeyCode.CONTROL : KeyCode.LEFT);
            }
            assertThat(window.isOpen()).isTrue();
        });
    }

    @Test
    void locksByKeyWithoutGoingAway() throws Exception {
        Fx.run(() -> {
            remembered.choose(now -> now.withHiding(now.hiding().withWay(HideWay.CLOSE)));
            pressCtrl(KeyCode.L);
        });
        closed();
        assertThat(screens.toldToStop).containsExactly(session);
        assertThat(ends).isEmpty();
        assertThat(texts()).contains("gateway");
        Fx.run(() -> remembered.choose(_ -> Settings.NONE));
    }

    @Test
    void endsOnlyWhenTheDiaryIsShut() throws Exception {
        Fx.run(() -> window.quit());
        assertThat(exit.await(20, TimeUnit.SECONDS)).isTrue();
        diary.unlock().close();
    }

    @Test
    void speaksCalmlyOfABugAndKeepsTheDraft() throws Exception {
        Fx.run(() -> {
            window.unforeseen();
            assertThat(texts()).contains(messages.get("problem.unforeseen-title"));
        });
        assertThat(new OnThread(session).run(session::drafts)).hasSize(1);
    }

    private void closed() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        Fx.run(() -> keeper.whenClosed(closed::countDown));
        assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
        Fx.settle();
    }

    private List<String> texts() {
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

    private Button button(String text) {
        List<Node> nodes = new ArrayList<>();
        SceneCheck.collect(scene.getRoot(), nodes);
        return nodes.stream()
                .filter(node -> node instanceof Button button && text.equals(button.getText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void pressCtrl(KeyCode code) {
        KeyEvent.fireEvent(
                scene.getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
    }

    private void release(KeyCode code) {
        KeyEvent.fireEvent(
                scene.getRoot(), new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    }

    private static void press(@Nullable Node target, KeyCode code) {
        KeyEvent.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    /** One screen with a field in which something was typed that is not sealed yet. */
    private final class FakeScreens implements Screens {
        private final List<Destination> shown = new ArrayList<>();
        private final Draft draft = new Draft(
                new ThingId("7".repeat(32)),
                "incident",
                null,
                Map.of("text", SECRET),
                OffsetDateTime.parse("2026-11-24T21:15:00Z"));
        private final List<Session> toldToStop = new ArrayList<>();
        private @Nullable Ways ways;
        private @Nullable Path known;
        private boolean broken;
        private double widest = 100;

        void open(Session opened) {
            if (ways != null) {
                ways.opened().accept(opened);
            }
        }

        @Override
        public Screen gateway(@Nullable Path file, Ways given) {
            known = file;
            ways = given;
            return () -> new TextField("gateway");
        }

        @Override
        public void locked(Session session) {
            toldToStop.add(session);
        }

        @Override
        public Screen screen(Destination destination, Session open, Consumer<Destination> go) {
            shown.add(destination);
            TextField field = new TextField(SECRET);
            field.setMinWidth(widest);
            return new Screen() {
                @Override
                public Node node() {
                    return field;
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
