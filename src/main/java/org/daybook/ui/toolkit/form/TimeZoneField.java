package org.daybook.ui.toolkit.form;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.jspecify.annotations.Nullable;

/** The time zone as a line of secondary text, and a list of places that unfolds for events abroad. */
final class TimeZoneField extends VBox {
    private static final List<String> PLACES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            .sorted(Comparator.comparing(TimeZoneField::city))
            .toList();

    private final Messages messages;
    private final ZoneId home;
    /** The name of the zone that was chosen; empty for none. */
    final ReadOnlyStringWrapper zone = new ReadOnlyStringWrapper(this, "zone", "");

    private final Label line = TextLabels.quiet("");
    private final Button change;
    private final VBox chooser = Panes.column("field-row");
    private final TextField search = new TextField();
    private final FilteredList<String> found = new FilteredList<>(FXCollections.observableArrayList(PLACES));
    private final ListView<String> list = new ListView<>(found);
    private final Label none;

    /** @param home the zone that applies until one is chosen */
    TimeZoneField(Messages messages, ZoneId home) {
        this.messages = messages;
        this.home = home;
        this.none = TextLabels.quiet(messages.get("when.zone-none"));
        this.change = Buttons.quiet("", () -> unfold(!chooser.isManaged()));
        FlowPane row = Panes.flow("zone-row", line, change);
        line.setWrapText(false);
        build();
        getStyleClass().add("field-row");
        getChildren().addAll(row, chooser);
        zone.subscribe(_ -> name());
        unfold(false);
    }

    void show(String chosen) {
        zone.set(chosen);
    }

    private void build() {
        Label label = TextLabels.quiet(messages.get("when.zone-search"));
        label.setLabelFor(search);
        search.setAccessibleText(messages.get("when.zone-search"));
        search.textProperty().subscribe(this::narrow);
        search.setOnAction(_ -> choose(found.isEmpty() ? null : found.getFirst()));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
            }
        });
        list.getStyleClass().add("zone-list");
        list.setAccessibleText(messages.get("when.zone-list"));
        list.setCellFactory(_ -> new PlaceCell());
        list.setOnMouseClicked(_ -> choose(list.getSelectionModel().getSelectedItem()));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                choose(list.getSelectionModel().getSelectedItem());
            }
        });
        chooser.getChildren().addAll(label, search, TextLabels.quiet(messages.get("when.zone-help")), list, none);
    }

    private void choose(@Nullable String place) {
        if (place != null) {
            zone.set(place);
            unfold(false);
            change.requestFocus();
        }
    }

    private void unfold(boolean open) {
        OptionalNodes.show(chooser, open);
        name();
        if (open) {
            search.clear();
            search.requestFocus();
        }
    }

    private void name() {
        String shown = zone.get().isBlank() ? home.getId() : zone.get();
        line.setText(messages.get("when.zone", shown));
        boolean open = chooser.isManaged();
        change.setText(messages.get(open ? "when.zone-close" : "when.zone-change"));
        change.setAccessibleText(open ? change.getText() : messages.get("when.zone-spoken", shown));
    }

    private void narrow(String typed) {
        String wanted = folded(typed);
        found.setPredicate(place -> folded(place).contains(wanted));
        OptionalNodes.show(none, found.isEmpty());
        list.getSelectionModel().clearAndSelect(0);
    }

    private static String city(String place) {
        return place.substring(place.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.replace('_', ' '), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private final class PlaceCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String place, boolean empty) {
            super.updateItem(place, empty);
            String text =
                    empty || place == null ? "" : messages.get("when.zone-item", city(place), place.replace('_', ' '));
            setText(text);
            setAccessibleText(text);
        }
    }
}
