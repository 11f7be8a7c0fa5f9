package org.daybook.ui.toolkit.control;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.daybook.casefile.CountableIncident;
import org.daybook.incident.IncidentType;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.kordamp.ikonli.feather.Feather;

/**
 * The kinds of incidents by group, to be ticked, with a field that narrows them down.
 *
 * <p>The ticked kinds stay visible above the list, so that narrowing never hides a choice. The list is a single tab
 * stop: arrow keys move, Space ticks. In the field, Enter ticks the only kind left and Down moves into the list.
 */
public final class IncidentTypeChooser extends VBox {
    private static final double EMS_OF_TWO_COLUMNS = 36;

    private final Messages messages;
    private final ObservableSet<IncidentType> chosen;
    private final TextField search = new TextField();
    private final ChipRow summary = new ChipRow();
    private final Label nothing;
    private final Label notCounted;
    private final Map<IncidentType, CheckBox> boxes = new EnumMap<>(IncidentType.class);
    private final Map<IncidentType.IncidentGroup, VBox> groups = new EnumMap<>(IncidentType.IncidentGroup.class);
    private final GridPane list = new GridPane();
    private final RovingTabStop stop;

    /** @param chosen the ticked kinds; changed by the ticks, and shown when changed elsewhere */
    public IncidentTypeChooser(Messages messages, ObservableSet<IncidentType> chosen) {
        this.messages = messages;
        this.chosen = chosen;
        this.nothing = TextLabels.quiet(messages.get("types.none-found"));
        this.notCounted = TextLabels.quiet(messages.get("types.not-counted"));
        list.getStyleClass().add("type-list");
        for (IncidentType.IncidentGroup group : IncidentType.IncidentGroup.values()) {
            groups.put(group, group(group));
        }
        this.stop = new RovingTabStop(list, List.copyOf(boxes.values()));
        getStyleClass().add("type-chooser");
        getChildren().addAll(searchRow(), summary, notCounted, nothing, list);
        search.textProperty().subscribe(this::narrow);
        widthProperty().subscribe(_ -> place());
        search.fontProperty().subscribe(_ -> place());
        chosen.addListener((SetChangeListener<IncidentType>) _ -> show());
        show();
    }

    private Node searchRow() {
        Label label = TextLabels.quiet(messages.get("types.search"));
        label.setLabelFor(search);
        search.setAccessibleText(messages.get("types.search"));
        search.setAccessibleHelp(messages.get("types.search-help"));
        search.setOnAction(_ -> tickTheOnly());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                event.consume();
                shown().stream().findFirst().ifPresent(Node::requestFocus);
            }
        });
        return Panes.column("field-row", label, search, TextLabels.quiet(messages.get("types.search-help")));
    }

    private List<CheckBox> shown() {
        return boxes.values().stream().filter(Node::isManaged).toList();
    }

    private void tickTheOnly() {
        String wanted = folded(search.getText()).strip();
        List<CheckBox> shown = shown();
        // A search for a group shows all its kinds, so those whose own name matches come first.
        List<CheckBox> named = shown.stream()
                .filter(box -> folded(box.getText()).contains(wanted))
                .toList();
        List<CheckBox> meant = named.isEmpty() ? shown : named;
        if (meant.size() == 1) {
            meant.getFirst().setSelected(true);
            search.clear();
        }
    }

    // Side by side where both columns have room for their words, whatever the text size.
    private void place() {
        int columns = getWidth() >= EMS_OF_TWO_COLUMNS * search.getFont().getSize() ? 2 : 1;
        if (list.getColumnConstraints().size() == columns) {
            return;
        }
        list.getChildren().clear();
        list.getColumnConstraints().clear();
        int shared = (groups.size() - 1) / columns;
        List<VBox> all = List.copyOf(groups.values());
        for (int column = 0; column < columns; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100.0 / columns);
            list.getColumnConstraints().add(width);
            int from = column * shared;
            VBox part = Panes.column("type-column");
            part.getChildren().addAll(all.subList(from, column + 1 == columns ? all.size() : from + shared));
            list.add(part, column, 0);
        }
    }

    private VBox group(IncidentType.IncidentGroup group) {
        Label heading = TextLabels.paragraph(messages.get("types.group." + group.code()));
        heading.getStyleClass().add("type-heading");
        VBox list = Panes.column("type-group", heading);
        for (IncidentType type : group.types()) {
            CheckBox box = box(type);
            boxes.put(type, box);
            list.getChildren().add(box);
        }
        return list;
    }

    private CheckBox box(IncidentType type) {
        CheckBox box = Buttons.check(messages.get("types." + type.code()));
        box.setMinHeight(CheckBox.USE_PREF_SIZE);
        box.selectedProperty().subscribe((_, ticked) -> {
            if (ticked) {
                chosen.add(type);
            } else {
                chosen.remove(type);
            }
        });
        return box;
    }

    private void show() {
        boxes.forEach((type, box) -> box.setSelected(chosen.contains(type)));
        summary.show(chosen.stream().sorted().map(this::chip).toList());
        boolean open = CountableIncident.isOnlySomethingElse(chosen);
        OptionalNodes.show(notCounted, open);
    }

    private Button chip(IncidentType type) {
        Button chip = Buttons.plain(messages.get("types." + type.code()), Feather.X);
        chip.setAccessibleText(messages.get("types.remove", chip.getText()));
        chip.setOnAction(_ -> {
            chosen.remove(type);
            search.requestFocus();
        });
        return chip;
    }

    private void narrow(String typed) {
        String wanted = folded(typed).strip();
        boxes.forEach((type, box) -> {
            String group = messages.get("types.group." + type.group().code());
            boolean fits =
                    folded(box.getText()).contains(wanted) || folded(group).contains(wanted);
            OptionalNodes.show(box, fits);
        });
        groups.values().forEach(group -> {
            boolean any =
                    group.getChildren().stream().anyMatch(child -> child instanceof CheckBox && child.isManaged());
            OptionalNodes.show(group, any);
        });
        boolean none = boxes.values().stream().noneMatch(Node::isManaged);
        OptionalNodes.show(nothing, none);
        stop.refresh();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
