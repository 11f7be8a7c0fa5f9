package org.daybook.ui.guidance;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.label.Buttons;
import org.daybook.ui.label.TextLabels;
import org.daybook.ui.page.Panes;

/** The user guide, one chapter at a time. JavaFX thread. */
final class GuidePart extends VBox {
    private final GuidanceModel model;
    private final Messages messages;
    private final PassageNodes nodes;
    private final VBox read = Panes.column("guidance-passages");
    private final ComboBox<String> chapters = new ComboBox<>();

    GuidePart(GuidanceModel model, Messages messages, PassageNodes nodes) {
        this.model = model;
        this.messages = messages;
        this.nodes = nodes;
        model.guide().forEach(chapter -> chapters.getItems().add(messages.written(chapter.title())));
        chapters.getSelectionModel().select(model.chapter.get());
        chapters.getSelectionModel().selectedIndexProperty().subscribe((_, chosen) -> show(chosen.intValue()));
        chapters.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("guidance-passages");
        getChildren().addAll(new FieldRow(messages.get("guidance.chapter"), chapters), read);
        show(model.chapter.get());
    }

    private void show(int chosen) {
        model.chapter.set(chosen);
        GuideChapter chapter = model.guide().get(chosen);
        read.getChildren().setAll(TextLabels.heading(messages.written(chapter.title())));
        chapter.passages().forEach(passage -> read.getChildren().add(nodes.of(passage)));
        if (chosen + 1 < model.guide().size()) {
            Button next = Buttons.link(messages.get(
                    "guidance.next-chapter",
                    messages.written(model.guide().get(chosen + 1).title())));
            next.setMnemonicParsing(false);
            next.setOnAction(_ -> {
                chapters.getSelectionModel().select(chosen + 1);
                chapters.requestFocus();
            });
            read.getChildren().add(next);
        }
    }
}
