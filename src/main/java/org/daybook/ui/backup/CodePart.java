package org.daybook.ui.backup;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.daybook.ledger.HeadComparison;
import org.daybook.text.Messages;
import org.daybook.ui.backup.CodeModel.Answer;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.ProblemNote;
import org.daybook.ui.common.Texts;
import org.daybook.ui.control.FieldRow;
import org.jspecify.annotations.Nullable;

/** The code of today with what to do with it, and a field to compare another. */
final class CodePart {
    private final CodeModel model;
    private final Messages messages;
    private final TextField typed = new TextField();
    private final Label said = Texts.paragraph("");

    CodePart(CodeModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        model.answerProperty().subscribe(this::say);
    }

    /** The code as it stands. */
    Node today() {
        Label code = Texts.heading("");
        model.codeProperty()
                .subscribe(
                        now -> code.setText(now != null ? now : model.hasCode() ? "" : messages.get("backup.no-code")));
        return Page.part(messages.get("backup.today"), code, Texts.paragraph(messages.get("backup.today-what")));
    }

    /** Where another is typed. */
    Node compare() {
        return Page.part(messages.get("backup.compare"), comparing());
    }

    private VBox comparing() {
        Button compare = Buttons.plain(messages.get("backup.compare-button"));
        compare.disableProperty().bind(typed.textProperty().isEmpty().or(model.busyProperty()));
        compare.setOnAction(_ -> model.compare(typed.getText()));
        typed.setOnAction(_ -> compare.fire());
        Label busy = Texts.quiet(messages.get("backup.comparing"));
        busy.visibleProperty().bind(model.busyProperty());
        busy.managedProperty().bind(model.busyProperty());
        VBox part = new VBox(
                new FieldRow(messages.get("backup.compare-field"), typed, messages.get("backup.compare-help")),
                Page.buttonsLeft(compare),
                busy,
                said,
                new ProblemNote(messages, model.problemProperty()));
        part.getStyleClass().add("part");
        return part;
    }

    private void say(@Nullable Answer answer) {
        said.setText(answer == null ? "" : words(answer));
        said.setManaged(answer != null);
    }

    private String words(Answer answer) {
        HeadComparison.Outcome outcome = answer.outcome();
        if (outcome == null) {
            return messages.get("backup.not-a-code");
        }
        return switch (outcome) {
            case UNCHANGED -> messages.get("backup.unchanged", answer.code());
            case FITS_BUT_DAMAGED -> messages.get("backup.fits", answer.code());
            case DIFFERS -> messages.get("backup.differs", answer.code());
        };
    }
}
