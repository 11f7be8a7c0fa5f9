package org.daybook.ui.toolkit.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * A page with sheets laid over it, all in one scene, so that hiding removes everything at once and the desktop lists
 * no windows or files.
 *
 * <p>While a sheet is on top, everything under it is disabled, so that Tab stays on the sheet; Escape closes it and
 * the focus returns to where it was. JavaFX thread only.
 */
public final class ModalLayer extends StackPane {
    private final BorderPane page = new BorderPane();
    private final Deque<ModalSheet> sheets = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper covered = new ReadOnlyBooleanWrapper(this, "covered", false);

    public ModalLayer() {
        getChildren().add(page);
        // A page wider than the window is clipped, so that it covers nothing beside it.
        page.setMinSize(0, 0);
        Rectangle edges = new Rectangle();
        edges.widthProperty().bind(widthProperty());
        edges.heightProperty().bind(heightProperty());
        setClip(edges);
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    }

    /** Shows {@code content} as the page and closes every sheet, all before the next frame is drawn. */
    public void setPage(Node content) {
        BorderPane.setAlignment(content, Pos.TOP_LEFT);
        page.setCenter(content);
        closeAll();
    }

    /**
     * Shows a sheet over everything.
     *
     * @param closed run once when the sheet is closed, in whatever way
     * @return closes the sheet; does nothing if it is closed already
     */
    public Runnable show(Region content, Runnable closed) {
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        StackPane veil = new StackPane(content);
        veil.getStyleClass().add("veil");
        ModalSheet sheet = new ModalSheet(veil, focus, closed);
        top().setDisable(true);
        sheets.push(sheet);
        getChildren().add(veil);
        covered.set(true);
        Focus.first(content);
        return () -> close(sheet);
    }

    /** Whether a sheet covers the page. */
    public ReadOnlyBooleanProperty coveredProperty() {
        return covered.getReadOnlyProperty();
    }

    /** Closes every sheet, all before any {@code closed} action is run. */
    public void closeAll() {
        List<ModalSheet> open = List.copyOf(sheets);
        sheets.clear();
        open.forEach(sheet -> getChildren().remove(sheet.veil));
        page.setDisable(false);
        covered.set(false);
        open.forEach(sheet -> sheet.closed.run());
    }

    private void close(@Nullable ModalSheet sheet) {
        if (sheet == null || !sheets.contains(sheet)) {
            return;
        }
        while (sheets.peek() != sheet) {
            close(sheets.peek());
        }
        sheets.pop();
        getChildren().remove(sheet.veil);
        top().setDisable(false);
        covered.set(!sheets.isEmpty());
        if (sheet.focusBefore != null && sheet.focusBefore.getScene() == getScene()) {
            sheet.focusBefore.requestFocus();
        }
        sheet.closed.run();
    }

    private Node top() {
        ModalSheet sheet = sheets.peek();
        return sheet == null ? page : sheet.veil;
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && covered.get()) {
            event.consume();
            close(sheets.peek());
        }
    }

    private record ModalSheet(Node veil, @Nullable Node focusBefore, Runnable closed) {}
}
