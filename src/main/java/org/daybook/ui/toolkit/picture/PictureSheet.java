package org.daybook.ui.toolkit.picture;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.evidence.picture.Picture;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Dialogs;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.kordamp.ikonli.feather.Feather;

/**
 * A picture that came with a message or an e-mail, over what it came with. It is read when it is opened; closing the
 * sheet stops the reading and releases the pixels. JavaFX thread.
 */
public final class PictureSheet {
    private final Dialogs dialogs;
    private final Messages messages;
    private final BackgroundTasks tasks;

    public PictureSheet(Dialogs dialogs, Messages messages, BackgroundTasks tasks) {
        this.dialogs = dialogs;
        this.messages = messages;
        this.tasks = tasks;
    }

    /** Where a picture comes from. */
    @FunctionalInterface
    public interface SheetPictureSource {
        /**
         * Reads it as large as a screen can show it. Blocking; on a worker thread.
         *
         * @param unwanted polled; true stops the work
         * @return empty if it cannot be shown; its pixels are handed over
         */
        Optional<Picture> read(BooleanSupplier unwanted);
    }

    /**
     * Opens a picture.
     *
     * @param name of its file; may be empty
     */
    public void open(String name, SheetPictureSource source) {
        String known = VisibleText.onOneLine(name);
        String title = known.isEmpty() ? messages.get("messages.unnamed-picture") : known;
        PicturePane picture = new PicturePane(messages.get("exhibit.look-spoken", title));
        picture.setAccessibleHelp(messages.get("exhibit.look-keys"));
        VBox.setVgrow(picture, Priority.ALWAYS);
        VBox content = Panes.column("viewer", TextLabels.quiet(messages.get("exhibit.look-reading")));
        Button in = Buttons.icon(messages.get("exhibit.zoom-in"), Feather.ZOOM_IN, picture::zoomIn);
        Button out = Buttons.icon(messages.get("exhibit.zoom-out"), Feather.ZOOM_OUT, picture::zoomOut);
        Button fit = Buttons.icon(messages.get("exhibit.zoom-fit"), Feather.MAXIMIZE, picture::fit);
        Button close = Buttons.primary(messages.get("common.close"));
        AtomicBoolean closed = new AtomicBoolean();
        Runnable closing = dialogs.showLarge(
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
        read(source, closed::get, found -> show(found, picture, content));
    }

    /** The pixels are overwritten when {@code taker} returns; it is not called once the picture is unwanted. */
    void read(SheetPictureSource source, BooleanSupplier unwanted, Consumer<Optional<Picture>> taker) {
        tasks.run(() -> source.read(unwanted))
                .onSuccess(found -> {
                    if (!unwanted.getAsBoolean()) {
                        taker.accept(found);
                    }
                    found.ifPresent(seen -> Arrays.fill(seen.argb(), 0));
                })
                .start();
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
