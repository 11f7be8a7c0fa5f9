package org.daybook.ui.attach;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.format.FileKind;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.session.Session;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.context.ListCover;
import org.daybook.ui.toolkit.picture.Thumbnail;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;
import org.daybook.ui.toolkit.picture.WipeableThumbnail;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A thumbnail of an exhibit, or an icon for its kind; a covered exhibit stays covered. JavaFX thread. */
public final class ExhibitThumbnail extends Thumbnail<ExhibitHistory> {
    private static final int SIDE = 160;

    private final ListCover cover;
    private @Nullable ExhibitHistory shown;

    /** @param cover whether no picture is shown */
    public ExhibitThumbnail(ThumbnailLoader<ExhibitHistory> pictures, ListCover cover) {
        super(pictures);
        this.cover = cover;
        cover.onChange(this, () -> show(shown));
    }

    /** Fetches the thumbnails of exhibits for one screen, which drops it. */
    public static ThumbnailLoader<ExhibitHistory> loader(DiaryContext context) {
        Session session = context.session();
        return new ThumbnailLoader<>(
                context.tasks(), ExhibitHistory::id, (exhibit, unwanted) -> load(session, exhibit, unwanted));
    }

    /** Shows another exhibit, or none. */
    public void show(@Nullable ExhibitHistory exhibit) {
        shown = exhibit;
        if (exhibit == null) {
            showIcon(Feather.FILE);
        } else if (cover.isCovered()) {
            showIcon(Feather.EYE_OFF);
        } else if (isSeen(exhibit.current()) && !exhibit.current().handling().covered()) {
            showPicture(exhibit, icon(exhibit.current()));
        } else {
            showIcon(icon(exhibit.current()));
        }
    }

    private static Optional<WipeableThumbnail> load(Session session, ExhibitHistory exhibit, BooleanSupplier unwanted) {
        try {
            return session.files().thumbnail(exhibit, unwanted).map(ExhibitThumbnail::picture);
        } catch (EvidenceFailure | VaultFailure e) {
            return Optional.empty();
        }
    }

    private static WipeableThumbnail picture(byte[] jpeg) {
        Image image = new Image(new ByteArrayInputStream(jpeg), SIDE, SIDE, true, true);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new WipeableThumbnail(width, height, argb);
    }

    private static boolean isSeen(Exhibit exhibit) {
        FileKind.FileGroup group = FileKind.of(exhibit.file()).group();
        return group == FileKind.FileGroup.PICTURE || group == FileKind.FileGroup.VIDEO;
    }

    /** The icon for its kind. */
    public static Feather icon(Exhibit exhibit) {
        FileMetadata file = exhibit.file();
        if (file == null) {
            return Feather.PACKAGE;
        }
        return exhibit.handling().covered()
                ? Feather.EYE_OFF
                : icon(FileKind.ofMediaType(file.kind()).group());
    }
}
