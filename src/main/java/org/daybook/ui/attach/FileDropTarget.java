package org.daybook.ui.attach;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import org.daybook.ui.attach.ExhibitAddingSource.PictureSource;
import org.daybook.ui.toolkit.navigation.Shortcut;

/** Takes files that are dropped on a page, and files or a picture that are pasted into it. JavaFX thread. */
public final class FileDropTarget {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop");

    /** Four 4K screens; 132 MB until they are compressed. */
    private static final int MOST_PIXELS = 33_177_600;

    private final String pastedName;
    private final Consumer<List<ExhibitAddingSource>> taker;
    private final Runnable none;
    private final boolean takesPictures;

    /**
     * @param pastedName the name for a picture that is not in a file
     * @param none called when what is pasted is neither a file nor a picture, or when the picture is too large
     */
    FileDropTarget(String pastedName, Consumer<List<ExhibitAddingSource>> taker, Runnable none) {
        this(pastedName, taker, none, true);
    }

    private FileDropTarget(
            String pastedName, Consumer<List<ExhibitAddingSource>> taker, Runnable none, boolean takesPictures) {
        this.pastedName = pastedName;
        this.taker = taker;
        this.none = none;
        this.takesPictures = takesPictures;
    }

    /** Takes files and folders, and no pictures that are in no file. */
    public static FileDropTarget ofFiles(Consumer<List<ExhibitAddingSource>> taker) {
        return new FileDropTarget("", taker, () -> {}, false);
    }

    /** Takes what is dropped anywhere on the window, or pasted, while {@code page} is in it and nothing covers it. */
    public void listenAround(Node page) {
        EventHandler<DragEvent> over = event -> {
            if (!page.isDisabled()) {
                accept(event);
                page.pseudoClassStateChanged(OVER, event.isAccepted());
            }
        };
        EventHandler<DragEvent> away = _ -> page.pseudoClassStateChanged(OVER, false);
        EventHandler<DragEvent> dropped = event -> {
            if (!page.isDisabled()) {
                drop(event);
            }
        };
        page.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventHandler(DragEvent.DRAG_OVER, over);
                before.removeEventFilter(DragEvent.DRAG_EXITED_TARGET, away);
                before.removeEventHandler(DragEvent.DRAG_DROPPED, dropped);
            }
            if (now != null) {
                now.addEventHandler(DragEvent.DRAG_OVER, over);
                now.addEventFilter(DragEvent.DRAG_EXITED_TARGET, away);
                now.addEventHandler(DragEvent.DRAG_DROPPED, dropped);
            }
        });
        page.addEventFilter(KeyEvent.KEY_PRESSED, this::pasteFiles);
    }

    void listenOn(Node page) {
        page.addEventHandler(DragEvent.DRAG_OVER, this::accept);
        page.addEventHandler(
                DragEvent.DRAG_ENTERED, event -> page.pseudoClassStateChanged(OVER, holdsFiles(event.getDragboard())));
        page.addEventHandler(DragEvent.DRAG_EXITED, _ -> page.pseudoClassStateChanged(OVER, false));
        page.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
        page.addEventFilter(KeyEvent.KEY_PRESSED, this::pasteFiles);
    }

    private void accept(DragEvent event) {
        if (holdsFiles(event.getDragboard())) {
            // Copied and never moved: the original stays where it is.
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        List<ExhibitAddingSource> dropped = sources(event.getDragboard());
        event.setDropCompleted(!dropped.isEmpty());
        event.consume();
        take(dropped);
    }

    private void pasteFiles(KeyEvent event) {
        // Text is pasted into the field that has the cursor.
        if (Shortcut.PASTE_FILES.matches(event) && holdsFiles(Clipboard.getSystemClipboard())) {
            event.consume();
            paste();
        }
    }

    /** Takes the content of the clipboard. */
    void paste() {
        List<ExhibitAddingSource> pasted = sources(Clipboard.getSystemClipboard());
        take(pasted);
        if (pasted.isEmpty()) {
            none.run();
        }
    }

    private void take(List<ExhibitAddingSource> sources) {
        if (!sources.isEmpty()) {
            taker.accept(sources);
        }
    }

    private boolean holdsFiles(Clipboard clipboard) {
        return clipboard.hasFiles() || (takesPictures && clipboard.hasImage() && !clipboard.hasString());
    }

    private List<ExhibitAddingSource> sources(Clipboard clipboard) {
        if (clipboard.hasFiles()) {
            return clipboard.getFiles().stream().map(ExhibitAddingSource::of).toList();
        }
        return Optional.ofNullable(takesPictures && clipboard.hasImage() ? clipboard.getImage() : null).stream()
                .filter(image -> image.getWidth() * image.getHeight() <= MOST_PIXELS)
                .<ExhibitAddingSource>map(image -> new ExhibitAddingSource.Pasted(pixels(image), pastedName))
                .toList();
    }

    /** Only read here: compressing takes long and is done off this thread. */
    private static PictureSource pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new PictureSource(width, height, argb);
    }
}
