package org.daybook.ui.toolkit.picture;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * A picture that can be panned and zoomed by + and -, 0 to fit, the arrow keys, Ctrl with the wheel, and dragging.
 * JavaFX thread; {@link #clear} releases the pixels.
 */
public final class PicturePane extends Region {
    private static final double STEP = 1.25;
    private static final double LARGEST = 16;
    private static final double ARROW = 40;
    private static final int OPAQUE = 255;

    private final ImageView view = new ImageView();
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
    private int[] pixels = {};
    private double width;
    private double height;
    private double fullWidth = 1;
    private double x;
    private double y;
    private boolean fitted = true;
    private double grabbedX;
    private double grabbedY;

    /** @param spoken what a screen reader says of the picture */
    public PicturePane(String spoken) {
        Rectangle edges = new Rectangle();
        edges.widthProperty().bind(widthProperty());
        edges.heightProperty().bind(heightProperty());
        setClip(edges);
        view.setManaged(false);
        view.setSmooth(true);
        getChildren().add(view);
        getStyleClass().add("picture-pane");
        setFocusTraversable(true);
        setAccessibleText(spoken);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(ScrollEvent.SCROLL, this::onWheel);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        widthProperty().subscribe((_, _) -> refit());
        heightProperty().subscribe((_, _) -> refit());
    }

    /**
     * Shows a picture fitted to the pane, or a further page of a document at the current zoom.
     *
     * @param argb not premultiplied, row after row from the top
     * @param whole the width of the whole picture, which may have more pixels
     * @param isPage whether it is a page of a document
     */
    public void show(int pixelsWide, int pixelsHigh, int[] argb, int whole, boolean isPage) {
        boolean samePlace = isPage && view.getImage() != null && !fitted;
        clear();
        width = pixelsWide;
        height = pixelsHigh;
        fullWidth = whole;
        pixels = premultiplied(argb);
        draw();
        setCursor(Cursor.OPEN_HAND);
        if (samePlace) {
            y = 0;
            place();
        } else {
            fit();
        }
    }

    /** Releases the pixels. */
    public void clear() {
        view.setImage(null);
        Arrays.fill(pixels, 0);
        pixels = new int[0];
    }

    /** The scale of the whole picture; 1 for one screen pixel a pixel. */
    public ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Bounds> shownProperty() {
        return view.boundsInParentProperty();
    }

    /** Zooms in by a step. */
    public void zoomIn() {
        zoom(STEP, getWidth() / 2, getHeight() / 2);
    }

    /** Zooms out by a step. */
    public void zoomOut() {
        zoom(1 / STEP, getWidth() / 2, getHeight() / 2);
    }

    /** Fits the picture to the pane, at no more than its actual size. */
    public void fit() {
        fitted = true;
        double fitting = Math.min(getWidth() / Math.max(1, width), getHeight() / Math.max(1, height));
        setShown(Math.min(fitting <= 0 ? 1 : fitting, 1));
        place();
    }

    /** Turns the picture by a quarter, clockwise, as it is seen and no further. */
    public void turn() {
        int wide = (int) height;
        int high = (int) width;
        int[] turned = new int[pixels.length];
        for (int row = 0; row < high; row++) {
            for (int column = 0; column < wide; column++) {
                turned[row * wide + column] = pixels[(wide - 1 - column) * high + row];
            }
        }
        fullWidth = height * fullWidth / Math.max(1, width);
        clear();
        width = wide;
        height = high;
        pixels = turned;
        draw();
        fit();
    }

    private void draw() {
        view.setImage(new WritableImage(new PixelBuffer<>(
                (int) width, (int) height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance())));
    }

    private void refit() {
        if (fitted) {
            fit();
        } else {
            place();
        }
    }

    /** The scale of the pixels read, which may be fewer than those of the whole picture. */
    private double shown() {
        return scale.get() * fullWidth / Math.max(1, width);
    }

    private void setShown(double shown) {
        scale.set(shown * width / Math.max(1, fullWidth));
    }

    private void zoom(double by, double atX, double atY) {
        double before = shown();
        double after = Math.clamp(before * by, 0.02, LARGEST);
        fitted = false;
        x = atX - (atX - x) * after / before;
        y = atY - (atY - y) * after / before;
        setShown(after);
        place();
    }

    private void place() {
        double shownWidth = width * shown();
        double shownHeight = height * shown();
        x = held(x, shownWidth, getWidth());
        y = held(y, shownHeight, getHeight());
        view.setFitWidth(Math.max(1, shownWidth));
        view.setFitHeight(Math.max(1, shownHeight));
        view.relocate(x, y);
    }

    /** Centres the picture if it is smaller than the pane, and otherwise leaves no gap at either end. */
    private static double held(double at, double length, double room) {
        return length <= room ? (room - length) / 2 : Math.clamp(at, room - length, 0);
    }

    private void onKey(KeyEvent event) {
        boolean known = !event.isAltDown() && !event.isShortcutDown() && pressed(event);
        if (known) {
            event.consume();
        }
    }

    private boolean pressed(KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoomIn();
            case MINUS, SUBTRACT -> zoomOut();
            case DIGIT0, NUMPAD0 -> fit();
            case LEFT -> move(ARROW, 0);
            case RIGHT -> move(-ARROW, 0);
            case UP -> move(0, ARROW);
            case DOWN -> move(0, -ARROW);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(double byX, double byY) {
        fitted = false;
        x += byX;
        y += byY;
        place();
    }

    private void onWheel(ScrollEvent event) {
        // Without Ctrl the wheel scrolls the page.
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            event.consume();
            zoom(event.getDeltaY() > 0 ? STEP : 1 / STEP, event.getX(), event.getY());
        }
    }

    private void grab(MouseEvent event) {
        requestFocus();
        grabbedX = event.getX() - x;
        grabbedY = event.getY() - y;
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            fitted = false;
            x = event.getX() - grabbedX;
            y = event.getY() - grabbedY;
            place();
            event.consume();
        }
    }

    private static int[] premultiplied(int[] argb) {
        int[] pre = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            int a = argb[i] >>> 24;
            pre[i] = a == OPAQUE
                    ? argb[i]
                    : a << 24 | part(argb[i] >> 16, a) << 16 | part(argb[i] >> 8, a) << 8 | part(argb[i], a);
        }
        return pre;
    }

    private static int part(int channel, int alpha) {
        return ((channel & OPAQUE) * alpha + OPAQUE / 2) / OPAQUE;
    }
}
