package org.daybook.ui.toolkit.context;

import java.time.Clock;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.files.FilePicker;
import org.daybook.ui.toolkit.page.Dialogs;
import org.daybook.ui.toolkit.progress.WorkMeter;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.ErrorPresenter;
import org.daybook.ui.toolkit.task.Timer;

/**
 * What every screen has from its window, with or without an open diary: made once, when the program starts.
 *
 * @param messages the words of the interface
 * @param tasks work in the background
 * @param timer runs something later
 * @param clock the time of day
 * @param dialogs questions over the page
 * @param files choosing files
 * @param cover whether the lists are covered
 */
public record WindowContext(
        Messages messages,
        BackgroundTasks tasks,
        Timer timer,
        Clock clock,
        Dialogs dialogs,
        FilePicker files,
        ListCover cover) {
    /** The context of a window whose lists are not covered. */
    public WindowContext(
            Messages messages, BackgroundTasks tasks, Timer timer, Clock clock, Dialogs dialogs, FilePicker files) {
        this(messages, tasks, timer, clock, dialogs, files, new ListCover());
    }

    /** Days, times and sizes in words. */
    public Formats formats() {
        return messages.formats();
    }

    /** Measures long work; a new one for each place where progress is shown. */
    public WorkMeter meter() {
        return new WorkMeter(timer, clock);
    }

    /** Failures in words. */
    public ErrorPresenter errors() {
        return new ErrorPresenter(messages);
    }
}
