package org.daybook.ui.grid;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.IncidentTypeChooser;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.page.Dialogs;
import org.daybook.ui.toolkit.page.Focus;
import org.jspecify.annotations.Nullable;

/** The rows of the grid, of which at most one is being edited. JavaFX thread; {@link #drop} it with the screen. */
final class IncidentGridRows extends VBox {
    private final IncidentGridForm form;
    private final Messages messages;
    private final Dialogs dialogs;
    private final ObservableList<IncidentGridRow> shown;
    private final Map<IncidentGridRow, IncidentRowPane> panes = new IdentityHashMap<>();
    private final ListChangeListener<IncidentGridRow> listener = _ -> show();
    private @Nullable IncidentRowPane typed;

    IncidentGridRows(IncidentGridForm form, Messages messages, Dialogs dialogs) {
        this.form = form;
        this.messages = messages;
        this.dialogs = dialogs;
        this.shown = form.rows();
        getStyleClass().add("grid-rows");
    }

    /** Shows the rows and keeps them up to date from now on. */
    void arrange() {
        shown.addListener(listener);
        show();
    }

    /** Edits a row, beginning with its first field. */
    void edit(IncidentGridRow row) {
        edit(pane(row), true);
    }

    void pasteAtEnd(String text) {
        paste(pane(shown.getLast()), text);
    }

    void drop() {
        shown.removeListener(listener);
        panes.values().forEach(IncidentRowPane::drop);
        panes.clear();
        typed = null;
    }

    // Existing panes are kept; only new rows get a new one.
    private void show() {
        List<Node> order = new ArrayList<>();
        for (IncidentGridRow row : shown) {
            IncidentRowPane pane = pane(row);
            order.add(pane);
            pane.number(order.size());
        }
        getChildren().setAll(order);
        panes.keySet().removeIf(row -> {
            boolean gone = shown.stream().noneMatch(kept -> kept == row);
            if (gone) {
                pane(row).drop();
            }
            return gone;
        });
        IncidentRowPane before = typed;
        if (before != null && !getChildren().contains(before)) {
            typed = null;
        }
    }

    private IncidentRowPane pane(IncidentGridRow row) {
        return Objects.requireNonNull(
                panes.computeIfAbsent(row, made -> new IncidentRowPane(made, form, messages, this)));
    }

    /** Edits a row; when it is chosen by moving the focus, the focus has not arrived yet. */
    void choose(IncidentRowPane pane) {
        IncidentRowPane before = typed;
        boolean forward = before == null || before.number() < pane.number();
        Platform.runLater(() -> edit(pane, forward));
    }

    private void edit(IncidentRowPane pane, boolean first) {
        if (!getChildren().contains(pane)) {
            return;
        }
        IncidentRowPane before = typed;
        IncidentRowEditor editor = pane.edit();
        typed = pane;
        if (before != null && before != pane) {
            before.rest();
        }
        Focus.whenShown(pane, () -> {
            if (first) {
                editor.focusFirst();
            } else {
                editor.focusLast();
            }
            // The title of the page stays in view at first.
            Focus.reveal(before == null ? Objects.requireNonNullElse(getScene().getFocusOwner(), pane) : pane);
        });
    }

    /** Goes to the next row, adding one after the last. */
    void next(IncidentRowPane pane) {
        if (!isLast(pane)) {
            edit(pane(shown.get(pane.number())), true);
        } else if (!pane.row.isEmpty()) {
            edit(pane(form.addRow()), true);
        }
    }

    /** Whether no row comes after it. */
    boolean isLast(IncidentRowPane pane) {
        return shown.getLast() == pane.row;
    }

    /** Removes a row, after asking if it is not empty. */
    void remove(IncidentRowPane pane) {
        Runnable taken = () -> {
            int place = pane.number() - 1;
            form.remove(pane.row);
            edit(pane(shown.get(Math.min(place, shown.size() - 1))), true);
        };
        if (pane.row.isEmpty()) {
            taken.run();
            return;
        }
        String number = String.valueOf(pane.number());
        dialogs.confirmDeletion(
                new Dialogs.DialogQuestion(
                        messages.get("grid.remove-title", number),
                        messages.get("grid.remove-text"),
                        messages.get("grid.remove-verb")),
                taken);
    }

    void paste(IncidentRowPane pane, String text) {
        int place = pane.number() - 1;
        form.paste(pane.row, text);
        edit(pane(shown.get(Math.min(place, shown.size() - 1))), true);
    }

    void askForKinds(IncidentRowPane pane) {
        AtomicReference<Runnable> close = new AtomicReference<>(() -> {});
        Button done = Buttons.primary(
                messages.get("grid.kind-done"), () -> close.get().run());
        close.set(dialogs.show(
                messages.get("grid.kind-title"), new IncidentTypeChooser(messages, pane.row.types), () -> {}, done));
    }
}
