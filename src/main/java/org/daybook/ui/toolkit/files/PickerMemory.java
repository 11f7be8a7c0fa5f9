package org.daybook.ui.toolkit.files;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.ui.toolkit.files.FilePickerModel.Mode;

/**
 * Remembers where she chose last and how files were shown, until the diary is locked; in memory only. Each kind of
 * choice has its own folder, so that a portfolio is not written among her photos. JavaFX thread.
 */
final class PickerMemory {
    private final Map<Mode, Path> last = new EnumMap<>(Mode.class);
    private FolderListing.Order order = FolderListing.Order.NEWEST;
    private boolean pictures = true;

    Optional<Path> last(Mode mode) {
        return Optional.ofNullable(last.get(mode));
    }

    FolderListing.Order order() {
        return order;
    }

    /** Whether files are shown as pictures, and not as a list of names. */
    boolean pictures() {
        return pictures;
    }

    void choseIn(Mode mode, Path folder) {
        last.put(mode, folder);
    }

    void prefers(FolderListing.Order wanted) {
        order = wanted;
    }

    void prefersPictures(boolean wanted) {
        pictures = wanted;
    }

    void forget() {
        last.clear();
        order = FolderListing.Order.NEWEST;
        pictures = true;
    }
}
