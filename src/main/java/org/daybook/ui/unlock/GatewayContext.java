package org.daybook.ui.unlock;

import java.security.SecureRandom;
import java.util.concurrent.Executors;
import org.daybook.session.Diaries;
import org.daybook.text.Messages;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.common.ErrorPresenter;
import org.daybook.ui.common.PendingWork;
import org.daybook.ui.common.RememberedSettings;
import org.daybook.ui.control.PaperPrinter;
import org.daybook.ui.control.WorkMeter;
import org.daybook.ui.files.WindowContext;

/**
 * What the way to an open diary works with.
 *
 * @param window what every screen has from its window
 * @param diaries makes and unlocks
 * @param random draws recovery codes
 * @param remembered where the diary lies, if she said so
 * @param paper prints the recovery code
 * @param unfinished what is begun here and must come to the end, even if she hides meanwhile
 */
public record GatewayContext(
        WindowContext window,
        Diaries diaries,
        SecureRandom random,
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

    /** Does what has to come to its end even after she has left the page. */
    void finish(Runnable work) {
        Runnable over = unfinished.begin();
        tasks().run(Executors.callable(work)).andFinally(over).start();
    }

    /** Measures long work; a new one for each place where progress is shown. */
    WorkMeter meter() {
        return window.meter();
    }
}
