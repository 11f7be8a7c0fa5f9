package org.daybook.ui.toolkit.files;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import org.daybook.ui.toolkit.files.FilePickerModel.Mode;
import org.daybook.ui.toolkit.files.FolderListing.ListingRow;
import org.daybook.ui.toolkit.files.FolderListing.Order;

/** Which files of a folder are listed, in what order, and whether as pictures. JavaFX thread. */
final class FileListModel {
    private final Mode mode;
    final ReadOnlyListWrapper<ListingRow> rows = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    /** The order in which files are listed. */
    final ObjectProperty<Order> order;
    /** Whether files are shown as pictures, and not as a list of names. */
    final BooleanProperty pictures;
    /** Whether, when a diary is to be opened, other files are listed too; false at first. */
    final BooleanProperty all = new SimpleBooleanProperty(this, "all", false);

    private List<ListingRow> found = List.of();

    /** @param memory how photos were shown last; told when she wants them otherwise */
    FileListModel(Mode mode, PickerMemory memory) {
        this.mode = mode;
        boolean isForPhotos = mode.isForPhotos();
        order = new SimpleObjectProperty<>(isForPhotos ? memory.order() : Order.NAME);
        pictures = new SimpleBooleanProperty(isForPhotos && memory.pictures());
        all.subscribe(this::list);
        order.subscribe(this::list);
        if (isForPhotos) {
            order.subscribe(memory::prefers);
            pictures.subscribe(memory::prefersPictures);
        }
    }

    /** Lists what was found in a folder. */
    void show(List<ListingRow> these) {
        found = these;
        list();
    }

    /** The row of a file that was found, which is listed from now on. */
    Optional<ListingRow> reveal(Path file) {
        Optional<ListingRow> row = found.stream()
                .filter(one -> !one.isFolder() && one.path().equals(file))
                .findFirst();
        if (row.isPresent() && !rows.contains(row.get())) {
            all.set(true);
        }
        return row;
    }

    private void list() {
        // Rows were read in the order of their names, and a stable sort keeps that among equal ones.
        Stream<ListingRow> listed = found.stream();
        if (mode == Mode.OPEN_NOTEBOOK) {
            listed = listed.filter(row -> all.get() || row.kind() != FolderListing.RowKind.OTHER_FILE)
                    .sorted(Comparator.comparing(ListingRow::kind));
        } else if (order.get() == Order.NEWEST) {
            listed = listed.sorted(FolderListing.NEWEST_FIRST);
        }
        rows.setAll(listed.toList());
    }
}
