package org.daybook.ui.conversations;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.FlowPane;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;
import org.daybook.ui.common.Cover;
import org.daybook.ui.common.OptionalNodes;
import org.daybook.ui.control.Thumbnail;
import org.daybook.ui.control.ThumbnailLoader;
import org.kordamp.ikonli.feather.Feather;

/** Small pictures of what was sent with a message. Its nodes are created once and reused. */
final class MediaRow extends FlowPane {
    /** More pictures of one message are named only. */
    private static final int MOST = 12;

    private final ThumbnailLoader<AttachedMedia> pictures;
    private final Messages messages;
    private final Cover cover;
    private final List<Thumbnail<AttachedMedia>> thumbnails = new ArrayList<>();

    /** @param cover whether no picture is shown */
    MediaRow(ThumbnailLoader<AttachedMedia> pictures, Messages messages, Cover cover) {
        this.pictures = pictures;
        this.messages = messages;
        this.cover = cover;
        getStyleClass().add("media-row");
    }

    void show(List<AttachedMedia> media) {
        List<AttachedMedia> shown = media.stream().limit(MOST).toList();
        while (thumbnails.size() < shown.size()) {
            Thumbnail<AttachedMedia> thumbnail = new Thumbnail<>(pictures);
            thumbnail.getStyleClass().add("thumbnail-small");
            thumbnail.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            thumbnails.add(thumbnail);
        }
        for (int i = 0; i < thumbnails.size(); i++) {
            Thumbnail<AttachedMedia> thumbnail = thumbnails.get(i);
            if (i >= shown.size()) {
                thumbnail.showIcon(Feather.IMAGE);
            } else if (cover.isCovered()) {
                thumbnail.showIcon(Feather.EYE_OFF);
                thumbnail.setAccessibleText(messages.get("shell.covered"));
            } else {
                AttachedMedia one = shown.get(i);
                thumbnail.showPicture(one, Feather.IMAGE);
                thumbnail.setAccessibleText(messages.get(
                        "messages.picture",
                        VisibleText.onOneLine(one.attachment().name())));
            }
        }
        getChildren().setAll(thumbnails.subList(0, shown.size()));
        OptionalNodes.show(this, !shown.isEmpty());
    }
}
