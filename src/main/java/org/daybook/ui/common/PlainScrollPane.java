package org.daybook.ui.common;

import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ScrollPaneSkin;

/**
 * A scroll pane that keeps no picture of what is in it, and has a scroll bar only once there is something to scroll.
 * The toolkit's own draws its content into a picture first, which takes longer for a page that is drawn once, and keeps
 * that picture for as long as it likes, also when the page is long gone. Its bars are made of as many parts as a short
 * page, and are styled and measured with it whether they are seen or not.
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

        /** Puts {@code bar} there if it is wanted and was not, and says so; its breadth is known from then on. */
        private boolean put(ScrollBar bar) {
            if (!bar.isVisible() || getChildren().contains(bar)) {
                return false;
            }
            // Under the corner, where the toolkit has it.
            getChildren().add(1, bar);
            bar.applyCss();
            return true;
        }
    }
}
