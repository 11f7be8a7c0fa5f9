package org.daybook.ui.conversations;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;
import org.daybook.ui.context.Cover;
import org.daybook.ui.label.Hints;
import org.daybook.ui.label.OptionalNodes;
import org.daybook.ui.picture.Thumbnail;
import org.daybook.ui.picture.ThumbnailLoader;
import org.kordamp.ikonli.feather.Feather;

/** Small pictures of what was sent with a message. Its nodes are created once and reused. */
final class MediaRow extends FlowPane {
    /** More pictures of one message are named only. */
    private static final int MOST = 12;

    private final ThumbnailLoader<AttachedMedia> pictures;
    private final Messages messages;
    private final Cover cover;
    private final Consumer<AttachedMedia> open;
    private final List<Thumbnail<AttachedMedia>> thumbnails = new ArrayList<>();
    private final List<Button> buttons = new ArrayList<>();

    /**
     * @param cover whether no picture is shown
     * @param open opens a picture
     */
    MediaRow(ThumbnailLoader<AttachedMedia> pictures, Messages messages, Cover cover, Consumer<AttachedMedia> open) {
        this.pictures = pictures;
        this.messages = messages;
        this.cover = cover;
        this.open = open;
        getStyleClass().add("media-row");
    }

    void show(List<AttachedMedia> media) {
        List<AttachedMedia> shown = media.stream().limit(MOST).toList();
        while (thumbnails.size() < shown.size()) {
            Thumbnail<AttachedMedia> thumbnail = new Thumbnail<>(pictures);
            thumbnail.getStyleClass().add("thumbnail-small");
            Button button = new Button(null, thumbnail);
            button.getStyleClass().addAll(Styles.FLAT, "picture-button");
            thumbnails.add(thumbnail);
            buttons.add(button);
        }
        for (int i = 0; i < thumbnails.size(); i++) {
            Thumbnail<AttachedMedia> thumbnail = thumbnails.get(i);
            if (i >= shown.size()) {
                thumbnail.showIcon(Feather.IMAGE);
                buttons.get(i).setOnAction(null);
            } else {
                put(thumbnail, buttons.get(i), shown.get(i));
            }
        }
        getChildren().setAll(buttons.subList(0, shown.size()));
        OptionalNodes.show(this, !shown.isEmpty());
    }

    private void put(Thumbnail<AttachedMedia> thumbnail, Button button, AttachedMedia one) {
        if (cover.isCovered()) {
            thumbnail.showIcon(Feather.EYE_OFF);
        } else {
            thumbnail.showPicture(one, Feather.IMAGE);
        }
        String name = VisibleText.onOneLine(one.attachment().name());
        String words = messages.get("messages.picture", name);
        button.setAccessibleText(words);
        Hints.put(button, words);
        button.setOnAction(_ -> open.accept(one));
    }
}
