package org.daybook.ui.toolkit.control;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;

/**
 * One row of a form: a label, the field, a line of help, and below it the problem, if any.
 *
 * <p>The label belongs to the field, whose accessible text is the label with the help and the problem, so that a
 * screen reader says what is shown.
 */
public final class FieldRow extends VBox {
    private final Label label;
    private final Label help = TextLabels.quiet("");
    private final Label problem = TextLabels.quiet("");
    private final Node field;

    /** A row without a line of help. */
    public FieldRow(String label, Node field) {
        this(label, field, "");
    }

    /**
     * @param label sentence case, no colon; an underscore marks the mnemonic letter
     * @param field the control; its width follows the row if it can grow
     * @param help one line, or empty
     */
    public FieldRow(String label, Node field, String help) {
        this.label = TextLabels.legend(label);
        this.label.setMnemonicParsing(true);
        this.label.setLabelFor(target(field));
        this.field = field;
        this.help.setText(help);
        problem.getStyleClass().add("problem");
        getStyleClass().add("field-row");
        getChildren().addAll(this.label, field);
        if (!help.isEmpty()) {
            getChildren().add(this.help);
        }
        problem.textProperty().subscribe(_ -> describe());
    }

    /** A row with its label and its line of help, of which the key is that of the label with '-help' after it. */
    public static FieldRow of(Messages messages, String key, Node field) {
        return new FieldRow(messages.get(key), field, messages.get(key + "-help"));
    }

    /** The problem with what is in the field; empty for none. */
    public StringProperty problemProperty() {
        return problem.textProperty();
    }

    private void describe() {
        OptionalNodes.last(this, problem, !problem.getText().isEmpty());
        String name = label.getText().replace("_", "");
        String said = String.join(" ", help.getText(), problem.getText()).strip();
        if (field instanceof CompoundField compound) {
            compound.describe(name, said);
        } else {
            field.setAccessibleText(name);
            field.setAccessibleHelp(said);
        }
    }

    private static Node target(Node field) {
        return field instanceof CompoundField compound ? compound.focusTarget() : field;
    }
}
