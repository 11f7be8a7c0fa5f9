package org.daybook.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.daybook.session.Session;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Screen;
import org.jspecify.annotations.Nullable;

/** Creates the screens, so that the window depends on none of them. JavaFX thread. */
public interface ScreenFactory {
    /**
     * The way to an open diary.
     *
     * @param known the diary to unlock; null if none is known
     * @param opened given an open session, which is then its own to close
     */
    Screen gateway(@Nullable Path known, Consumer<Session> opened);

    /**
     * The way to what took the place of a diary.
     *
     * @param there the file that is there now, to be viewed
     * @param ours the file with everything that was open, to be merged with it; null to view it alone
     * @param opened given an open session, which is then its own to close
     */
    Screen gatewayTo(Path there, @Nullable Path ours, Consumer<Session> opened);

    /** The screen for a place in an open diary. */
    Screen screen(Destination destination, Session session, Consumer<Destination> go);

    /** Called when a diary is about to be closed: stops all work in it that belongs to no screen. Returns at once. */
    void locked(Session session);
}
