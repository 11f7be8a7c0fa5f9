package org.daybook.ui.toolkit.context;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.daybook.casefile.Draft;
import org.daybook.record.Id;
import org.daybook.ui.toolkit.navigation.Screen;

/**
 * How long one screen is there. What it asked of the diary may arrive after she has left it, and is then told to
 * nobody: a page without its rows would break over it, or lead her away from where she is. JavaFX thread.
 */
public final class ScreenLifetime {
    private boolean over;

    /** Whether the screen was dropped. */
    public boolean isOver() {
        return over;
    }

    /** The screen, with whose dropping this life is over. */
    public Screen of(Screen screen) {
        return new Screen() {
            @Override
            public Node node() {
                return screen.node();
            }

            @Override
            public Optional<Draft> unsaved() {
                return screen.unsaved();
            }

            @Override
            public void mark(Id<?> opened) {
                screen.mark(opened);
            }

            @Override
            public void unmark() {
                screen.unmark();
            }

            @Override
            public Optional<Node> overview(ObservableBooleanValue hasRoom) {
                return screen.overview(hasRoom);
            }

            @Override
            public void drop() {
                over = true;
                screen.drop();
            }
        };
    }
}
