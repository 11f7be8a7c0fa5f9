package org.daybook.ui.common;

import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;

/**
 * Whether the lists are covered: they then show days alone, without words and pictures, until a row is opened. One for
 * a window, whichever diary is open. JavaFX thread.
 */
public final class Cover {
    private final ReadOnlyBooleanWrapper covered = new ReadOnlyBooleanWrapper(this, "covered", false);

    /** Whether they are covered now. */
    public boolean isCovered() {
        return covered.get();
    }

    /** Whether they are covered; the property lives as long as the window, so listeners must be removed. */
    public ReadOnlyBooleanProperty coveredProperty() {
        return covered.getReadOnlyProperty();
    }

    /** Covers or uncovers them. */
    public void set(boolean isCovered) {
        covered.set(isCovered);
    }

    /** Covers them if they are not, and uncovers them if they are. */
    public void toggle() {
        covered.set(!covered.get());
    }

    /** Runs {@code change} whenever they are covered or uncovered while {@code shown} is in the window. */
    public void onChange(Node shown, Runnable change) {
        covered.when(shown.sceneProperty().map(Objects::nonNull).orElse(false)).subscribe((_, _) -> change.run());
    }
}
