package org.daybook;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.daybook.job.portfolio.PortfolioWriters;
import org.daybook.portfolio.PrintCommand;
import org.daybook.portfolio.pdf.sheet.LogSheets;
import org.daybook.portfolio.pdf.sheet.NoteSheet;
import org.daybook.session.Environment;
import org.daybook.session.unlock.Diaries;
import org.daybook.session.unlock.UnlockWarmUp;
import org.daybook.settings.SettingsFile;
import org.daybook.text.Messages;
import org.daybook.ui.shell.InputMonitor;
import org.daybook.ui.shell.MainWindow;
import org.daybook.ui.shell.SessionKeeper;
import org.daybook.ui.shell.Theme;
import org.daybook.ui.shell.WindowClosing;
import org.daybook.ui.shell.WindowIdentity;
import org.daybook.ui.shell.WindowTypeface;
import org.daybook.ui.toolkit.context.RememberedSettings;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.control.PaperPrinter;
import org.daybook.ui.toolkit.files.InWindowFilePicker;
import org.daybook.ui.toolkit.label.SplitTextRepair;
import org.daybook.ui.toolkit.page.Dialogs;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.FxTimer;
import org.daybook.ui.toolkit.task.IdleMemoryCollector;
import org.daybook.ui.toolkit.task.NextFrameRunner;
import org.daybook.ui.toolkit.task.PendingWork;
import org.daybook.ui.toolkit.task.Timer;
import org.daybook.ui.toolkit.task.ToolkitCacheCleaner;
import org.daybook.ui.unlock.GatewayContext;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * The program with its window: everything is wired here by hand. On Linux the name of this class is the window's
 * class, which the desktop shows and lists, so it gives nothing away.
 */
public final class Notebook extends Application {
    static final double WIDTH = 1100;
    static final double HEIGHT = 760;
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 480;
    private static final Duration DRAWN = Duration.ofMillis(150);

    /** By then the first page has been drawn, which what is done in advance must not delay. */
    private static final Duration SEEN = Duration.ofMillis(400);

    private @Nullable MainWindow window;

    @Override
    public void start(Stage stage) {
        Thread.setDefaultUncaughtExceptionHandler((_, _) -> Platform.runLater(this::unforeseen));
        Platform.setImplicitExit(false);
        SplitTextRepair.install();
        Clock clock = Clock.systemDefaultZone();
        SecureRandom random = new SecureRandom();
        Timer timer = new FxTimer();
        // A thread for each piece of work, so that nothing a library keeps for a thread outlives it.
        DeferredExecutor work = new DeferredExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("work").factory()));
        BackgroundTasks tasks = new BackgroundTasks(work, Platform::runLater, _ -> unforeseen());
        // Keys and texts that nobody holds any more are to leave the memory now, not some day.
        PendingWork unfinished = new PendingWork(new ToolkitCacheCleaner(timer, this::isOpen));
        RememberedSettings remembered = remembered(tasks);
        // First of all that is seen: the toolkit would read its own theme for the first control otherwise.
        Scene scene = new Scene(new Region(), WIDTH, HEIGHT);
        WindowTypeface.load();
        Theme.wear(scene, remembered);
        Messages messages = messages(remembered);
        ModalLayer layer = new ModalLayer();
        WindowContext context = windowContext(messages, tasks, timer, clock, layer);
        MainWindow made = new MainWindow(
                screens(new GatewayContext(
                        context,
                        new Diaries(new Environment(clock, random, Launcher.PROGRAM)),
                        random,
                        Launcher.portable().orElse(Launcher.HOME),
                        remembered,
                        new PaperPrinter(new NoteSheet(messages, clock), printer(), tasks, context.errors()),
                        unfinished)),
                context,
                layer,
                new SessionKeeper(tasks, unfinished),
                remembered,
                ends(stage, timer));
        window = made;
        scene.setRoot(made.root());
        new InputMonitor(scene, made, remembered, clock, System::nanoTime, timer);
        IdleMemoryCollector.watch(scene, timer);
        WindowIdentity.name(stage, messages, remembered);
        NextFrameRunner.whileDrawn(scene, () -> WindowIdentity.picture(stage, remembered));
        made.begin();
        show(stage, scene);
        timer.after(DRAWN, work::release);
        timer.after(SEEN, () -> warmUp(tasks, clock, random, messages.locale()));
    }

    private void show(Stage stage, Scene scene) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.setOnCloseRequest(close -> {
            close.consume();
            Objects.requireNonNull(window).quit();
        });
        stage.iconifiedProperty().subscribe(down -> {
            if (down) {
                Objects.requireNonNull(window).minimised();
            }
        });
        stage.focusedProperty().subscribe(inFront -> {
            if (inFront) {
                Objects.requireNonNull(window).inFront();
            }
        });
        stage.show();
    }

    private boolean isOpen() {
        return window != null && window.isOpen();
    }

    private void unforeseen() {
        MainWindow shown = window;
        if (shown != null) {
            shown.unforeseen();
        }
    }

    private static WindowContext windowContext(
            Messages messages, BackgroundTasks tasks, Timer timer, Clock clock, ModalLayer layer) {
        Dialogs dialogs = new Dialogs(layer, messages);
        return new WindowContext(
                messages,
                tasks,
                timer,
                clock,
                dialogs,
                new InWindowFilePicker(dialogs, messages, tasks, timer, Launcher.HOME));
    }

    private static WindowScreenFactory screens(GatewayContext context) {
        // A portfolio is in English and writes days as courts do, whatever is on her screen.
        Messages printed = new Messages(Locale.UK);
        return new WindowScreenFactory(
                context,
                portfolios(printed),
                new LogSheets(printed, context.window().clock(), Launcher.PROGRAM));
    }

    static PortfolioWriters portfolios(Messages printed) {
        return PortfolioWriters.of(printed, printer());
    }

    private static Optional<PrintCommand> printer() {
        return PrintCommand.ofSystem(System.getProperty("os.name", ""));
    }

    private static WindowClosing ends(Stage stage, Timer timer) {
        // What the task bar keeps as a picture of the window is the last that was drawn: the empty page first.
        Runnable minimise = () -> timer.after(DRAWN, () -> stage.setIconified(true));
        return new WindowClosing(minimise, stage::hide, Platform::exit, () -> {
            stage.setIconified(true);
            stage.show();
        });
    }

    private static Messages messages(RememberedSettings remembered) {
        return new Messages(remembered.settings().locale())
                .withDates(() -> remembered.settings().appearance().dates());
    }

    private static RememberedSettings remembered(BackgroundTasks tasks) {
        SettingsFile file = Launcher.settingsFile();
        return new RememberedSettings(file, file.read(), tasks);
    }

    private static void warmUp(BackgroundTasks tasks, Clock clock, SecureRandom random, Locale locale) {
        tasks.run(() -> {
                    new UnlockWarmUp(clock, random).run(new FirstPageWarmUp(clock, locale));
                    return true;
                })
                // A failure here happens again when she unlocks, and is reported then.
                .onFailure(VaultFailure.class, _ -> {})
                .start();
    }
}
