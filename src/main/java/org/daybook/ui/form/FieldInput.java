package org.daybook.ui.form;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.daybook.dates.WhenInput;
import org.daybook.record.RecordId;

/**
 * What stands in one field of a form, as it was typed or chosen; every {@link org.daybook.field.FieldKind} has one
 * shape.
 */
public sealed interface FieldInput {

    /** Something typed that may or may not be readable as what is asked for. */
    record Words(StringProperty text) implements FieldInput {}

    /** A time. */
    record Moment(ObjectProperty<WhenInput> input) implements FieldInput {}

    /** One of the options; empty for none. */
    record Chosen(ObjectProperty<String> code) implements FieldInput {}

    /** Any of the options. */
    record Ticked(ObservableSet<String> codes) implements FieldInput {}

    /** Incidents or exhibits, in the order in which they were picked. */
    record Picked(ObservableList<RecordId> ids) implements FieldInput {}

    /** Persons responsible, or terms of orders. */
    record Persons(ObservableSet<RecordId> ids) implements FieldInput {}

    /** Terms of an order. */
    record Listed(RepeatedFields<TermText> terms) implements FieldInput {}

    /** Several of the same, each with the columns of the field. */
    record Rows(RepeatedFields<FieldInputs> rows) implements FieldInput {}
}
