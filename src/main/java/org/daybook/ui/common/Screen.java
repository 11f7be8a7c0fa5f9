package org.daybook.ui.common;

import java.util.Optional;
import javafx.scene.Node;
import org.daybook.casefile.Draft;

/**
 * What the window shows at one time. Made when a person goes there, dropped when she leaves or hides. All methods are
 * called on the JavaFX thread.
 */
public interface Screen {
    /** The same node each time. */
    Node node();

    /**
     * What stands in the fields and is not yet saved as a draft or recorded; empty if there is nothing to lose. Called
     * once when she hides, locks or leaves; the caller seals it.
     */
    default Optional<Draft> unsaved() {
        return Optional.empty();
    }

    /** The screen is shown no more: timers end, texts and arrays are let go. Called once. */
    default void drop() {}
}
