package org.daybook.ui.toolkit.label;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.image.WritablePixelFormat;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * An icon, drawn as a shape: the font it comes from is never handed to the toolkit, which would write it to a file. The
 * stylesheets set its size by {@code -fx-icon-size} and its colour by {@code -fx-fill}. JavaFX thread.
 */
public final class IconShape extends Region {
    private static final double USUAL = 18;
    private static final int PIXEL_BYTES = 4;
    private static final String STYLE = "ikonli-font-icon";
    private static final Set<Ikon> POINTING = Set.of(Feather.CHEVRON_LEFT, Feather.CHEVRON_RIGHT, Feather.LOG_OUT);
    private static final StyleablePropertyFactory<IconShape> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final SVGPath path = new SVGPath();
    private final Scale scale = new Scale();
    private final StyleableProperty<Number> size =
            FACTORY.createStyleableNumberProperty(this, "iconSize", "-fx-icon-size", icon -> icon.size, USUAL);

    public IconShape(Ikon icon) {
        path.setManaged(false);
        path.getStyleClass().add(STYLE);
        path.getTransforms().add(scale);
        getStyleClass().add(STYLE);
        getChildren().add(path);
        setMouseTransparent(true);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        if (size instanceof ObservableValue<?> styled) {
            styled.subscribe(this::requestLayout);
        }
        show(icon);
    }

    /**
     * An icon as an image, for places that take no node. Its pixels are in bytes: the toolkit silently ignores a
     * window icon in any other format.
     */
    public static Image picture(Ikon icon, double size, Color colour) {
        double factor = size / IconOutlines.FEATHER.em();
        SVGPath drawn = new SVGPath();
        drawn.setContent(IconOutlines.FEATHER.path(icon.getCode()));
        drawn.setFill(colour);
        drawn.getTransforms().add(new Scale(factor, factor));
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        clear.setViewport(new Rectangle2D(0, 0, size, size));
        Image shot = new Group(drawn).snapshot(clear, null);
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        WritablePixelFormat<ByteBuffer> bytes = PixelFormat.getByteBgraPreInstance();
        ByteBuffer pixels = ByteBuffer.allocate(width * height * PIXEL_BYTES);
        shot.getPixelReader().getPixels(0, 0, width, height, bytes, pixels, width * PIXEL_BYTES);
        return new WritableImage(new PixelBuffer<>(width, height, pixels.rewind(), bytes));
    }

    /** Shows another icon. One that points in the direction of reading turns with the window; no other does. */
    public void show(Ikon icon) {
        setNodeOrientation(POINTING.contains(icon) ? NodeOrientation.INHERIT : NodeOrientation.LEFT_TO_RIGHT);
        path.setContent(IconOutlines.FEATHER.path(icon.getCode()));
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    @Override
    protected double computePrefWidth(double height) {
        return size.getValue().doubleValue();
    }

    @Override
    protected double computePrefHeight(double width) {
        return size.getValue().doubleValue();
    }

    @Override
    protected void layoutChildren() {
        double factor = size.getValue().doubleValue() / IconOutlines.FEATHER.em();
        scale.setX(factor);
        scale.setY(factor);
    }
}
