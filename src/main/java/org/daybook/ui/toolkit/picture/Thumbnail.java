package org.daybook.ui.toolkit.picture;

import java.util.Optional;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.daybook.evidence.format.FileKind;
import org.daybook.ui.toolkit.label.IconShape;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A thumbnail, or an icon for the kind of file until the picture is fetched. JavaFX thread.
 *
 * @param <T> what is pictured
 */
public class Thumbnail<T> extends StackPane {
    private final ThumbnailLoader<T> pictures;
    private final ImageView view = new ImageView();
    private final IconShape icon = new IconShape(Feather.FILE);
    private Runnable cancel = () -> {};

    public Thumbnail(ThumbnailLoader<T> pictures) {
        this.pictures = pictures;
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(widthProperty().subtract(4));
        view.fitHeightProperty().bind(heightProperty().subtract(4));
        // The picture takes its size from this pane, never the other way round.
        view.setManaged(false);
        getStyleClass().add("thumbnail");
        getChildren().addAll(icon, view);
    }

    /** Shows an icon instead, and stops waiting for a picture. */
    public final void showIcon(Feather what) {
        cancel.run();
        cancel = () -> {};
        icon.show(what);
        put(null);
    }

    /** Shows an icon, then the picture once it is fetched, if there is one. */
    public final void showPicture(T of, Feather what) {
        showIcon(what);
        cancel = pictures.fetch(of, this::arrived);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        view.relocate(
                (getWidth() - view.getLayoutBounds().getWidth()) / 2,
                (getHeight() - view.getLayoutBounds().getHeight()) / 2);
    }

    public static Feather icon(FileKind.FileGroup group) {
        return switch (group) {
            case PICTURE -> Feather.IMAGE;
            case VIDEO -> Feather.FILM;
            case SOUND -> Feather.VOLUME_2;
            case TEXT, DOCUMENT -> Feather.FILE_TEXT;
            case ARCHIVE -> Feather.ARCHIVE;
            case PROGRAM -> Feather.TERMINAL;
            case OTHER -> Feather.FILE;
        };
    }

    private void arrived(Optional<WipeableThumbnail> picture) {
        put(picture.orElse(null));
    }

    private void put(@Nullable WipeableThumbnail picture) {
        view.setImage(picture == null ? null : picture.image());
        icon.setVisible(picture == null);
        requestLayout();
    }
}
