package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.daybook.portfolio.pdf.sheet.LogSheets;
import org.daybook.portfolio.pdf.sheet.NoteSheet;
import org.daybook.session.Diary;
import org.daybook.session.Environment;
import org.daybook.session.OnThread;
import org.daybook.session.Session;
import org.daybook.session.unlock.Diaries;
import org.daybook.settings.Settings;
import org.daybook.settings.SettingsFile;
import org.daybook.text.Messages;
import org.daybook.ui.Fx;
import org.daybook.ui.SceneCheck;
import org.daybook.ui.shell.InputMonitor;
import org.daybook.ui.shell.MainWindow;
import org.daybook.ui.shell.ScreenFactory;
import org.daybook.ui.shell.SessionKeeper;
import org.daybook.ui.shell.Theme;
import org.daybook.ui.shell.WindowClosing;
import org.daybook.ui.shell.WindowTypeface;
import org.daybook.ui.toolkit.context.RememberedSettings;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.control.PaperPrinter;
import org.daybook.ui.toolkit.files.FilePicker;
import org.daybook.ui.toolkit.files.InWindowFilePicker;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Dialogs;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.FxTimer;
import org.daybook.ui.toolkit.task.PendingWork;
import org.daybook.ui.toolkit.task.ToolkitCacheCleaner;
import org.daybook.ui.unlock.GatewayContext;
import org.jspecify.annotations.Nullable;

/** The whole window with its real screens and a clock that stands still. Not for the JavaFX thread. */
public final class TrialWindow {
    private static final String WORK = "work";

    private final Setting setting;
    private final Messages messages;
    private final BackgroundTasks tasks = new BackgroundTasks(
            Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().daemon().name(WORK).factory()),
            Platform::runLater,
            Throwable::printStackTrace);
    private volatile CountDownLatch again = new CountDownLatch(1);
    private final PendingWork unfinished = new PendingWork(new ToolkitCacheCleaner(
            (delay, task) -> new FxTimer().after(delay, () -> {
                boolean isForgetting = !isOpen();
                task.run();
                if (isForgetting) {
                    again.countDown();
                }
            }),
            this::isOpen));
    private @Nullable Watched screens;
    private @Nullable MainWindow window;
    private @Nullable Scene scene;
    private volatile @Nullable Path chosen;

    /**
     * What the window begins with.
     *
     * @param folder where its choices are kept, and where files are chosen at first
     * @param settings what is remembered, the place of the diary among it
     * @param random what all chance in it comes from
     */
    public record Setting(Path folder, Settings settings, double width, double height, SecureRandom random) {
        /** As she begins who has a diary in {@code folder}. */
        static Setting usual(Path folder) {
            Settings settings = Settings.NONE.withDiary(new Diary(folder).file());
            return new Setting(folder, settings, Notebook.WIDTH, Notebook.HEIGHT, new SecureRandom());
        }
    }

    /** @param folder where the diary lies */
    TrialWindow(Path folder) throws Exception {
        this(Setting.usual(folder));
    }

    /** A window on another diary, or on none, or of another size. */
    public TrialWindow(Setting setting) throws Exception {
        this(setting, UnaryOperator.identity());
    }

    /** @param disguise changes every text of the interface */
    public TrialWindow(Setting setting, UnaryOperator<String> disguise) throws Exception {
        this.setting = setting;
        this.messages = new Messages(Locale.UK, disguise);
        Fx.run(this::build);
    }

    private void build() {
        ModalLayer layer = new ModalLayer();
        Dialogs dialogs = new Dialogs(layer, messages);
        WindowContext context = new WindowContext(
                messages,
                tasks,
                new FxTimer(),
                Diary.CLOCK,
                dialogs,
                new Chosen(new InWindowFilePicker(dialogs, messages, tasks, new FxTimer(), setting.folder())));
        RememberedSettings remembered = new RememberedSettings(
                new SettingsFile(setting.folder().resolve("settings")), setting.settings(), tasks);
        Watched shown = new Watched(new WindowScreenFactory(
                new GatewayContext(
                        context,
                        new Diaries(new Environment(Diary.CLOCK, setting.random(), "Daybook test"), () -> Diary.CHEAP),
                        setting.random(),
                        setting.folder(),
                        remembered,
                        new PaperPrinter(
                                new NoteSheet(messages, Diary.CLOCK), Optional.empty(), tasks, context.errors()),
                        unfinished),
                Notebook.portfolios(messages),
                new LogSheets(messages, Diary.CLOCK, "Daybook test")));
        MainWindow made = new MainWindow(
                shown,
                context,
                layer,
                new SessionKeeper(tasks, unfinished),
                remembered,
                new WindowClosing(() -> {}, () -> {}, () -> {}, () -> {}));
        Scene held = new Scene(made.root(), setting.width(), setting.height());
        WindowTypeface.load();
        Theme.wear(held, remembered);
        new InputMonitor(held, made, remembered, Diary.CLOCK, System::nanoTime, (_, _) -> () -> {});
        Stage stage = new Stage();
        stage.setScene(held);
        stage.show();
        made.begin();
        screens = shown;
        window = made;
        scene = held;
    }

    /** Types a passphrase, wipes it, and waits until the diary is open. */
    public void unlock(char[] typed) throws Exception {
        until(() -> !all(TextField.class).isEmpty());
        Fx.run(() -> {
            TextField field = all(TextField.class).getFirst();
            for (char letter : typed) {
                field.insertText(field.getLength(), String.valueOf(letter));
            }
        });
        Arrays.fill(typed, ' ');
        press("unlock.unlock");
        until(() -> window().isOpen());
        pulses();
    }

    public void hide() throws Exception {
        again = new CountDownLatch(1);
        Fx.run(this::pressF12);
        closed();
        pulses();
    }

    /** Comes back from the empty page, as a key does. */
    public void comeBack() throws Exception {
        Fx.run(this::pressEnter);
        pulses();
    }

    /** Brings the window to the front. */
    public void inFront() throws Exception {
        Fx.run(window()::inFront);
        rest();
    }

    public void go(Destination place) throws Exception {
        Fx.run(() -> screens().go.accept(place));
        pulses();
        new OnThread(Objects.requireNonNull(screens().session)).run(() -> true);
        pulses();
    }

    void type(String word) throws Exception {
        Fx.run(() -> all(TextInputControl.class).stream()
                .filter(field -> field.isEditable() && !field.isDisabled())
                .forEach(field -> {
                    field.requestFocus();
                    field.replaceText(0, field.getLength(), word);
                    field.selectAll();
                }));
        pulses();
    }

    public void press(String key) throws Exception {
        until(() -> button(key) != null);
        Fx.run(() -> Objects.requireNonNull(button(key)).fire());
        pulses();
    }

    /** Unfolds the part of a page with this name. */
    public void unfold(String key) throws Exception {
        until(() -> part(key).isPresent());
        Fx.run(() -> part(key).orElseThrow().setExpanded(true));
        pulses();
    }

    private Optional<TitledPane> part(String key) {
        return all(TitledPane.class).stream()
                .filter(part -> messages.get(key).equals(part.getText()))
                .findFirst();
    }

    /** The button with these words; null if none is shown. */
    public @Nullable Button button(String key) {
        return all(Button.class).stream()
                .filter(one -> messages.get(key).equals(one.getText()))
                .findFirst()
                .orElse(null);
    }

    public <N extends Node> List<N> all(Class<N> kind) {
        List<Node> nodes = new ArrayList<>();
        SceneCheck.collect(scene().getRoot(), nodes);
        return nodes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public static void until(BooleanSupplier state) throws Exception {
        for (int i = 0; i < 6000; i++) {
            if (Fx.on(state::getAsBoolean)) {
                return;
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("waited in vain");
    }

    /** Waits until nothing is being done behind the window, and all that came of it is drawn. */
    public void rest() throws Exception {
        for (int i = 0; i < 2; i++) {
            Session open = screens().session;
            if (open != null) {
                new OnThread(open).run(() -> true);
            }
            until(() -> Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().equals(WORK)));
            pulses();
        }
    }

    /** Takes the window off the screen; what it shows is to be shut before. */
    public void close() throws Exception {
        Fx.run(() -> scene().getWindow().hide());
        Fx.idle(tasks);
    }

    /** Lets some pictures be drawn. */
    public void pulses() throws Exception {
        for (int i = 0; i < 3; i++) {
            CountDownLatch drawn = new CountDownLatch(1);
            Runnable listener = drawn::countDown;
            Fx.run(() -> {
                scene().addPostLayoutPulseListener(listener);
                Platform.requestNextPulse();
            });
            drawn.await();
            Fx.run(() -> scene().removePostLayoutPulseListener(listener));
        }
        Fx.settle();
    }

    /** What is chosen wherever a file or a folder is asked for from now on; null to be asked in the window. */
    public void choose(@Nullable Path path) {
        chosen = path;
    }

    /** From the first page of a portfolio to the end of its making. */
    void make(String form, String button) throws Exception {
        go(new Destination.Portfolio());
        press("portfolio.preset-police-file");
        for (int i = 0; i < 20 && Fx.on(() -> button(button)) == null; i++) {
            Fx.run(() -> all(RadioButton.class).stream()
                    .filter(one -> messages.get(form).equals(one.getText()))
                    .forEach(RadioButton::fire));
            press("portfolio.next");
        }
        press(button);
    }

    /** Presses F12, and gives what is in the scene directly after. */
    List<Node> nodesAfterHiding() throws Exception {
        return Fx.on(() -> {
            pressF12();
            return all(Node.class);
        });
    }

    /** How long the window takes from F12 until nothing of the diary is in it. */
    Duration timeOfHiding() throws Exception {
        long before = System.nanoTime();
        assertThat(Hiding.shown(nodesAfterHiding())).isEmpty();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private void pressF12() {
        KeyEvent.fireEvent(
                scene().getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F12, false, false, false, false));
    }

    /** Enter, wherever the keyboard is. On the JavaFX thread. */
    void pressEnter() {
        KeyEvent.fireEvent(
                scene().getFocusOwner() == null ? scene().getRoot() : scene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    boolean isOpen() {
        return window != null && window.isOpen();
    }

    private Watched screens() {
        return Objects.requireNonNull(screens);
    }

    private MainWindow window() {
        return Objects.requireNonNull(window);
    }

    /** Opens the window on a diary that was unlocked elsewhere. */
    void open(Session session) throws Exception {
        until(() -> screens().opens != null);
        Fx.run(() -> Objects.requireNonNull(screens().opens).accept(session));
        pulses();
    }

    /** Waits until the diary is shut. */
    public void closed() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        Fx.run(() -> unfinished.whenNone(closed::countDown));
        closed.await();
        screens().forget();
    }

    /** Waits until all that follows a closing has been done, and the threads that did it have ended. */
    void forgotten() throws Exception {
        again.await();
        idle();
        Fx.settle();
        idle();
    }

    /** Waits until no thread works any more, neither at a diary nor behind the window. */
    static void idle() throws Exception {
        until(() -> Thread.getAllStackTraces().keySet().stream().noneMatch(TrialWindow::works));
    }

    private static boolean works(Thread thread) {
        return thread.getName().equals(WORK) || thread.getName().equals("vault");
    }

    /** Waits until the way to a diary is shown again. */
    void back() throws Exception {
        until(() -> screens().opens != null);
    }

    /** From the first page of a portfolio to where its pages are being made. */
    public void preview() throws Exception {
        until(() -> button("portfolio.preset-police-file") != null);
        press("portfolio.preset-police-file");
        // A step is taken only when what it waits for has been looked up.
        for (int i = 0; i < 20 && Fx.on(() -> button("portfolio.look")) == null; i++) {
            press("portfolio.next");
        }
        press("portfolio.look");
    }

    /** The session of the screen that was shown last. */
    public Session session() {
        return Objects.requireNonNull(screens().session);
    }

    public Scene scene() {
        return Objects.requireNonNull(scene);
    }

    /** Chooses by itself what a test said, or else asks in the window. */
    private final class Chosen implements FilePicker {
        private final FilePicker real;

        Chosen(FilePicker real) {
            this.real = real;
        }

        @Override
        public void openFile(String title, String verb, Consumer<Path> taker) {
            take(taker, () -> real.openFile(title, verb, taker));
        }

        @Override
        public void openFiles(
                String title, String verb, ThumbnailLoader.ThumbnailSource<Path> pictures, Consumer<List<Path>> taker) {
            take(file -> taker.accept(List.of(file)), () -> real.openFiles(title, verb, pictures, taker));
        }

        @Override
        public void forget() {
            real.forget();
        }

        @Override
        public void saveFile(String title, String verb, String proposedName, Consumer<Path> taker) {
            take(taker, () -> real.saveFile(title, verb, proposedName, taker));
        }

        @Override
        public void chooseFolder(String title, String verb, Consumer<Path> taker) {
            take(taker, () -> real.chooseFolder(title, verb, taker));
        }

        private void take(Consumer<Path> taker, Runnable ask) {
            Path path = chosen;
            if (path == null) {
                ask.run();
            } else {
                taker.accept(path);
            }
        }
    }

    /** The real screens, and a way to go to any of them. */
    private static final class Watched implements ScreenFactory {
        private final ScreenFactory real;
        private @Nullable Session session;
        private Consumer<Destination> go = _ -> {};
        private @Nullable Consumer<Session> opens;

        Watched(ScreenFactory real) {
            this.real = real;
        }

        void forget() {
            opens = null;
            session = null;
            go = _ -> {};
        }

        @Override
        public Screen gateway(@Nullable Path known, Consumer<Session> given) {
            opens = given;
            return real.gateway(known, given);
        }

        @Override
        public Screen gatewayTo(Path there, @Nullable Path ours, Consumer<Session> given) {
            opens = given;
            return real.gatewayTo(there, ours, given);
        }

        @Override
        public Screen screen(Destination destination, Session open, Consumer<Destination> way) {
            session = open;
            go = way;
            return real.screen(destination, open, way);
        }

        @Override
        public void locked(Session closed) {
            real.locked(closed);
        }
    }
}
