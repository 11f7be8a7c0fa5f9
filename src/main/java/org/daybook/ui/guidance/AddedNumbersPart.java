package org.daybook.ui.guidance;

import javafx.scene.layout.VBox;
import org.daybook.organisation.Organisation;
import org.daybook.text.Messages;
import org.daybook.ui.label.Buttons;
import org.daybook.ui.label.OptionalNodes;
import org.daybook.ui.label.TextLabels;
import org.daybook.ui.page.Panes;

/**
 * Numbers that are not part of the program, last on the page. What a plain file says could be anybody's words, so of
 * such numbers only the digits are shown, between words of ours.
 */
final class AddedNumbersPart extends VBox {
    private final GuidanceModel model;
    private final Messages messages;
    private final PassageNodes nodes;

    AddedNumbersPart(GuidanceModel model, Messages messages, PassageNodes nodes) {
        this.model = model;
        this.messages = messages;
        this.nodes = nodes;
        getStyleClass().add("guidance-passages");
        model.added.subscribe(this::show);
    }

    private void show(AddedNumbers added) {
        Organisation whose = added.organisation();
        OptionalNodes.show(this, !whose.helplines().isEmpty());
        getChildren()
                .setAll(nodes.heading(
                        added.isSealed()
                                ? messages.get("guidance.added-by", whose.name())
                                : messages.get("guidance.added-here")));
        if (!added.isSealed()) {
            getChildren().add(TextLabels.paragraph(messages.get("guidance.added-here-note")));
        }
        for (Organisation.Helpline line : whose.helplines()) {
            if (added.isSealed()) {
                VBox row = nodes.line(line.name(), new Passage.Number(line.number(), ""));
                getChildren().add(row);
                row.getChildren()
                        .addAll(
                                TextLabels.paragraph((line.whom() + " " + line.hours()).strip()),
                                TextLabels.quiet(messages.get(
                                        "guidance.added-read",
                                        messages.formats().date(line.read()),
                                        line.source())));
            } else {
                String digits = line.number().replaceAll("[^0-9+]+", " ").strip();
                getChildren().add(nodes.line(messages.get("guidance.added-number"), new Passage.Number(digits, "")));
            }
        }
        if (!added.isSealed()) {
            getChildren().add(Panes.buttons(Buttons.plain(messages.get("guidance.added-remove"), model::removeAdded)));
        }
    }
}
