package org.daybook.ui.toolkit.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.CellSkinBase;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.files.FolderListing.ListingRow;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder as a grid of thumbnails. Only visible rows have tiles, and only their pictures are fetched.
 * One stop for Tab; the arrow keys, Home, End, Page Up and Page Down move within it, with Shift and Ctrl as in the
 * usual file managers. JavaFX thread.
 */
final class PhotoGrid extends Region {
    private final FilePickerModel model;
    private final Messages messages;
    private final ThumbnailLoader<ListingRow> pictures;
    private final Runnable enter;
    private final FileSelection selection = new FileSelection();
    private final VirtualFlow<TileRow> flow = new VirtualFlow<>();
    private final List<TileRow> made = new ArrayList<>();
    private final PhotoTile measure;
    private final ListChangeListener<ListingRow> listener = _ -> showRows();
    private int columns = 1;

    /** @param enter opens the folder that is selected, or chooses the files */
    PhotoGrid(FilePickerModel model, Messages messages, ThumbnailLoader<ListingRow> pictures, Runnable enter) {
        this.model = model;
        this.messages = messages;
        this.pictures = pictures;
        this.enter = enter;
        this.measure = new PhotoTile(messages, pictures);
        measure.showTallest();
        measure.setVisible(false);
        measure.setManaged(false);
        flow.setCellFactory(_ -> new TileRow());
        flow.setFocusTraversable(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(messages.get("picker.list"));
        getStyleClass().add("photo-grid");
        getChildren().addAll(measure, flow);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        focusedProperty().subscribe(focused -> {
            if (focused && selection.lead() < 0 && selection.size() > 0) {
                selection.focus(0);
            }
        });
        selection.changes.subscribe(this::showSelection);
        model.list.rows.addListener(listener);
        showRows();
    }

    /** Releases the tiles. */
    void drop() {
        model.list.rows.removeListener(listener);
        made.forEach(TileRow::clear);
        made.clear();
        flow.setCellCount(0);
    }

    /** Shows what is listed and selected now. */
    void showRows() {
        selection.show(model.list.rows, List.copyOf(model.selected));
        flow.setCellCount(rows());
        made.forEach(TileRow::refresh);
        if (selection.lead() < 0) {
            flow.scrollTo(0);
        }
    }

    private void showSelection() {
        List<ListingRow> selected = selection.selected();
        if (!selected.equals(model.selected)) {
            model.selected.setAll(selected);
        }
        made.forEach(TileRow::mark);
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    /** The number of rows; 0 while the grid is hidden, so that no unseen pictures are fetched. */
    private int rows() {
        return isVisible() ? (selection.size() + columns - 1) / columns : 0;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = Math.max(0, getWidth() - left - snappedRightInset());
        measure.applyCss();
        // Otherwise the flow would measure rows that are not visible, and their pictures would be fetched.
        flow.setFixedCellSize(Math.ceil(measure.prefHeight(-1) + gap()));
        int fitting = Math.max(1, (int) (width / Math.max(1, measure.prefWidth(-1) + gap())));
        if (fitting != columns) {
            columns = fitting;
            flow.setCellCount(rows());
            made.forEach(TileRow::refresh);
        }
        flow.resizeRelocate(left, top, width, Math.max(0, getHeight() - top - snappedBottomInset()));
    }

    private double gap() {
        return measure.getSpacing();
    }

    private void onKey(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> {
                takeLead();
                enter.run();
            }
            case BACK_SPACE -> model.goUp();
            case SPACE -> {
                if (selection.lead() >= 0) {
                    selection.toggle(selection.lead());
                }
            }
            case A -> {
                if (!key.isShortcutDown()) {
                    return;
                }
                selection.allFiles();
            }
            default -> {
                if (selection.size() == 0 || !move(key)) {
                    return;
                }
            }
        }
        key.consume();
    }

    /** Selects the focused tile when Enter is pressed and nothing is selected. */
    private void takeLead() {
        if (model.selected.isEmpty() && selection.lead() >= 0) {
            selection.only(selection.lead());
        }
    }

    private boolean move(KeyEvent key) {
        int forward = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1;
        int page = columns * Math.max(1, visibleRows() - 1);
        int lead = selection.lead();
        int to;
        switch (key.getCode()) {
            case LEFT -> to = lead - forward;
            case RIGHT -> to = lead + forward;
            case UP -> to = lead - columns;
            case DOWN -> to = lead + columns;
            case PAGE_UP -> to = lead - page;
            case PAGE_DOWN -> to = lead + page;
            case HOME -> to = 0;
            case END -> to = selection.size() - 1;
            default -> {
                return false;
            }
        }
        boolean starting = lead < 0 && key.getCode() != KeyCode.END;
        int index = starting ? 0 : Math.clamp(to, 0, selection.size() - 1);
        if (key.isShiftDown()) {
            selection.extend(index);
        } else if (key.isShortcutDown()) {
            selection.focus(index);
        } else {
            selection.only(index);
        }
        flow.scrollTo(index / columns);
        return true;
    }

    private int visibleRows() {
        TileRow first = flow.getFirstVisibleCell();
        TileRow last = flow.getLastVisibleCell();
        return first == null || last == null ? 1 : last.getIndex() - first.getIndex() + 1;
    }

    private void onClick(PhotoTile tile, int index, MouseEvent click) {
        if (click.getButton() != MouseButton.PRIMARY || index >= selection.size()) {
            return;
        }
        if (tile.isOnTick(click.getSceneX(), click.getSceneY()) || click.isShortcutDown()) {
            selection.toggle(index);
        } else if (click.isShiftDown()) {
            selection.extend(index);
        } else {
            selection.only(index);
            if (click.getClickCount() == 2) {
                enter.run();
            }
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM -> selection.lead() < 0 ? null : tile(selection.lead());
            case ITEM_COUNT -> selection.size();
            case MULTIPLE_SELECTION -> true;
            case ITEM_AT_INDEX -> tile((Integer) parameters[0]);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private @Nullable PhotoTile tile(int index) {
        TileRow row = flow.getVisibleCell(index / columns);
        return row == null ? null : row.tiles.get(index % columns);
    }

    /** A row of as many tiles as fit; created once and reused while scrolling. */
    private final class TileRow extends IndexedCell<ListingRow> {
        private final HBox box = new HBox();
        private final List<PhotoTile> tiles = new ArrayList<>();

        TileRow() {
            box.getStyleClass().add("photo-row");
            setGraphic(box);
            setSkin(new CellSkinBase<>(this));
            made.add(this);
        }

        @Override
        public void updateIndex(int index) {
            int before = getIndex();
            super.updateIndex(index);
            if (before != index) {
                refresh();
            }
        }

        private void refresh() {
            // The flow skips empty cells.
            boolean none = getIndex() < 0 || getIndex() >= rows();
            updateItem(none ? null : selection.row(getIndex() * columns), none);
            while (tiles.size() < columns) {
                PhotoTile tile = new PhotoTile(messages, pictures);
                int at = tiles.size();
                tile.setOnMouseClicked(click -> onClick(tile, getIndex() * columns + at, click));
                tiles.add(tile);
            }
            box.getChildren().setAll(tiles.subList(0, columns));
            IntStream.range(0, tiles.size()).forEach(i -> {
                int index = getIndex() * columns + i;
                boolean shown = !none && i < columns && index < selection.size();
                tiles.get(i).show(shown ? selection.row(index) : null);
            });
            mark();
        }

        private void mark() {
            IntStream.range(0, Math.min(columns, tiles.size())).forEach(i -> {
                int index = getIndex() * columns + i;
                boolean shown = getIndex() >= 0 && index < selection.size();
                tiles.get(i).mark(shown && selection.isSelected(index), shown && index == selection.lead());
            });
        }

        private void clear() {
            tiles.forEach(tile -> tile.show(null));
        }
    }
}
