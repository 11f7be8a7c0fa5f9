package org.daybook.ui.toolkit.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.ui.toolkit.task.BackgroundTasks;

/** The places that are offered beside the files, found in the background. JavaFX thread. */
final class PickerPlacesModel {
    private final PickerPlaceFinder finder;
    private final Supplier<Optional<Path>> last;
    private final BackgroundTasks tasks;
    /** Those that were found; empty until then. */
    final ObservableList<PickerPlace> places = FXCollections.observableArrayList();

    private boolean finding;
    private boolean dropped;

    /** @param last where she chose last, if she did */
    PickerPlacesModel(PickerPlaceFinder finder, Supplier<Optional<Path>> last, BackgroundTasks tasks) {
        this.finder = finder;
        this.last = last;
        this.tasks = tasks;
    }

    /** Finds the places, each time anew: a USB stick or a phone may have been connected or removed. */
    void find() {
        if (finding || dropped) {
            return;
        }
        finding = true;
        tasks.run(finder::find)
                .onSuccess(this::arrived)
                .andFinally(() -> finding = false)
                .start();
    }

    void drop() {
        dropped = true;
        places.clear();
    }

    private void arrived(List<PickerPlace> found) {
        List<PickerPlace> all = new ArrayList<>(found);
        last.get().ifPresent(folder -> all.addFirst(new PickerPlace(PickerPlace.PickerPlaceKind.LAST, folder, "")));
        if (!dropped && !all.equals(places)) {
            places.setAll(all);
        }
    }
}
