package org.daybook.ui.toolkit.files;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.daybook.ui.toolkit.files.FolderListing.ListingRow;

/**
 * The selected rows of a grid and the one with the focus, with the behaviour of the usual file managers. JavaFX
 * thread.
 */
final class FileSelection {
    private static final int NONE = -1;

    private final Set<ListingRow> selected = new HashSet<>();
    /** A counter that increases with each change. */
    final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(0);

    private List<ListingRow> rows = List.of();
    private int lead = NONE;
    private int anchor = NONE;

    /** Replaces the rows, or reorders them; rows that remain stay selected. */
    void show(List<ListingRow> shown, List<ListingRow> marked) {
        ListingRow focused = lead == NONE ? null : rows.get(lead);
        rows = List.copyOf(shown);
        selected.clear();
        selected.addAll(marked);
        selected.retainAll(Set.copyOf(rows));
        lead = focused == null ? NONE : rows.indexOf(focused);
        anchor = lead;
        changed();
    }

    /** The selected rows, in order. */
    List<ListingRow> selected() {
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

    ListingRow row(int index) {
        return rows.get(index);
    }

    /** Selects this row alone. */
    void only(int index) {
        selected.clear();
        selected.add(rows.get(index));
        lead = index;
        anchor = index;
        changed();
    }

    /** Adds this row to the selection, or removes it. */
    void toggle(int index) {
        ListingRow row = rows.get(index);
        if (!selected.remove(row)) {
            selected.add(row);
        }
        lead = index;
        anchor = index;
        changed();
    }

    /** Selects the range from the row that was selected last to this one. */
    void extend(int index) {
        int from = anchor == NONE ? index : anchor;
        selected.clear();
        selected.addAll(rows.subList(Math.min(from, index), Math.max(from, index) + 1));
        lead = index;
        anchor = from;
        changed();
    }

    /** Moves the focus without changing the selection. */
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
