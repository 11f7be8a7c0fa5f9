package org.daybook.ui.attach;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.ui.toolkit.context.DiaryContext;

/** Begins an import with files and folders that are dropped on the window or pasted into a page. JavaFX thread. */
public final class DroppedFilesImport {
    private final DiaryContext context;
    private final Consumer<List<Path>> taker;

    /** @param taker imports files and folders */
    public DroppedFilesImport(DiaryContext context, Consumer<List<Path>> taker) {
        this.context = context;
        this.taker = taker;
    }

    /** Takes what is dropped anywhere on the window while {@code page} is in it. */
    public void listenAround(Node page) {
        FileDropTarget.ofFiles(this::take).listenAround(page);
    }

    private void take(List<ExhibitAddingSource> dropped) {
        List<Path> readable = dropped.stream()
                .filter(ExhibitAddingSource.Outside.class::isInstance)
                .map(one -> ((ExhibitAddingSource.Outside) one).path())
                .toList();
        if (!readable.isEmpty()) {
            taker.accept(readable);
        }
        if (readable.size() < dropped.size()) {
            context.window()
                    .dialogs()
                    .tell(
                            context.messages().get("messages.import-title"),
                            context.errors()
                                    .present(new EvidenceFailure.UnreadableFileName())
                                    .text());
        }
    }
}
