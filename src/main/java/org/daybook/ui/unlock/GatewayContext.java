package org.daybook.ui.unlock;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Executors;
import org.daybook.session.unlock.Diaries;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.RememberedSettings;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.control.PaperPrinter;
import org.daybook.ui.toolkit.progress.WorkMeter;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.ErrorPresenter;
import org.daybook.ui.toolkit.task.PendingWork;

/**
 * The dependencies of the pages before a diary is open.
 *
 * @param window the context of every screen in the window
 * @param diaries creates and unlocks diaries
 * @param random generates recovery codes
 * @param home the folder in which a new diary is put unless another place is chosen
 * @param remembered the path of the diary, if the user allows that
 * @param paper prints the recovery code
 * @param unfinished work that must finish even if the user hides the window meanwhile
 */
public record GatewayContext(
        WindowContext window,
        Diaries diaries,
        SecureRandom random,
        Path home,
        RememberedSettings remembered,
        PaperPrinter paper,
        PendingWork unfinished) {
    Messages messages() {
        return window.messages();
    }

    BackgroundTasks tasks() {
        return window.tasks();
    }

    ErrorPresenter errors() {
        return window.errors();
    }

    /** Runs work that must finish even after the page is left. */
    void finish(Runnable work) {
        Runnable over = unfinished.begin();
        tasks().run(Executors.callable(work)).andFinally(over).start();
    }

    /** Measures long work; a new one for each place where progress is shown. */
    WorkMeter meter() {
        return window.meter();
    }
}
