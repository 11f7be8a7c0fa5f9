package org.daybook.ui.guidance;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.label.Buttons;
import org.daybook.ui.label.TextLabels;
import org.daybook.ui.page.Panes;

/** The field in which help is searched, and what was found below it. JavaFX thread. */
final class HelpSearchPane extends VBox {
    private final GuidanceModel model;
    private final Messages messages;
    /** What was found. */
    final VBox found = Panes.column("guidance-passages");

    HelpSearchPane(GuidanceModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        TextField field = new TextField();
        field.textProperty().bindBidirectional(model.query);
        getStyleClass().add("guidance-search");
        getChildren().add(new FieldRow(messages.get("guidance.search"), field));
        model.query.subscribe(this::show);
    }

    private void show(String query) {
        found.getChildren().clear();
        if (query.isBlank()) {
            return;
        }
        var hits = model.find(query);
        found.getChildren().add(TextLabels.quiet(messages.count("guidance.found", hits.size())));
        for (HelpSearch.Hit hit : hits) {
            Button open = Buttons.link(messages.written(hit.title()), () -> model.open(hit));
            open.setMnemonicParsing(false);
            Label excerpt = TextLabels.quiet(messages.written(hit.excerpt()));
            found.getChildren().add(new VBox(open, excerpt));
        }
    }
}
