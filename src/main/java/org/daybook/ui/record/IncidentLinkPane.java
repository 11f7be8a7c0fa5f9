package org.daybook.ui.record;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.page.Panes;
import org.kordamp.ikonli.feather.Feather;

/** The related incidents: those already linked, and a field to find more by number or words. */
public final class IncidentLinkPane extends VBox {
    private static final int MANY = 12;
    private static final int MORE = 60;

    private final Messages messages;
    private final IncidentLinks links;
    private final ObservableList<Id<Incident>> chosen;
    private final TextField search = new TextField();
    private final FlowPane chips = Panes.flow("chip-row");
    private final VBox found = new VBox();
    private int shown = MANY;

    public IncidentLinkPane(Messages messages, IncidentLinks links, ObservableList<Id<Incident>> chosen) {
        this.messages = messages;
        this.links = links;
        this.chosen = chosen;
        // A long label wraps instead of making the page wider than the window.
        chips.setMinWidth(0);
        found.getStyleClass().add("found-links");
        getStyleClass().add("section-parts");
        getChildren().addAll(chips, FieldRow.of(messages, "form.link-search", search), found);
        search.textProperty().subscribe((_, typed) -> links.find(typed));
        links.found.addListener((ListChangeListener<IncidentLinks.Linked>) _ -> showFound());
        chosen.addListener((ListChangeListener<Id<Incident>>) _ -> showChosen());
        showChosen();
    }

    private void showChosen() {
        chips.getChildren().setAll(chosen.stream().limit(shown).map(this::chip).toList());
        if (chosen.size() > shown) {
            Button more = Buttons.quiet(messages.get("form.link-more", chosen.size() - shown));
            more.setOnAction(_ -> {
                shown += MORE;
                showChosen();
                search.requestFocus();
            });
            chips.getChildren().add(more);
        }
        OptionalNodes.show(chips, !chosen.isEmpty());
    }

    private Button chip(Id<Incident> id) {
        Button chip = Buttons.plain(links.label(id), Feather.X);
        chip.setMnemonicParsing(false);
        chip.getStyleClass().add("chip");
        wrapped(chip);
        chip.setAccessibleText(messages.get("form.link-remove", links.label(id)));
        chip.setOnAction(_ -> {
            chosen.remove(id);
            search.requestFocus();
        });
        return chip;
    }

    private void showFound() {
        found.getChildren()
                .setAll(links.found.stream()
                        .filter(linked -> !chosen.contains(linked.id()))
                        .map(this::choice)
                        .toList());
    }

    private Button choice(IncidentLinks.Linked linked) {
        Button choice = Buttons.quiet(linked.label());
        choice.setMnemonicParsing(false);
        wrapped(choice);
        choice.setAccessibleText(messages.get("form.link-add", linked.label()));
        choice.setOnAction(_ -> {
            chosen.add(linked.id());
            search.clear();
            search.requestFocus();
        });
        return choice;
    }

    /** Lets a long label wrap instead of making the page wider than the window. */
    private void wrapped(Button button) {
        button.setWrapText(true);
        button.setMinWidth(0);
        button.maxWidthProperty().bind(widthProperty());
    }
}
