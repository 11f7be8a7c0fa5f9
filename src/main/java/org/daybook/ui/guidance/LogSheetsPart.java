package org.daybook.ui.guidance;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.files.FilePicker;
import org.daybook.ui.label.Buttons;
import org.daybook.ui.label.OptionalNodes;
import org.daybook.ui.label.TextLabels;
import org.daybook.ui.page.Panes;
import org.daybook.ui.page.ProblemNote;
import org.jspecify.annotations.Nullable;

/** Saves blank log sheets; part of the page about paper. */
final class LogSheetsPart extends VBox {
    private final LogSheetsModel model;
    private final Messages messages;
    private final FilePicker files;
    private final Label done = TextLabels.paragraph("");

    LogSheetsPart(LogSheetsModel model, Messages messages, FilePicker files) {
        this.model = model;
        this.messages = messages;
        this.files = files;
        Button save = Buttons.plain(messages.get("guidance.sheets-save"), this::choosePlace);
        model.written.subscribe(this::show);
        getStyleClass().add("part");
        if (!model.organisation().isEmpty()) {
            getChildren()
                    .add(Buttons.explained(
                            Buttons.check(messages.get("guidance.sheets-named", model.organisation()), model.named),
                            messages.get("guidance.sheets-named-note")));
        }
        getChildren().addAll(Panes.buttons(save), done, new ProblemNote(messages, model.failure));
    }

    private void choosePlace() {
        files.saveFile(
                messages.get("guidance.sheets-pick-title"),
                messages.get("guidance.sheets-pick-verb"),
                model.proposedName(),
                model::write);
    }

    private void show(@Nullable Path written) {
        done.setText(written == null ? "" : messages.get("guidance.sheets-saved", written.toString()));
        OptionalNodes.show(done, written != null);
    }
}
