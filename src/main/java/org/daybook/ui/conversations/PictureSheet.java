package org.daybook.ui.conversations;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.evidence.picture.Picture;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.picture.PicturePane;
import org.kordamp.ikonli.feather.Feather;

/**
 * A picture that was sent with a message, over its conversation. It is read when it is opened; closing the sheet stops
 * the reading and releases the pixels. JavaFX thread.
 */
final class PictureSheet {
    private final ConversationMedia media;
    private final DiaryContext context;
    private final Messages messages;

    PictureSheet(ConversationMedia media, DiaryContext context) {
        this.media = media;
        this.context = context;
        this.messages = context.messages();
    }

    /** Opens a picture. */
    void open(AttachedMedia of) {
        String name = VisibleText.onOneLine(of.attachment().name());
        String title = name.isEmpty() ? messages.get("messages.unnamed-picture") : name;
        PicturePane picture = new PicturePane(messages.get("exhibit.look-spoken", title));
        picture.setAccessibleHelp(messages.get("exhibit.look-keys"));
        VBox.setVgrow(picture, Priority.ALWAYS);
        VBox content = new VBox(TextLabels.quiet(messages.get("exhibit.look-reading")));
        content.getStyleClass().add("viewer");
        Button in = Buttons.icon(messages.get("exhibit.zoom-in"), Feather.ZOOM_IN, picture::zoomIn);
        Button out = Buttons.icon(messages.get("exhibit.zoom-out"), Feather.ZOOM_OUT, picture::zoomOut);
        Button fit = Buttons.icon(messages.get("exhibit.zoom-fit"), Feather.MAXIMIZE, picture::fit);
        Button close = Buttons.primary(messages.get("common.close"));
        AtomicBoolean closed = new AtomicBoolean();
        Runnable closing = context.window()
                .dialogs()
                .showLarge(
                        title,
                        content,
                        () -> {
                            closed.set(true);
                            picture.clear();
                        },
                        in,
                        out,
                        fit,
                        close);
        close.setOnAction(_ -> closing.run());
        close.requestFocus();
        media.picture(of, closed::get, found -> show(found, picture, content));
    }

    private void show(Optional<Picture> found, PicturePane picture, VBox content) {
        found.ifPresentOrElse(
                seen -> {
                    picture.show(seen.width(), seen.height(), seen.argb(), seen.originalWidth(), false);
                    content.getChildren().setAll(picture);
                },
                () -> content.getChildren().setAll(TextLabels.paragraph(messages.get("messages.no-picture"))));
    }
}
