package org.daybook.ui.portfolio;

import java.nio.IntBuffer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.daybook.ui.portfolio.RenderedPortfolio.PortfolioPage;
import org.daybook.ui.toolkit.page.PlainScrollPane;

/**
 * Shows a page like a sheet of paper, fitted to the width up to a readable maximum, and zoomable. The arrow keys move
 * it, Page Up and Page Down turn the page. JavaFX thread.
 */
final class PaperSheetPane extends PlainScrollPane {
    private static final double STEP = 1.25;
    private static final double SMALLEST = 0.3;
    private static final double LARGEST = 4;

    /** The width of A4 at 100 per cent, in pixels. */
    private static final double FULL_WIDTH = 794;

    private static final double MARGIN = 24;

    private final ImageView view = new ImageView();
    private final StackPane desk = new StackPane(view);
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private final IntConsumer turn;
    private boolean fitted = true;

    /** @param turn given the number of pages to turn, negative for back */
    PaperSheetPane(IntConsumer turn) {
        this.turn = turn;
        view.setPreserveRatio(true);
        view.setSmooth(true);
        desk.getStyleClass().add("sheet-desk");
        setContent(desk);
        setFitToWidth(true);
        setFitToHeight(true);
        setPannable(true);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        getStyleClass().addAll("sheet-pane", "plain-scroll");
        viewportBoundsProperty().subscribe(_ -> refit());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(ScrollEvent.SCROLL, this::onWheel);
    }

    /** The zoom factor; 1 for the size of paper. */
    ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** Shows a page from its top; the pixels must not change until another page or none is shown. */
    void show(PortfolioPage seen) {
        int width = seen.pixels().width();
        int height = seen.pixels().height();
        view.setImage(new WritableImage(new PixelBuffer<>(
                width, height, IntBuffer.wrap(seen.pixels().pixels()), PixelFormat.getIntArgbPreInstance())));
        refit();
        setVvalue(0);
    }

    /** Shows nothing. */
    void clear() {
        view.setImage(null);
        setAccessibleText("");
    }

    void zoomIn() {
        zoomTo(zoom.get() * STEP);
    }

    void zoomOut() {
        zoomTo(zoom.get() / STEP);
    }

    /** Fits the page to the width. */
    void fit() {
        fitted = true;
        refit();
    }

    private void zoomTo(double wanted) {
        fitted = false;
        set(Math.clamp(wanted, SMALLEST, LARGEST));
    }

    private void refit() {
        double room = getViewportBounds().getWidth() - 2 * MARGIN;
        if (fitted && room > 0) {
            set(Math.clamp(room / FULL_WIDTH, SMALLEST, 1.15));
        }
    }

    private void set(double wanted) {
        zoom.set(wanted);
        view.setFitWidth(FULL_WIDTH * wanted);
    }

    private void onKey(KeyEvent event) {
        if (!event.isAltDown() && !event.isShortcutDown() && pressed(event)) {
            event.consume();
        }
    }

    private boolean pressed(KeyEvent event) {
        switch (event.getCode()) {
            case PAGE_DOWN -> turn.accept(1);
            case PAGE_UP -> turn.accept(-1);
            case HOME -> turn.accept(-Integer.MAX_VALUE);
            case END -> turn.accept(Integer.MAX_VALUE);
            case PLUS, ADD, EQUALS -> zoomIn();
            case MINUS, SUBTRACT -> zoomOut();
            case DIGIT0, NUMPAD0 -> fit();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void onWheel(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            event.consume();
            zoomTo(zoom.get() * (event.getDeltaY() > 0 ? STEP : 1 / STEP));
        }
    }
}
