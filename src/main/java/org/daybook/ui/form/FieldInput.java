package org.daybook.ui.form;

import java.util.Collection;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.daybook.caserecord.CaseRecord;
import org.daybook.dates.WhenInput;
import org.daybook.exhibit.Exhibit;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

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

    /**
     * Other items of the case.
     *
     * @param <T> what they are
     */
    sealed interface Links<T> extends FieldInput {
        /** Which, as they stand now. */
        Collection<Id<T>> ids();
    }

    /** Incidents, in the order in which they were picked. */
    record Incidents(ObservableList<Id<Incident>> ids) implements Links<Incident> {}

    /** Exhibits, in the order in which they were picked. */
    record Exhibits(ObservableList<Id<Exhibit>> ids) implements Links<Exhibit> {}

    /** Persons responsible. */
    record Persons(ObservableSet<Id<CaseRecord>> ids) implements Links<CaseRecord> {}

    /** Terms of recorded orders. */
    record BrokenTerms(ObservableSet<Id<OrderTerm>> ids) implements Links<OrderTerm> {}

    /** Terms of an order. */
    record Listed(RepeatedFields<TermText> terms) implements FieldInput {}

    /** Several of the same, each with the columns of the field. */
    record Rows(RepeatedFields<FieldInputs> rows) implements FieldInput {}
}
