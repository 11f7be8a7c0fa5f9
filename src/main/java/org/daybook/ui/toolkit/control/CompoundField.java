package org.daybook.ui.toolkit.control;

import javafx.scene.Node;

/** A field of several nodes, one of which takes the focus and speaks for all. JavaFX thread. */
public interface CompoundField {
    /** The node that takes the focus. */
    Node focusTarget();

    /**
     * Says what a screen reader says of the field.
     *
     * @param name its label
     * @param help its help, and what must be corrected; may be empty
     */
    default void describe(String name, String help) {
        focusTarget().setAccessibleText(name);
        focusTarget().setAccessibleHelp(help);
    }
}
