package org.daybook.ui.toolkit.context;

import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * What 'Today', the diary and the other lists show before a row is opened. Covered, they show days alone, without
 * words and pictures. Otherwise 'Today' and the diary show the day, the kind and her own first words; what others wrote
 * and the names of people and orders are there too only if she chose so. One for a window, whichever diary is open.
 * JavaFX thread.
 */
public final class ListCover {
    private final ReadOnlyBooleanWrapper covered = new ReadOnlyBooleanWrapper(this, "covered", false);
    private final BooleanProperty othersWords = new SimpleBooleanProperty(this, "othersWords", false);

    public boolean isCovered() {
        return covered.get();
    }

    /** Whether they are covered; the property lives as long as the window, so listeners must be removed. */
    public ReadOnlyBooleanProperty coveredProperty() {
        return covered.getReadOnlyProperty();
    }

    public void set(boolean isCovered) {
        covered.set(isCovered);
    }

    /** Covers them if they are not, and uncovers them if they are. */
    public void toggle() {
        covered.set(!covered.get());
    }

    /** Whether lists that are not covered also show names and what others wrote. */
    public boolean showsOthersWords() {
        return othersWords.get();
    }

    /** Shows names and what others wrote in the lists, or leaves them out. */
    public void showOthersWords(boolean isShown) {
        othersWords.set(isShown);
    }

    /** Runs {@code change} whenever what they show changes while {@code shown} is in the window. */
    public void onChange(Node shown, Runnable change) {
        ObservableValue<Boolean> inWindow =
                shown.sceneProperty().map(Objects::nonNull).orElse(false);
        covered.when(inWindow).subscribe((_, _) -> change.run());
        othersWords.when(inWindow).subscribe((_, _) -> change.run());
    }
}
