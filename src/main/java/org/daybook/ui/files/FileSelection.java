package org.daybook.ui.files;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.daybook.ui.files.FolderListing.Row;

/**
 * Which of the rows of a grid are selected, and which has the focus, as in the file managers of all systems. JavaFX
 * thread.
 */
final class FileSelection {
    private static final int NONE = -1;

    private final Set<Row> selected = new HashSet<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(0);
    private List<Row> rows = List.of();
    private int lead = NONE;
    private int anchor = NONE;

    /** Grows with each change. */
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Takes other rows, or the same in another order; those that are still among them stay selected. */
    void show(List<Row> shown, List<Row> marked) {
        Row focused = lead == NONE ? null : rows.get(lead);
        rows = List.copyOf(shown);
        selected.clear();
        selected.addAll(marked);
        selected.retainAll(Set.copyOf(rows));
        lead = focused == null ? NONE : rows.indexOf(focused);
        anchor = lead;
        changed();
    }

    /** The rows that are selected, in their order. */
    List<Row> selected() {
        return rows.stream().filter(selected::contains).toList();
    }

    boolean isSelected(int index) {
        return selected.contains(rows.get(index));
    }

    /** The row that has the focus; -1 if none has. */
    int lead() {
        return lead;
    }

    int size() {
        return rows.size();
    }

    Row row(int index) {
        return rows.get(index);
    }

    /** Selects one and no other. */
    void only(int index) {
        selected.clear();
        selected.add(rows.get(index));
        lead = index;
        anchor = index;
        changed();
    }

    /** Selects one beside the others, or no longer. */
    void toggle(int index) {
        Row row = rows.get(index);
        if (!selected.remove(row)) {
            selected.add(row);
        }
        lead = index;
        anchor = index;
        changed();
    }

    /** Selects all from the one that was selected last to this one, and no other. */
    void extend(int index) {
        int from = anchor == NONE ? index : anchor;
        selected.clear();
        selected.addAll(rows.subList(Math.min(from, index), Math.max(from, index) + 1));
        lead = index;
        anchor = from;
        changed();
    }

    /** Moves the focus alone. */
    void focus(int index) {
        lead = index;
        changed();
    }

    /** Selects all files, but no folder. */
    void allFiles() {
        selected.clear();
        rows.stream().filter(row -> !row.isFolder()).forEach(selected::add);
        changed();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
