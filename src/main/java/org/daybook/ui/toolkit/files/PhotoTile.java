package org.daybook.ui.toolkit.files;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.files.FolderListing.ListingRow;
import org.daybook.ui.toolkit.label.IconShape;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.picture.Thumbnail;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A file or folder in a grid: its thumbnail, name, date and time, and a box that shows whether it is selected. */
final class PhotoTile extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");

    private final FileRowText text;
    private final Thumbnail<ListingRow> picture;
    private final StackPane tick = new StackPane(new IconShape(Feather.CHECK));
    private final Label name = new Label();
    private final Label date = TextLabels.row("quiet");
    private final Label time = TextLabels.row("quiet");
    private final FlowPane when = new FlowPane(date, time);
    private @Nullable ListingRow shown;
    private boolean selected;

    PhotoTile(Messages messages, ThumbnailLoader<ListingRow> pictures) {
        this.text = new FileRowText(messages);
        this.picture = new Thumbnail<>(pictures);
        setVisible(false);
        tick.getStyleClass().add("photo-tick");
        StackPane.setAlignment(tick, Pos.TOP_RIGHT);
        name.setMaxWidth(Double.MAX_VALUE);
        name.getStyleClass().add("photo-name");
        when.getStyleClass().add("photo-when");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getStyleClass().add("photo-tile");
        getChildren().addAll(new StackPane(picture, tick), name, when);
    }

    /** Makes it as high as any: two lines of a name, and when. */
    void showTallest() {
        name.setText("0\n0");
        date.setText("0");
    }

    /** Shows a file or folder; nothing for null. */
    void show(@Nullable ListingRow row) {
        if (Objects.equals(row, shown)) {
            return;
        }
        shown = row;
        setVisible(row != null);
        if (row == null) {
            picture.showIcon(Feather.FILE);
            setAccessibleText("");
            return;
        }
        name.setText(text.cutName(row));
        date.setText(row.isFolder() ? "" : text.date(row));
        time.setText(row.isFolder() ? "" : text.time(row));
        tick.setVisible(!row.isFolder());
        if (row.mayBePicture()) {
            picture.showPicture(row, Thumbnail.icon(row.group()));
        } else {
            picture.showIcon(row.isFolder() ? Feather.FOLDER : Thumbnail.icon(row.group()));
        }
        setAccessibleText(text.spoken(row, (date.getText() + " " + time.getText()).strip()));
    }

    void mark(boolean isSelected, boolean isLead) {
        if (selected != isSelected) {
            selected = isSelected;
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }
        pseudoClassStateChanged(SELECTED, isSelected);
        pseudoClassStateChanged(LEAD, isLead);
    }

    /** Whether a point of the scene is within the box. */
    boolean isOnTick(double sceneX, double sceneY) {
        return tick.isVisible() && tick.localToScene(tick.getLayoutBounds()).contains(sceneX, sceneY);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? Boolean.valueOf(selected)
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
