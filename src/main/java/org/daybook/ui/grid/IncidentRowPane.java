package org.daybook.ui.grid;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.grid.IncidentGridRow.TextCell;
import org.daybook.ui.toolkit.label.TextLabels;
import org.jspecify.annotations.Nullable;

/**
 * One row of the grid: a summary, or its fields while it is edited. Only one row at a time has fields, so that
 * hundreds of rows stay fast.
 */
final class IncidentRowPane extends VBox {
    private static final int LONGEST_EXCERPT = 160;
    private static final String RESTING = "resting";

    final IncidentGridRow row;
    private final IncidentGridForm form;
    private final Messages messages;
    private final IncidentGridRows rows;
    private @Nullable IncidentRowEditor editor;
    private int number;

    IncidentRowPane(IncidentGridRow row, IncidentGridForm form, Messages messages, IncidentGridRows rows) {
        this.row = row;
        this.form = form;
        this.messages = messages;
        this.rows = rows;
        getStyleClass().add("grid-row");
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(_ -> chooseIfResting());
        focusedProperty().subscribe((_, focused) -> {
            if (focused) {
                chooseIfResting();
            }
        });
        row.problem.subscribe((_, _) -> {
            if (editor == null) {
                rest();
            }
        });
    }

    int number() {
        return number;
    }

    /** Sets its position in the grid, from 1. */
    void number(int place) {
        if (number == place) {
            return;
        }
        number = place;
        if (editor == null) {
            rest();
        } else {
            edit();
        }
    }

    /** Shows its fields. */
    IncidentRowEditor edit() {
        dropEditor();
        IncidentRowEditor fields = new IncidentRowEditor(this, form, messages, rows, number);
        editor = fields;
        getStyleClass().remove(RESTING);
        getChildren().setAll(fields);
        setFocusTraversable(false);
        return fields;
    }

    /** Shows its summary. */
    void rest() {
        dropEditor();
        getStyleClass().remove(RESTING);
        getStyleClass().add(RESTING);
        String first = joined(", ", row.trimmed(TextCell.WHEN), excerpt(row.trimmed(TextCell.HAPPENED)));
        String words = messages.get(
                "grid.spoken", String.valueOf(number), first.isEmpty() ? messages.get("grid.empty-row") : first);
        String second = joined(
                ". ",
                row.types.stream()
                        .sorted()
                        .map(type -> messages.get("types." + type.code()))
                        .collect(Collectors.joining("; ")),
                row.trimmed(TextCell.WHERE),
                row.trimmed(TextCell.WHO));
        getChildren().setAll(TextLabels.paragraph(words));
        if (!second.isEmpty()) {
            getChildren().add(TextLabels.quiet(second));
        }
        String problem = row.problem.get();
        if (!problem.isEmpty()) {
            Label label = TextLabels.quiet(problem);
            label.getStyleClass().add("problem");
            getChildren().add(label);
        }
        setAccessibleText(joined(". ", words, second, problem));
        setFocusTraversable(true);
    }

    void drop() {
        dropEditor();
        getChildren().clear();
    }

    private void chooseIfResting() {
        if (editor == null) {
            rows.choose(this);
        }
    }

    private void dropEditor() {
        if (editor != null) {
            editor.drop();
            editor = null;
        }
    }

    private static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > LONGEST_EXCERPT ? line.substring(0, LONGEST_EXCERPT) + "…" : line;
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
