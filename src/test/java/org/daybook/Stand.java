package org.daybook;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.daybook.job.portfolio.PortfolioWriters;
import org.daybook.portfolio.pdf.sheet.LogSheets;
import org.daybook.portfolio.pdf.sheet.NoteSheet;
import org.daybook.session.Diary;
import org.daybook.session.Session;
import org.daybook.settings.Appearance;
import org.daybook.settings.Settings;
import org.daybook.settings.SettingsFile;
import org.daybook.text.Messages;
import org.daybook.ui.Fx;
import org.daybook.ui.LookCheck;
import org.daybook.ui.SceneCheck;
import org.daybook.ui.shell.WindowTypeface;
import org.daybook.ui.toolkit.context.RememberedSettings;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.control.PaperPrinter;
import org.daybook.ui.toolkit.files.FilePicker;
import org.daybook.ui.toolkit.files.InWindowFilePicker;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Dialogs;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.ErrorPresenter;
import org.daybook.ui.toolkit.task.PendingWork;
import org.daybook.ui.unlock.GatewayContext;
import org.jspecify.annotations.Nullable;

/** A small window in which a screen is tried, with texts and sizes as bad as they come. */
final class Stand {
    private static final long LONGEST_WAIT = 10_000_000_000L;

    /** Whether nobody sees a window anyway: it is laid out, but its pixels, most of the work, are left out. */
    static final boolean DRAWS_NOTHING = "Headless".equals(System.getProperty("glass.platform"));

    private static final double WIDTH = 900;
    private static final double HEIGHT = 600;
    private static final String HIDE = "shell.hide";
    private static final List<String> BAR = List.of(
            "shell.diary",
            "shell.new-incident",
            "shell.exhibits",
            "shell.case",
            "shell.patterns",
            "shell.portfolio",
            "shell.copy",
            "shell.settings",
            "shell.help",
            HIDE);

    private final Messages messages;
    private final ModalLayer layer = new ModalLayer();
    private final Stage stage = new Stage();
    private final Scene scene = new Scene(layer, WIDTH, HEIGHT);
    private final Dialogs dialogs;
    private final BackgroundTasks tasks;
    private final WindowScreenFactory screens;
    private final Path folder;
    private final Look look;
    private boolean open;
    private @Nullable Path chosen;
    private @Nullable Screen screen;

    /** How a screen is made hard. */
    enum Look {
        ENGLISH(text -> text, 16),
        EXPANDED(text -> text + " " + "ẅéßt ".repeat(1 + text.length() / 10).strip(), 16),
        RIGHT_TO_LEFT(text -> "\u200f" + text, 16),
        TWICE_THE_SIZE(text -> text, 32);

        private final UnaryOperator<String> disguise;
        private final int size;

        Look(UnaryOperator<String> disguise, int size) {
            this.disguise = disguise;
            this.size = size;
        }

        /** The whole window in this look, on the diary in {@code folder}; which side is left is not changed. */
        TrialWindow window(Path folder) throws Exception {
            Settings settings = Settings.NONE
                    .withDiary(new Diary(folder).file())
                    .withAppearance(Appearance.USUAL.withTextPercent(size * 100 / ENGLISH.size));
            return new TrialWindow(
                    new TrialWindow.Setting(folder, settings, WIDTH, HEIGHT, new SecureRandom()), disguise);
        }

        /** What cannot be read, reached or heard in {@code scene}. On the JavaFX thread. */
        List<String> faults(Scene scene) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            List<String> faults = new ArrayList<>(SceneCheck.faults(scene));
            faults.addAll(LookCheck.faults(scene, size));
            return faults;
        }
    }

    Stand(Look look, Path folder) {
        this.folder = folder;
        this.look = look;
        messages = new Messages(Locale.UK, look.disguise);
        tasks = new BackgroundTasks(Runnable::run, Platform::runLater, bug -> {
            throw new AssertionError(bug);
        });
        dialogs = new Dialogs(layer, messages);
        WindowContext context =
                new WindowContext(messages, tasks, (_, _) -> () -> {}, Diary.CLOCK, dialogs, new Scripted());
        RememberedSettings remembered =
                new RememberedSettings(new SettingsFile(folder.resolve("settings")), Settings.NONE, tasks);
        screens = new WindowScreenFactory(
                new GatewayContext(
                        context,
                        Diary.diaries(),
                        new SecureRandom(),
                        folder,
                        remembered,
                        new PaperPrinter(
                                new NoteSheet(messages, Diary.CLOCK),
                                Optional.empty(),
                                tasks,
                                new ErrorPresenter(messages)),
                        new PendingWork(() -> {})),
                PortfolioWriters.of(messages, Optional.empty()),
                new LogSheets(messages, Diary.CLOCK, "Daybook test"));
        String theme = new PrimerLight().getUserAgentStylesheet();
        if (!theme.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(theme);
        }
        WindowTypeface.load();
        scene.getStylesheets()
                .add(Objects.requireNonNull(Notebook.class.getResource("theme/notebook.css"))
                        .toExternalForm());
        layer.setStyle("-fx-font-size: " + look.size + "px;");
        if (look == Look.RIGHT_TO_LEFT) {
            scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        stage.setScene(scene);
        stage.setIconified(DRAWS_NOTHING);
        stage.show();
    }

    void go(Destination destination, Session session) throws Exception {
        open = true;
        show(() -> screens.screen(destination, session, _ -> {}));
        session.call(_ -> true).get();
        Fx.settle();
    }

    /** Brings onto the stand what is beside a list while no record is open. */
    void overview(Destination list, Session session) throws Exception {
        open = true;
        show(() -> {
            Screen shown = screens.screen(list, session, _ -> {});
            Node overview = shown.overview(new SimpleBooleanProperty(true)).orElseThrow();
            return new Screen() {
                @Override
                public Node node() {
                    return overview;
                }

                @Override
                public void drop() {
                    shown.drop();
                }
            };
        });
        session.call(_ -> true).get();
        Fx.settle();
    }

    void gateway(@Nullable Path known) throws Exception {
        show(() -> screens.gateway(known, Session::close));
    }

    void help() throws Exception {
        show(() -> screens.help(() -> {}));
    }

    void ask(Dialogs.DialogQuestion question) throws Exception {
        Fx.run(() -> dialogs.confirm(question, () -> {}));
        Fx.settle();
    }

    void pick() throws Exception {
        Fx.run(() -> new InWindowFilePicker(dialogs, messages, tasks, (_, _) -> () -> {}, folder)
                .saveFile(word("unlock.place-title"), word("unlock.place-verb"), "notebook.nbk", _ -> {}));
        Fx.settle();
    }

    void pickPhotos() throws Exception {
        Path pictures = Files.createDirectories(folder.resolve("Pictures"));
        Files.createDirectories(pictures.resolve("May"));
        Files.writeString(pictures.resolve("gate.jpg"), "");
        Fx.run(() -> new InWindowFilePicker(dialogs, messages, tasks, (_, _) -> () -> {}, folder)
                .openFiles(word("exhibit.add-title"), word("exhibit.add-verb"), (_, _) -> Optional.empty(), _ -> {}));
        Fx.settle();
    }

    /** What the next choice of a file is to be. */
    void choose(Path path) {
        chosen = path;
    }

    /** Presses a button, which may come only once what stands beside it has been read. */
    void press(String key) throws Exception {
        await(key);
        String wanted = word(key);
        Fx.run(() -> all().stream()
                .filter(node -> node instanceof Button button && wanted.equals(button.getText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + key))
                .fire());
        Fx.settle();
    }

    /** Waits for a button, for so long as a slow machine may need. */
    void await(String key) throws Exception {
        String wanted = word(key);
        long end = System.nanoTime() + LONGEST_WAIT;
        while (System.nanoTime() < end
                && Fx.on(() -> all().stream()
                        .noneMatch(node -> node instanceof Button button && wanted.equals(button.getText())))) {
            Thread.sleep(20);
            Fx.settle();
        }
    }

    /** Whether the button leaves the view when the page scrolls. */
    boolean scrollsAway(String key) throws Exception {
        String wanted = word(key);
        return Fx.on(() -> {
            Node node = all().stream()
                    .filter(one -> one instanceof Button button && wanted.equals(button.getText()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no button " + key));
            while (node != null && !(node instanceof ScrollPane)) {
                node = node.getParent();
            }
            return node != null;
        });
    }

    /** Ticks a box. */
    void tick(String key) throws Exception {
        String wanted = word(key);
        Fx.run(() -> all().stream()
                .filter(node -> node instanceof CheckBox box && wanted.equals(box.getText()))
                .map(CheckBox.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no box " + key))
                .setSelected(true));
        Fx.settle();
    }

    /** Chooses in the list on the page. */
    void choosePage(String name) throws Exception {
        Fx.run(() -> {
            ListView<?> list = all().stream()
                    .filter(ListView.class::isInstance)
                    .map(ListView.class::cast)
                    .findFirst()
                    .orElseThrow();
            for (int index = 0; index < list.getItems().size(); index++) {
                // A page further down has no cell until it is in sight.
                list.scrollTo(index);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                Optional<ListCell<?>> found = cell(list, name);
                if (found.isPresent()) {
                    list.getSelectionModel().select(found.get().getIndex());
                    return;
                }
            }
            throw new AssertionError("no page " + name);
        });
        Fx.settle();
    }

    private static Optional<ListCell<?>> cell(ListView<?> list, String name) {
        for (Node node : list.lookupAll(".list-cell")) {
            if (node instanceof ListCell<?> cell && name.equals(cell.getText())) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    void typeInEveryField(String text) throws Exception {
        Fx.run(() -> all().stream()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .forEach(field -> field.replaceText(0, field.getLength(), text)));
        Fx.settle();
    }

    /** Types the words of a recovery code that are asked for by their numbers. */
    void typeWordsAskedFor(String words) throws Exception {
        Fx.run(() -> {
            for (Node node : all()) {
                if (node instanceof Label label && label.getLabelFor() instanceof TextField field) {
                    int number = Integer.parseInt(label.getText().replaceAll("\\D", ""));
                    field.setText(words.split(" ", -1)[number - 1]);
                }
            }
        });
        Fx.settle();
    }

    void typeInEveryArea(String text) throws Exception {
        Fx.run(() -> all().stream()
                .filter(TextArea.class::isInstance)
                .map(TextArea.class::cast)
                .forEach(area -> area.setText(text)));
        Fx.settle();
    }

    /** The words of the recovery code that is shown, in their order. */
    String codeWords() throws Exception {
        return Fx.on(() -> all().stream()
                .filter(node -> node.getStyleClass().contains("code-word"))
                .map(Label.class::cast)
                .map(label -> label.getText().split("\\s+")[1])
                .collect(Collectors.joining(" ")));
    }

    String word(String key) {
        return messages.get(key);
    }

    List<String> faults() throws Exception {
        Fx.settle();
        return Fx.on(() -> {
            List<String> faults = look.faults(scene);
            faults.addAll(SceneCheck.sharedLetters(scene, lettersOfTheBar()));
            return faults;
        });
    }

    // What lies over a page takes the places of the bar away, but never the way to hide.
    private Set<Character> lettersOfTheBar() {
        Stream<String> names = open ? BAR.stream() : Stream.of(HIDE);
        return names.map(messages::get)
                .map(SceneCheck::letter)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    void close() {
        if (screen != null) {
            screen.drop();
        }
        stage.close();
    }

    private List<Node> all() {
        List<Node> nodes = new ArrayList<>();
        SceneCheck.collect(layer, nodes);
        return nodes;
    }

    private void show(Callable<Screen> made) throws Exception {
        Fx.on(() -> {
            Screen next = made.call();
            screen = next;
            layer.setPage(next.node());
            Focus.first(next.node());
            return next;
        });
        Fx.settle();
    }

    private final class Scripted implements FilePicker {
        @Override
        public void openFile(String title, String verb, Consumer<Path> taker) {
            taker.accept(Objects.requireNonNull(chosen));
        }

        @Override
        public void saveFile(String title, String verb, String proposedName, Consumer<Path> taker) {
            taker.accept(Objects.requireNonNull(chosen));
        }

        @Override
        public void chooseFolder(String title, String verb, Consumer<Path> taker) {
            taker.accept(Objects.requireNonNull(chosen));
        }
    }
}
