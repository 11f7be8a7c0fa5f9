package org.daybook.ui.timeline;

import java.util.EnumSet;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.index.ItemKind;
import org.daybook.query.QueryChipFormatter;
import org.daybook.query.QueryPart;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.ChipRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.label.Tooltips;
import org.daybook.ui.toolkit.page.Panes;
import org.kordamp.ikonli.feather.Feather;

/** The search field, its interpretation as chips, the number of results, and what she may have meant instead. */
final class SearchHeader extends VBox {
    private final SearchModel model;
    private final Messages messages;
    private final QueryChipFormatter words;
    private final TextField field = new TextField();
    /** The button that shows the filters. */
    final ToggleButton filter;

    private final ChipRow chips = new ChipRow();

    SearchHeader(SearchModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.words = new QueryChipFormatter(messages);
        this.filter = new ToggleButton(messages.get("timeline.narrow"));
        filter.setAccessibleText(messages.get("timeline.narrow"));
        field.textProperty().bindBidirectional(model.words);
        field.setPromptText(messages.get("timeline.search-prompt"));
        field.setAccessibleText(messages.get("timeline.search"));
        field.setAccessibleHelp(messages.get("timeline.search-help"));
        chips.setAccessibleText(messages.get("timeline.understood"));
        model.read.subscribe(
                read -> chips.show(read.meant().stream().map(this::chip).toList()));
        getStyleClass().add("search-head");
        getChildren().addAll(row(), chips, state(), suggestion());
        showAmong();
    }

    boolean isFieldFocused() {
        return field.isFocused();
    }

    /** Puts the cursor in the field, with what is in it selected. */
    void begin() {
        field.requestFocus();
        field.selectAll();
    }

    private HBox row() {
        HBox row = Panes.row("search-row", field, filter);
        HBox.setHgrow(field, Priority.ALWAYS);
        filter.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }

    private void showAmong() {
        Button shown = shown();
        model.among.subscribe(kinds -> {
            getChildren().remove(shown);
            if (kinds.size() < ItemKind.values().length) {
                getChildren().add(1, shown);
            }
        });
    }

    /** What alone is shown, to be pressed for everything again; it is chosen among the filters. */
    private Button shown() {
        Button shown = Buttons.plain("", Feather.X);
        shown.getStyleClass().add("chip");
        shown.setOnAction(_ -> {
            model.among.set(EnumSet.allOf(ItemKind.class));
            filter.requestFocus();
        });
        model.among.subscribe(kinds -> {
            shown.setText(ItemKindFilter.words(kinds, messages));
            shown.setAccessibleText(messages.get("types.remove", shown.getText()));
        });
        return shown;
    }

    private Button chip(QueryPart part) {
        Button chip = Buttons.plain(words.of(part, model.today()), Feather.X);
        chip.setAccessibleText(messages.get("types.remove", chip.getText()));
        Tooltips.put(chip, messages.get("timeline.filter-remove"));
        chip.setOnAction(_ -> {
            model.takeOff(part);
            field.requestFocus();
            field.end();
        });
        return chip;
    }

    private Label state() {
        Label state = TextLabels.quiet("");
        state.textProperty().bind(model.state);
        OptionalNodes.showWhile(state, Bindings.isNotEmpty(state.textProperty()));
        return state;
    }

    private Button suggestion() {
        Button suggestion = Buttons.link("", () -> {
            model.takeSuggestion();
            begin();
        });
        suggestion.textProperty().bind(model.suggestion.map(SearchSuggestion::label));
        suggestion.accessibleTextProperty().bind(suggestion.textProperty());
        suggestion.setMnemonicParsing(false);
        OptionalNodes.showWhile(suggestion, Bindings.isNotEmpty(suggestion.textProperty()));
        return suggestion;
    }
}
