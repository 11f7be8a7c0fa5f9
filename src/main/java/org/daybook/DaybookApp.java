package org.daybook;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.daybook.portfolio.PortfolioCompiler;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.session.Diaries;
import org.daybook.settings.Settings;
import org.daybook.settings.SettingsFile;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.common.Dialogs;
import org.daybook.ui.common.ErrorPresenter;
import org.daybook.ui.common.FxTimer;
import org.daybook.ui.common.ModalLayer;
import org.daybook.ui.common.Remembered;
import org.daybook.ui.common.Timer;
import org.daybook.ui.control.InScenePicker;
import org.daybook.ui.control.ScreenTools;
import org.daybook.ui.shell.InputWatch;
import org.daybook.ui.shell.MainWindow;
import org.daybook.ui.shell.SessionKeeper;
import org.daybook.ui.unlock.GatewayTools;
import org.jspecify.annotations.Nullable;

/** The window: everything is put together here, by hand. */
public final class DaybookApp extends Application {
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 760;
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 480;

    private @Nullable MainWindow window;

    @Override
    public void start(Stage stage) {
        Thread.setDefaultUncaughtExceptionHandler((_, _) -> Platform.runLater(this::unforeseen));
        Platform.setImplicitExit(false);
        setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Clock clock = Clock.systemDefaultZone();
        Timer timer = new FxTimer();
        Messages messages = new Messages(Locale.getDefault());
        BackgroundTasks tasks = tasks();
        SettingsFile file = settingsFile();
        Settings settings = file.read();
        Remembered remembered = new Remembered(file, settings, tasks);
        ModalLayer layer = new ModalLayer();
        ScreenTools tools = screenTools(messages, tasks, timer, layer);
        MainWindow made = new MainWindow(
                screens(tools, clock, remembered),
                tools,
                layer,
                new SessionKeeper(tasks),
                remembered,
                new MainWindow.Ends(stage::hide, Platform::exit));
        window = made;
        Scene scene = new Scene(made.root(), WIDTH, HEIGHT);
        scene.getStylesheets().add(resource("theme/notebook.css"));
        new InputWatch(scene, made, remembered, clock, timer);
        show(stage, scene, messages.get("shell.title"));
        made.begin();
    }

    private void show(Stage stage, Scene scene, String title) {
        stage.setTitle(title);
        stage.getIcons().add(new Image(resource("theme/notebook.png")));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.setOnCloseRequest(close -> {
            close.consume();
            Objects.requireNonNull(window).quit();
        });
        stage.show();
    }

    private BackgroundTasks tasks() {
        // A thread for each piece of work, so that nothing a library keeps for a thread outlives it.
        return new BackgroundTasks(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofPlatform().daemon().name("work").factory()),
                Platform::runLater,
                _ -> unforeseen());
    }

    private void unforeseen() {
        MainWindow shown = window;
        if (shown != null) {
            shown.unforeseen();
        }
    }

    private static ScreenTools screenTools(Messages messages, BackgroundTasks tasks, Timer timer, ModalLayer layer) {
        Dialogs dialogs = new Dialogs(layer, messages);
        return new ScreenTools(
                messages,
                new Formats(messages),
                tasks,
                new ErrorPresenter(messages),
                timer,
                dialogs,
                new InScenePicker(dialogs, messages, tasks, home()));
    }

    private static WindowScreens screens(ScreenTools tools, Clock clock, Remembered remembered) {
        SecureRandom random = new SecureRandom();
        Diaries diaries = new Diaries(clock, random, Launcher.PROGRAM);
        PortfolioCompiler compiler = new PortfolioCompiler(new PdfPortfolioWriter(tools.messages(), tools.formats()));
        return new WindowScreens(new GatewayTools(tools, diaries, clock, random, remembered), compiler);
    }

    private static SettingsFile settingsFile() {
        return new SettingsFile(SettingsFile.folder(System.getProperty("os.name", ""), System.getenv(), home()));
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home", ""));
    }

    private static String resource(String name) {
        return Objects.requireNonNull(DaybookApp.class.getResource(name), name).toExternalForm();
    }
}
