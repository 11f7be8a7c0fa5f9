package org.daybook.ui.common;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * A scroll pane that keeps no picture of what is in it. The toolkit's own draws its content into a picture first, which takes
 * longer for a page that is drawn once, and keeps that picture for as long as it likes, also when the page is long gone.
 */
public class PlainScrollPane extends ScrollPane {
    /** An empty one. */
    public PlainScrollPane() {}

    /** Around {@code content}. */
    public PlainScrollPane(Node content) {
        super(content);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        getChildren().forEach(part -> part.setCache(false));
        return skin;
    }
}
