package org.daybook.ui.toolkit.page;

import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ScrollPaneSkin;

/**
 * A scroll pane that caches no image of its content, and creates a scroll bar only once there is something to scroll.
 * The toolkit's own pane renders its content into a cached image first, which is slower for a page drawn once and
 * outlives the page. Its scroll bars have as many nodes as a short page, and are styled and measured whether visible
 * or not.
 */
public class PlainScrollPane extends ScrollPane {
    /** An empty scroll pane. */
    public PlainScrollPane() {}

    /** A scroll pane around {@code content}. */
    public PlainScrollPane(Node content) {
        super(content);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new PlainSkin(this);
    }

    private static final class PlainSkin extends ScrollPaneSkin {
        PlainSkin(PlainScrollPane pane) {
            super(pane);
            getChildren().removeAll(getVerticalScrollBar(), getHorizontalScrollBar());
            getChildren().forEach(part -> part.setCache(false));
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            super.layoutChildren(x, y, width, height);
            // The first bar takes room, which may make the second one necessary.
            while (put(getVerticalScrollBar()) || put(getHorizontalScrollBar())) {
                super.layoutChildren(x, y, width, height);
            }
        }

        /** Adds {@code bar} if it is needed and missing, which makes its breadth known; returns whether it did. */
        private boolean put(ScrollBar bar) {
            if (!bar.isVisible() || getChildren().contains(bar)) {
                return false;
            }
            // Below the corner in z-order, as in the toolkit.
            getChildren().add(1, bar);
            bar.applyCss();
            return true;
        }
    }
}
