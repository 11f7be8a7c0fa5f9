package org.daybook.ui.toolkit.page;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.daybook.ui.toolkit.navigation.Screen;

/** A screen that is its own root node, with what it shows at the centre. On the JavaFX thread. */
public abstract class ScreenPane extends BorderPane implements Screen {
    @Override
    public final Node node() {
        return this;
    }

    /** Shows another page, and puts the keyboard on its first control. */
    protected final void turnTo(Node page) {
        setCenter(page);
        Focus.first(page);
    }
}
