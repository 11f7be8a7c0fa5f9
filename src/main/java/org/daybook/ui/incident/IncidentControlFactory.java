package org.daybook.ui.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.incident.IncidentType;
import org.daybook.incident.field.IncidentField;
import org.daybook.record.Coded;
import org.daybook.text.Messages;
import org.daybook.ui.record.IncidentLinkPane;
import org.daybook.ui.record.IncidentLinks;
import org.daybook.ui.toolkit.control.ChoiceList;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.IncidentTypeChooser;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.control.TickList;
import org.daybook.ui.toolkit.form.DayOrTimeField;
import org.daybook.ui.toolkit.form.FieldInput;
import org.daybook.ui.toolkit.form.FieldInputs;
import org.daybook.ui.toolkit.form.RepeatedFieldsPane;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/**
 * Creates the controls of the incident form, one for each field, by its kind: a new field needs its question in the
 * bundle and no code here. JavaFX thread.
 *
 * @param terms creates the pane in which terms of orders are ticked
 */
record IncidentControlFactory(Messages messages, IncidentFormFields form, IncidentLinks links, Supplier<Node> terms) {
    private static final String FORM = "form.";
    private static final int FEW_ROWS = 3;
    private static final int FEW_ROWS_OF_MANY = 2;

    /** The control of a field, with its problem where its input can be unreadable. */
    Node of(IncidentField of) {
        Field field = of.field();
        // A label that asks well enough needs no question of its own.
        boolean labelAsks = !messages.has(FORM + field.name()) && messages.has("field." + field.name());
        String question = (labelAsks ? "field." : FORM) + field.name();
        return switch (form.typed(of)) {
            case FieldInput.TextInput words -> words(field, question, words.text());
            case FieldInput.ChoiceInput chosen -> choice(field, field.name(), messages.get(question), chosen.code());
            case FieldInput.TickedInput ticked
            when of == IncidentField.TYPES -> new IncidentTypeChooser(messages, types(ticked.codes()));
            case FieldInput.TickedInput ticked ->
                new TickList<>(
                        messages,
                        messages.get(question),
                        field.options(),
                        code -> option(field, field.name(), code),
                        ticked.codes());
            case FieldInput.IncidentsInput picked -> new IncidentLinkPane(messages, links, picked.ids());
            case FieldInput.BrokenTermsInput _ -> terms.get();
            case FieldInput.RowsInput rows ->
                mended(
                        field,
                        new RepeatedFieldsPane<>(
                                messages, rows.rows(), question + "-add", (row, place) -> row(field, row, place)));
            case FieldInput.MomentInput _,
                    FieldInput.TermsInput _,
                    FieldInput.ExhibitsInput _,
                    FieldInput.PersonsInput _ -> throw new IllegalArgumentException("no incident has such a field");
        };
    }

    private Node words(Field field, String question, StringProperty text) {
        FieldRow row = row(messages.get(question), question, typed(field, text, FEW_ROWS));
        row.problemProperty().bind(form.problems.at(field.name()));
        return row;
    }

    private Node row(Field field, FieldInputs row, int place) {
        VBox box = Panes.column("section-parts");
        for (Field column : field.columns()) {
            String name = field.name() + "-" + column.name();
            String question = messages.get(FORM + name, place);
            box.getChildren()
                    .add(
                            switch (row.of(column)) {
                                case FieldInput.TextInput words -> cell(column, question, FORM + name, words.text());
                                case FieldInput.ChoiceInput chosen -> choice(column, name, question, chosen.code());
                                default -> throw new IllegalArgumentException("no column is answered so");
                            });
        }
        return box;
    }

    private Node cell(Field column, String question, String key, StringProperty text) {
        return row(question, key, typed(column, text, FEW_ROWS_OF_MANY));
    }

    private Node typed(Field field, StringProperty text, int rows) {
        return switch (field.form()) {
            case WORDS -> TextFieldFactory.area(text, rows);
            case DAY -> DayOrTimeField.day(text, form.dayWords());
            case TIME_OF_DAY -> DayOrTimeField.timeOfDay(messages, text, form.reader());
            default -> TextFieldFactory.line(text);
        };
    }

    private FieldRow row(String question, String key, Node control) {
        return messages.has(key + "-help")
                ? new FieldRow(question, control, messages.get(key + "-help"))
                : new FieldRow(question, control);
    }

    /** A choice of the options, with 'no answer' last. */
    private Node choice(Field field, String name, String question, ObjectProperty<String> code) {
        List<String> answers = new ArrayList<>(field.options());
        answers.add("");
        return new ChoiceList<>(messages, question, answers, answer -> option(field, name, answer), code);
    }

    private String option(Field field, String name, String code) {
        if (code.isEmpty()) {
            return messages.get("choice.answer-not-said");
        }
        if (field.form() == FieldKind.ANSWER) {
            return messages.get("choice.answer-" + code);
        }
        String asked = FORM + name + "-" + code;
        return messages.get(messages.has(asked) ? asked : "field." + name + "-" + code);
    }

    private Node mended(Field field, Node control) {
        return Panes.column("field-row", TextLabels.problem(form.problems.at(field.name())), control);
    }

    /** A set of types kept in step with a set of their codes. */
    private static ObservableSet<IncidentType> types(ObservableSet<String> codes) {
        ObservableSet<IncidentType> types = FXCollections.observableSet();
        codes.forEach(code -> Coded.find(IncidentType.class, code).ifPresent(types::add));
        types.addListener((SetChangeListener<IncidentType>) change -> {
            if (change.wasAdded()) {
                codes.add(change.getElementAdded().code());
            } else {
                codes.remove(change.getElementRemoved().code());
            }
        });
        codes.addListener((SetChangeListener<String>) change -> {
            if (change.wasAdded()) {
                Coded.find(IncidentType.class, change.getElementAdded()).ifPresent(types::add);
            } else {
                Coded.find(IncidentType.class, change.getElementRemoved()).ifPresent(types::remove);
            }
        });
        return types;
    }
}
