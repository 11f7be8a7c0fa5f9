package org.daybook.ui.files;

import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.common.Dialogs;
import org.daybook.ui.common.ErrorPresenter;
import org.daybook.ui.common.Timer;

/**
 * What every screen works with, handed from the root to whoever makes screens. A model takes only the parts it needs.
 *
 * @param messages words
 * @param formats dates and sizes
 * @param tasks work in the background
 * @param errors words for failures
 * @param timer later
 * @param dialogs questions over the page
 * @param files choosing files
 */
public record ScreenTools(
        Messages messages,
        Formats formats,
        BackgroundTasks tasks,
        ErrorPresenter errors,
        Timer timer,
        Dialogs dialogs,
        FilePicker files) {}
