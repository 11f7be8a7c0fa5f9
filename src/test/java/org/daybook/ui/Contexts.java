package org.daybook.ui;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.portfolio.pdf.sheet.NoteSheet;
import org.daybook.session.Diary;
import org.daybook.session.Session;
import org.daybook.settings.ExhibitLabelStyle;
import org.daybook.settings.Settings;
import org.daybook.settings.SettingsFile;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ExhibitAddingModel;
import org.daybook.ui.attach.PictureRiskNote;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.context.ExhibitDescriber;
import org.daybook.ui.toolkit.context.RememberedSettings;
import org.daybook.ui.toolkit.context.ScreenLifetime;
import org.daybook.ui.toolkit.context.UnfoldedParts;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.control.PaperPrinter;
import org.daybook.ui.toolkit.files.InWindowFilePicker;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Dialogs;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.PendingWork;
import org.daybook.ui.toolkit.task.Timer;
import org.daybook.ui.unlock.GatewayContext;

/** What screens and models work with, for tests: with a clock that stands still and a timer that never rings. */
public final class Contexts {
    /** Nothing ever comes later. */
    public static final Timer NEVER = (_, _) -> () -> {};

    private Contexts() {}

    /** Without a scene: dialogs are shown nowhere. */
    public static WindowContext window(Messages messages, BackgroundTasks tasks, Timer timer, Clock clock) {
        return window(messages, tasks, timer, clock, new ModalLayer());
    }

    /** With dialogs over {@code layer}. */
    public static WindowContext window(Messages messages, BackgroundTasks tasks, ModalLayer layer) {
        return window(messages, tasks, NEVER, Diary.CLOCK, layer);
    }

    /** With everything that can be chosen. */
    public static WindowContext window(
            Messages messages, BackgroundTasks tasks, Timer timer, Clock clock, ModalLayer layer) {
        Dialogs dialogs = new Dialogs(layer, messages);
        return new WindowContext(
                messages,
                tasks,
                timer,
                clock,
                dialogs,
                new InWindowFilePicker(dialogs, messages, tasks, timer, Path.of("")));
    }

    /** For the way to a diary, with the cheap keys of tests and settings in {@code folder}. */
    public static GatewayContext gateway(WindowContext window, PendingWork unfinished, Path folder) {
        return new GatewayContext(
                window,
                Diary.diaries(),
                new SecureRandom(),
                folder,
                new RememberedSettings(new SettingsFile(folder.resolve("settings")), Settings.NONE, window.tasks()),
                new PaperPrinter(
                        new NoteSheet(window.messages(), window.clock()),
                        Optional.empty(),
                        window.tasks(),
                        window.errors()),
                unfinished);
    }

    /** For a screen of an open diary. */
    public static DiaryContext diary(Session session, WindowContext window, Consumer<Destination> go) {
        return new DiaryContext(
                session,
                window,
                new ExhibitDescriber(window.messages(), () -> ExhibitLabelStyle.JOINED),
                new ScreenLifetime(),
                new UnfoldedParts(),
                go);
    }

    /** What takes files in. */
    public static ExhibitAddingModel adding(DiaryContext context) {
        return new ExhibitAddingModel(
                context.session(),
                context.tasks(),
                context.errors(),
                context.window().timer(),
                context.clock(),
                new PictureRiskNote());
    }
}
