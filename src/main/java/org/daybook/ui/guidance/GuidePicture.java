package org.daybook.ui.guidance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.daybook.ui.control.HeightForWidthPane;

/** A picture of the guide, as wide as the page but never wider than its own size. JavaFX thread. */
final class GuidePicture extends HeightForWidthPane {
    private final Image image;
    private final ImageView view;

    /** @param words what it shows, for screen readers */
    GuidePicture(String file, String words) {
        try (InputStream bytes = GuideBook.picture(file)) {
            image = new Image(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleText(words);
        setMinWidth(0);
        getStyleClass().add("guide-picture");
        getChildren().add(view);
    }

    @Override
    protected double computePrefWidth(double height) {
        return image.getWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? image.getWidth() : Math.min(width, image.getWidth());
        return Math.ceil(wide * image.getHeight() / image.getWidth());
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(Math.min(getWidth(), image.getWidth()));
    }
}
