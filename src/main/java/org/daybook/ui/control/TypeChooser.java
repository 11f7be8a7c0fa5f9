package org.daybook.ui.control;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.facts.IncidentType;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Texts;
import org.kordamp.ikonli.feather.Feather;

/**
 * The kinds of incidents by group, to be ticked, with a field that narrows them down.
 *
 * <p>What is ticked stays in sight above the list, so that narrowing never hides a choice.
 */
public final class TypeChooser extends VBox {
    private final Messages messages;
    private final ObservableSet<IncidentType> chosen;
    private final TextField search = new TextField();
    private final FlowPane summary = new FlowPane();
    private final Label nothing;
    private final Map<IncidentType, CheckBox> boxes = new EnumMap<>(IncidentType.class);
    private final Map<IncidentType.Group, VBox> groups = new EnumMap<>(IncidentType.Group.class);

    /** @param chosen the ticked kinds; changed by the ticks, and shown when changed elsewhere */
    public TypeChooser(Messages messages, ObservableSet<IncidentType> chosen) {
        this.messages = messages;
        this.chosen = chosen;
        this.nothing = Texts.quiet(messages.get("types.none-found"));
        search.setPromptText(messages.get("types.search-prompt"));
        search.setAccessibleText(messages.get("types.search"));
        summary.getStyleClass().add("chip-row");
        VBox list = new VBox();
        list.getStyleClass().add("type-list");
        for (IncidentType.Group group : IncidentType.Group.values()) {
            VBox box = group(group);
            groups.put(group, box);
            list.getChildren().add(box);
        }
        getStyleClass().add("type-chooser");
        getChildren().addAll(search, summary, nothing, list);
        search.textProperty().subscribe(this::narrow);
        chosen.addListener((SetChangeListener<IncidentType>) _ -> show());
        show();
    }

    /** The code and the plain words of a kind, such as 'C1 Followed on foot, by vehicle or on public transport'. */
    public static String named(IncidentType type, Messages messages) {
        return messages.get("types.named", type.code(), messages.get("types." + type.code()));
    }

    private VBox group(IncidentType.Group group) {
        VBox list = new VBox(Texts.quiet(messages.get("types.group." + group.code())));
        list.getStyleClass().add("type-group");
        for (IncidentType type : IncidentType.values()) {
            if (type.group() == group) {
                CheckBox box = box(type);
                boxes.put(type, box);
                list.getChildren().add(box);
            }
        }
        return list;
    }

    private CheckBox box(IncidentType type) {
        CheckBox box = new CheckBox(named(type, messages));
        box.setWrapText(true);
        box.setAccessibleText(box.getText());
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
        summary.getChildren().setAll(chosen.stream().sorted().map(this::chip).toList());
        summary.setVisible(!chosen.isEmpty());
        summary.setManaged(!chosen.isEmpty());
    }

    private Node chip(IncidentType type) {
        var chip = Buttons.plain(named(type, messages), Feather.X);
        chip.setMnemonicParsing(false);
        chip.setMinWidth(0);
        chip.getStyleClass().add("chip");
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
            box.setVisible(fits);
            box.setManaged(fits);
        });
        groups.values().forEach(group -> {
            boolean any =
                    group.getChildren().stream().anyMatch(child -> child instanceof CheckBox && child.isManaged());
            group.setVisible(any);
            group.setManaged(any);
        });
        boolean none = boxes.values().stream().noneMatch(Node::isManaged);
        nothing.setVisible(none);
        nothing.setManaged(none);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
