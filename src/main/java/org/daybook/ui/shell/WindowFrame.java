package org.daybook.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.daybook.ui.toolkit.page.Page;

/**
 * Lays out the sidebar beside the page or, where there is no room, as a bar below it. A page that is larger than the
 * window does not push Hide out of it. JavaFX thread.
 */
final class WindowFrame extends Pane {
    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");

    /** In the size of the text: below which height margins are narrow. */
    private static final double LITTLE = 30;

    private final Sidebar sidebar;
    private final Region page;

    WindowFrame(Sidebar sidebar, Region page) {
        this.sidebar = sidebar;
        this.page = page;
        getChildren().addAll(sidebar, page);
        getStyleClass().add("window-frame");
        setMinSize(0, 0);
        page.setMinSize(0, 0);
    }

    /**
     * Fits the sidebar into the window now, so that what it gets is styled for the next frame and not the one after.
     */
    void fitSidebar() {
        sidebar.fitInto(getWidth(), getHeight());
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        fitSidebar();
        pseudoClassStateChanged(Page.LOW, height < LITTLE * sidebar.em());
        pseudoClassStateChanged(BESIDE, !sidebar.isFolded());
        if (sidebar.isFolded()) {
            double bar = snapSizeY(Math.min(sidebar.prefHeight(width), height));
            sidebar.resizeRelocate(0, height - bar, width, bar);
            page.resizeRelocate(0, 0, width, height - bar);
        } else {
            double column = snapSizeX(Math.min(Math.max(sidebar.minWidth(-1), sidebar.prefWidth(-1)), width / 2));
            sidebar.resizeRelocate(0, 0, column, height);
            page.resizeRelocate(column, 0, width - column, height);
        }
    }
}
