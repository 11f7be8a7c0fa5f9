package org.daybook.ui.attach;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.format.FileKind;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.ui.common.IconShape;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** An exhibit seen small, or an icon of what it is; one that is covered stays covered. JavaFX thread. */
public final class Thumbnail extends StackPane {
    private final ThumbnailLoader pictures;
    private final ImageView view = new ImageView();
    private final IconShape icon = new IconShape(Feather.FILE);
    private @Nullable ExhibitHistory shown;

    public Thumbnail(ThumbnailLoader pictures) {
        this.pictures = pictures;
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(widthProperty().subtract(4));
        view.fitHeightProperty().bind(heightProperty().subtract(4));
        // The picture follows the size of this pane and never the other way round.
        view.setManaged(false);
        getStyleClass().add("thumbnail");
        getChildren().addAll(icon, view);
    }

    /** Shows another exhibit, or none. */
    public void show(@Nullable ExhibitHistory exhibit) {
        shown = exhibit;
        put(null);
        if (exhibit == null) {
            return;
        }
        icon.show(icon(exhibit.current()));
        if (isPicture(exhibit.current()) && !exhibit.current().handling().covered()) {
            pictures.fetch(exhibit, image -> arrived(exhibit, image));
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        view.relocate(
                (getWidth() - view.getLayoutBounds().getWidth()) / 2,
                (getHeight() - view.getLayoutBounds().getHeight()) / 2);
    }

    private void arrived(ExhibitHistory of, Optional<Image> image) {
        if (of.equals(shown)) {
            put(image.orElse(null));
        }
    }

    private void put(@Nullable Image image) {
        view.setImage(image);
        icon.setVisible(image == null);
        requestLayout();
    }

    private static boolean isPicture(Exhibit exhibit) {
        FileMetadata file = exhibit.file();
        return file != null && FileKind.ofMediaType(file.kind()).group() == FileKind.Group.PICTURE;
    }

    /** The icon of what it is. */
    public static Feather icon(Exhibit exhibit) {
        FileMetadata file = exhibit.file();
        if (file == null) {
            return Feather.GIFT;
        }
        if (exhibit.handling().covered()) {
            return Feather.EYE_OFF;
        }
        return switch (FileKind.ofMediaType(file.kind()).group()) {
            case PICTURE -> Feather.IMAGE;
            case VIDEO -> Feather.FILM;
            case SOUND -> Feather.VOLUME_2;
            case TEXT, DOCUMENT -> Feather.FILE_TEXT;
            case ARCHIVE -> Feather.ARCHIVE;
            case PROGRAM -> Feather.TERMINAL;
            case OTHER -> Feather.FILE;
        };
    }
}
