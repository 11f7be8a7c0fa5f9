package org.daybook.ui.shell;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.daybook.text.TextDirection;
import org.daybook.ui.toolkit.label.TextOrientation;

/**
 * The root of the scene, in the size of text that she chose: the frame, or the empty page that hides it. JavaFX
 * thread.
 */
final class WindowRoot extends StackPane {
    private static final double USUAL_TEXT = 16;
    private static final int USUAL = 100;

    private final WindowFrame frame;
    private final BlankPage blank;

    WindowRoot(WindowFrame frame, BlankPage blank, TextDirection direction) {
        this.frame = frame;
        this.blank = blank;
        getStyleClass().add("window");
        setNodeOrientation(TextOrientation.of(direction));
    }

    /**
     * The usual size is in the theme. Another is a sheet too: what is said to a node alone outranks the sheets in the
     * nodes below it, so that titles of folded parts would lose their own size and weight.
     */
    void size(int percent) {
        String rule = ".window { -fx-font-size: " + USUAL_TEXT * percent / USUAL + "px; }";
        getStylesheets().setAll(percent == USUAL ? List.of() : List.of("data:text/css," + rule.replace(" ", "%20")));
    }

    /** Shows the frame. */
    void reveal() {
        getChildren().setAll(frame);
    }

    /** Shows the empty page, and nothing else of the program. */
    void cover() {
        getChildren().setAll(blank);
        blank.requestFocus();
        // Open menus, tooltips and drop-down lists are windows of their own.
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
    }

    /** Whether the frame is not shown. */
    boolean isCovered() {
        return !getChildren().contains(frame);
    }

    /**
     * Draws the frame while it is covered: the renderer learns of changes only at the next frame, and holds pictures of
     * the page until then.
     */
    void drawAnew() {
        if (frame.getScene() == null) {
            SnapshotParameters onePixel = new SnapshotParameters();
            onePixel.setViewport(new Rectangle2D(0, 0, 1, 1));
            frame.snapshot(onePixel, null);
        }
    }
}
