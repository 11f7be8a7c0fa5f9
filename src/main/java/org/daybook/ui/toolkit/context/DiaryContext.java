package org.daybook.ui.toolkit.context;

import java.time.Clock;
import java.util.function.Consumer;
import org.daybook.session.Session;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.daybook.ui.toolkit.task.ErrorPresenter;

/**
 * What every screen of an open diary needs: the diary, its window and a way to open other screens. Each screen has
 * its own, dropped with it, so that no part of a locked diary remains reachable.
 *
 * @param session the open diary
 * @param window what every screen has from its window
 * @param words how exhibits are named
 * @param life until when anything is told to the screen
 * @param unfolded the parts of forms that stay unfolded
 * @param go opens another screen
 */
public record DiaryContext(
        Session session,
        WindowContext window,
        ExhibitDescriber words,
        ScreenLifetime life,
        UnfoldedParts unfolded,
        Consumer<Destination> go) {
    /** The work that a screen does in the open diary; a new one for each screen. */
    public DiaryWork work() {
        return new DiaryWork(session, window.tasks(), window.errors(), life::isOver);
    }

    /** The words of the interface, for the law of the case. */
    public Messages messages() {
        return window.messages().under(session.law());
    }

    /** Days, times and sizes in words. */
    public Formats formats() {
        return window.formats();
    }

    public BackgroundTasks tasks() {
        return window.tasks();
    }

    /** Failures in words. */
    public ErrorPresenter errors() {
        return window.errors();
    }

    /** The time of day. */
    public Clock clock() {
        return window.clock();
    }

    /** Opens another screen. */
    public void go(Destination destination) {
        go.accept(destination);
    }
}
