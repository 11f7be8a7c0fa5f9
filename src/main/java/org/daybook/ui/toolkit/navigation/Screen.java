package org.daybook.ui.toolkit.navigation;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.daybook.casefile.Draft;
import org.daybook.record.Id;

/**
 * What the window shows at one time. Created when the user goes there, dropped when she leaves or hides. All methods
 * are called on the JavaFX thread.
 */
public interface Screen {
    /** The root node, the same at each call. */
    Node node();

    /**
     * The input that is not yet recorded or sealed as a draft; empty if nothing would be lost. Called once when the
     * user hides, locks or leaves; the caller seals it.
     */
    default Optional<Draft> unsaved() {
        return Optional.empty();
    }

    /** In a list, marks the row of the record that is open beside it; does nothing elsewhere. */
    default void mark(Id<?> opened) {}

    /** In a list, marks no row, since no record is open beside it any more; does nothing elsewhere. */
    default void unmark() {}

    /**
     * In a list, what is shown beside it while no record is open; empty elsewhere. Called once.
     *
     * @param hasRoom whether there is room for anything beside the list
     */
    default Optional<Node> overview(ObservableBooleanValue hasRoom) {
        return Optional.empty();
    }

    /** Releases the screen: stops timers, lets texts and arrays go. Called once. */
    default void drop() {}
}
