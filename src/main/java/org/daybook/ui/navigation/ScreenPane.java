package org.daybook.ui.navigation;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/** A screen that is its own root node, with what it shows at the centre. On the JavaFX thread. */
public abstract class ScreenPane extends BorderPane implements Screen {
    @Override
    public final Node node() {
        return this;
    }
}
