package org.daybook.ui.grid;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.dates.DayReadback;
import org.daybook.incident.IncidentType;
import org.daybook.text.Messages;
import org.daybook.ui.grid.IncidentGridRow.TextCell;
import org.daybook.ui.toolkit.control.ChipRow;
import org.daybook.ui.toolkit.control.GrowingTextArea;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** The fields of one row. Discarded when another row is edited. */
final class IncidentRowEditor extends VBox {
    private final IncidentGridRow row;
    private final IncidentGridForm form;
    private final Messages messages;
    private final IncidentGridRows rows;
    private final IncidentRowPane pane;
    private final int number;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final TextField when = new TextField();
    private final TextField who = new TextField();
    private final TextField firstWritten = new TextField();
    private final Button kinds = Buttons.plain("");
    private final SetChangeListener<IncidentType> kindsChanged = _ -> nameKinds();

    IncidentRowEditor(
            IncidentRowPane pane, IncidentGridForm form, Messages messages, IncidentGridRows rows, int number) {
        this.pane = pane;
        this.row = pane.row;
        this.form = form;
        this.messages = messages;
        this.rows = rows;
        this.number = number;
        TextField where = new TextField();
        when.setOnAction(_ -> when.requestFocusTraversal(TraversalDirection.NEXT));
        where.setOnAction(_ -> who.requestFocus());
        who.setOnAction(_ -> rows.next(pane));
        firstWritten.setOnAction(_ -> rows.next(pane));
        kinds.setOnAction(_ -> rows.askForKinds(pane));
        kinds.setMinWidth(0);
        kinds.setMinHeight(Button.USE_PREF_SIZE);
        kinds.setWrapText(true);
        kinds.setMnemonicParsing(false);
        row.types.addListener(kindsChanged);
        nameKinds();
        Node written = writtenPart();
        OptionalNodes.showWhile(written, form.paper);
        FlowPane flow = Panes.flow(
                "field-flow", part("grid.where", where, TextCell.WHERE), part("grid.who", who, TextCell.WHO), written);
        getStyleClass().add("parts");
        getChildren()
                .addAll(
                        head(),
                        whenPart(),
                        part("grid.happened", new GrowingTextArea(), TextCell.HAPPENED),
                        kinds,
                        flow,
                        problem());
        getChildren().get(2).getStyleClass().setAll("field-row");
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    void focusFirst() {
        when.requestFocus();
        when.end();
    }

    void focusLast() {
        (form.paper.get() ? firstWritten : who).requestFocus();
    }

    /** Stops listening to the row. */
    void drop() {
        subscriptions.forEach(Subscription::unsubscribe);
        row.types.removeListener(kindsChanged);
    }

    private Node head() {
        Label name = TextLabels.legend(messages.get("grid.row", String.valueOf(number)));
        Button remove = Buttons.quiet(messages.get("grid.remove", String.valueOf(number)), () -> rows.remove(pane));
        return Panes.flow("button-row-left", name, remove);
    }

    private Node whenPart() {
        Label understood = TextLabels.quiet("");
        Label question = TextLabels.quiet(messages.get("when.not-come-day"));
        question.getStyleClass().add("question");
        ChipRow answers = new ChipRow();
        subscriptions.add(row.text(TextCell.WHEN).subscribe(_ -> {
            boolean empty = row.trimmed(TextCell.WHEN).isEmpty();
            understood.setText(empty ? messages.get("grid.when-help") : form.understood(row));
            understood.getStyleClass().remove("read-as");
            if (!empty) {
                understood.getStyleClass().add("read-as");
            }
            when.setAccessibleHelp(understood.getText());
            ask(question, answers);
        }));
        VBox part = part("grid.when", when, TextCell.WHEN);
        part.getStyleClass().remove("grid-part");
        part.getStyleClass().add("field-row");
        part.getChildren().addAll(understood, question, answers);
        return part;
    }

    private Node writtenPart() {
        Label understood = TextLabels.quiet("");
        DayReadback words = form.writtenWords(row);
        subscriptions.add(row.text(TextCell.FIRST_WRITTEN).subscribe(typed -> {
            understood.setText(words.understood(typed));
            firstWritten.setAccessibleHelp(understood.getText());
        }));
        OptionalNodes.showWhile(understood, understood.textProperty().isNotEmpty());
        VBox part = part("grid.first-written", firstWritten, TextCell.FIRST_WRITTEN);
        part.getChildren().add(understood);
        return part;
    }

    private void ask(Label question, ChipRow answers) {
        boolean toCome = form.isToCome(row);
        OptionalNodes.show(question, toCome);
        List<Button> chips = new ArrayList<>();
        if (toCome) {
            form.earlier(row).forEach(text -> chips.add(chip(text, () -> when.setText(text))));
            chips.add(chip(messages.get("when.keep", row.trimmed(TextCell.WHEN)), () -> {
                form.keep(row);
                ask(question, answers);
            }));
        }
        answers.show(chips);
    }

    private Button chip(String text, Runnable choose) {
        Button chip = Buttons.plain(text);
        chip.setAccessibleText(messages.get("when.offer-spoken", text));
        chip.setOnAction(_ -> {
            choose.run();
            focusFirst();
        });
        return chip;
    }

    private Node problem() {
        Label problem = TextLabels.quiet("");
        problem.getStyleClass().add("problem");
        subscriptions.add(row.problem.subscribe(words -> {
            problem.setText(words);
            OptionalNodes.show(problem, !words.isEmpty());
        }));
        return problem;
    }

    private VBox part(String key, TextInputControl field, TextCell cell) {
        Label label = TextLabels.legend(messages.get(key));
        label.setLabelFor(field);
        field.setAccessibleText(messages.get("grid.spoken", String.valueOf(number), messages.get(key)));
        field.textProperty().bindBidirectional(row.text(cell));
        subscriptions.add(() -> field.textProperty().unbindBidirectional(row.text(cell)));
        return Panes.column("grid-part", label, field);
    }

    private void nameKinds() {
        List<String> names = row.types.stream()
                .sorted()
                .map(type -> messages.get("types." + type.code()))
                .toList();
        kinds.setText(
                names.isEmpty() ? messages.get("grid.kind") : messages.get("grid.kinds", String.join("; ", names)));
        kinds.setAccessibleText(messages.get("grid.spoken", String.valueOf(number), kinds.getText()));
    }

    private void onKey(KeyEvent event) {
        boolean last = event.getTarget() == (form.paper.get() ? firstWritten : who);
        boolean tab = event.getCode() == KeyCode.TAB && !event.isShiftDown() && !event.isControlDown();
        if (tab && last && rows.isLast(pane) && !row.isEmpty()) {
            event.consume();
            rows.next(pane);
        } else if (isPaste(event)) {
            String text = Clipboard.getSystemClipboard().getString();
            boolean oneLine = event.getTarget() instanceof TextField;
            if (text != null && (text.indexOf('\t') >= 0 || (oneLine && PastedIncident.isSeveral(text)))) {
                event.consume();
                rows.paste(pane, text);
            }
        }
    }

    private static boolean isPaste(KeyEvent event) {
        return (event.isShortcutDown() && event.getCode() == KeyCode.V)
                || (event.isShiftDown() && event.getCode() == KeyCode.INSERT)
                || event.getCode() == KeyCode.PASTE;
    }
}
