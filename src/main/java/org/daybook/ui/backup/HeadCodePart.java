package org.daybook.ui.backup;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.ledger.HeadCodes;
import org.daybook.text.Messages;
import org.daybook.ui.backup.HeadCodeModel.CodeComparison;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.daybook.ui.toolkit.control.PaperPrintPane;
import org.daybook.ui.toolkit.control.PaperPrinter;
import org.daybook.ui.toolkit.control.SelectableNumber;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.jspecify.annotations.Nullable;

/** Shows today's head code, what to do with it, and a field to compare an earlier one. */
final class HeadCodePart {
    private final HeadCodeModel model;
    private final Messages messages;
    private final PaperPrinter paper;
    private final TextField typed = new TextField();
    private final FieldRow row;
    private final Label said = TextLabels.paragraph("");

    HeadCodePart(HeadCodeModel model, Messages messages, PaperPrinter paper) {
        this.model = model;
        this.messages = messages;
        this.paper = paper;
        row = new FieldRow(messages.get("backup.compare-field"), typed, messages.get("backup.compare-help"));
        model.answer.subscribe(this::say);
    }

    Node today() {
        if (!model.hasCode()) {
            return Panes.card(messages.get("backup.today"), TextLabels.paragraph(messages.get("backup.no-code")));
        }
        SelectableNumber code = new SelectableNumber("", messages.get("backup.today"));
        code.getStyleClass().add("code");
        model.code.subscribe(now -> code.setText(now == null ? "" : now));
        Label copied = TextLabels.quiet("");
        copied.managedProperty().bind(copied.textProperty().isNotEmpty());
        Button copy = Buttons.plain(messages.get("backup.copy-code"));
        copy.setOnAction(_ -> {
            // Copied as if by Ctrl+C, so that hiding knows what to take off the clipboard.
            code.selectAll();
            code.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.COPY, false, false, false, false));
            copied.setText(messages.get("backup.code-copied"));
        });
        FlowPane row = Panes.flow("button-row-left", code, copy);
        FoldingPane print = new FoldingPane();
        print.name(messages.get("backup.print-code"));
        print.setContent(new PaperPrintPane(messages, paper, () -> List.of(code.getText())));
        return Panes.card(
                messages.get("backup.today"),
                row,
                copied,
                TextLabels.paragraph(messages.get("backup.today-what")),
                print);
    }

    /** The field for an earlier code. */
    Node compare() {
        VBox others = Panes.column("lines");
        OptionalNodes.showWhile(others, model.others.map(all -> !all.isEmpty()));
        model.others.subscribe(all -> {
            others.getChildren().setAll(TextLabels.paragraph(messages.get("backup.others")));
            all.forEach(one -> others.getChildren().add(TextLabels.paragraph(one.in(messages))));
            others.getChildren().add(TextLabels.paragraph(messages.get("backup.others-compare")));
        });
        return Panes.card(messages.get("backup.compare"), others, comparing());
    }

    private VBox comparing() {
        Button compare = Buttons.plain(messages.get("backup.compare-button"), () -> model.compare(typed.getText()));
        compare.disableProperty().bind(typed.textProperty().isEmpty().or(model.busy));
        typed.setOnAction(_ -> compare.fire());
        Label waiting = Buttons.waitingLine(typed.textProperty().isEmpty(), messages.get("common.waits-code"));
        Label busy = TextLabels.quiet(messages.get("backup.comparing"));
        OptionalNodes.showWhile(busy, model.busy);
        return Panes.column(
                "part", row, Panes.buttons(compare, waiting), busy, said, new ProblemNote(messages, model.problem));
    }

    private void say(@Nullable CodeComparison answer) {
        HeadCodes.CodeOutcome outcome = answer == null ? null : answer.outcome();
        boolean wrong = answer != null && outcome == null;
        row.problemProperty().set(wrong ? messages.get("backup.not-a-code") : "");
        said.setText(answer == null || outcome == null ? "" : words(answer, outcome));
        said.setManaged(outcome != null);
    }

    private String words(CodeComparison answer, HeadCodes.CodeOutcome outcome) {
        String words = switch (outcome) {
            case UNCHANGED -> messages.get("backup.unchanged", answer.code());
            case FITS_BUT_DAMAGED -> messages.get("backup.fits", answer.code());
            case DIFFERS -> messages.get("backup.differs", answer.code());
        };
        if (!answer.isOlder()) {
            return words;
        }
        return words + " "
                + messages.get(outcome == HeadCodes.CodeOutcome.DIFFERS ? "backup.three-groups" : "backup.older-code");
    }
}
