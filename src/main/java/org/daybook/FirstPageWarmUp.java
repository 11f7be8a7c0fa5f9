package org.daybook;

import java.time.Clock;
import java.util.Locale;
import java.util.function.Consumer;
import org.daybook.session.Session;
import org.daybook.settings.ExhibitLabelStyle;
import org.daybook.text.Messages;
import org.daybook.ui.incident.QuickEntryModel;
import org.daybook.ui.incident.QuickEntryView;
import org.daybook.ui.today.TodayModel;
import org.daybook.ui.today.TodayView;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.context.ExhibitDescriber;
import org.daybook.ui.toolkit.context.ScreenLifetime;
import org.daybook.ui.toolkit.context.UnfoldedParts;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.files.InWindowFilePicker;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Dialogs;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.Timer;

/**
 * Builds the page after unlocking from an invented diary, and discards it, so that what it is made of is loaded by the
 * time that the page is hers. Nothing of it is shared with the window or comes into it.
 */
record FirstPageWarmUp(Clock clock, Locale locale) implements Consumer<Session> {
    private static final Timer NEVER = (_, _) -> () -> {};

    /** Not for the JavaFX thread: waits for {@code invented}, which stays open. */
    @Override
    public void accept(Session invented) {
        DiaryContext context = context(invented);
        TodayModel model = new TodayModel(context, () -> 0);
        QuickEntryModel entry = new QuickEntryModel(context, () -> {});
        Screen page = new TodayView(model, new QuickEntryView(entry, context), context);
        entry.open();
        model.open();
        // What was found is shown before this is done.
        invented.call(_ -> true).join();
        page.drop();
    }

    private DiaryContext context(Session invented) {
        Messages messages = new Messages(locale);
        BackgroundTasks tasks = new BackgroundTasks(Runnable::run, Runnable::run, _ -> {});
        Dialogs dialogs = new Dialogs(new ModalLayer(), messages);
        WindowContext window = new WindowContext(
                messages,
                tasks,
                NEVER,
                clock,
                dialogs,
                new InWindowFilePicker(dialogs, messages, tasks, NEVER, Launcher.HOME));
        return new DiaryContext(
                invented,
                window,
                new ExhibitDescriber(messages, () -> ExhibitLabelStyle.JOINED),
                new ScreenLifetime(),
                new UnfoldedParts(),
                _ -> {});
    }
}
