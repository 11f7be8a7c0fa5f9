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
 * The content of one field of a form, as typed or chosen; each {@link org.daybook.field.FieldKind} has one type of
 * it.
 */
public sealed interface FieldInput {

    /** Typed text, which may or may not be readable as a value of the field. */
    record Words(StringProperty text) implements FieldInput {}

    record Moment(ObjectProperty<WhenInput> input) implements FieldInput {}

    /** One of the options; empty for none. */
    record Chosen(ObjectProperty<String> code) implements FieldInput {}

    record Ticked(ObservableSet<String> codes) implements FieldInput {}

    /**
     * Links to other items of the case.
     *
     * @param <T> the type of item
     */
    sealed interface Links<T> extends FieldInput {
        /** The ids linked now. */
        Collection<Id<T>> ids();
    }

    /** Incidents, in the order in which they were picked. */
    record Incidents(ObservableList<Id<Incident>> ids) implements Links<Incident> {}

    /** Exhibits, in the order in which they were picked. */
    record Exhibits(ObservableList<Id<Exhibit>> ids) implements Links<Exhibit> {}

    record Persons(ObservableSet<Id<CaseRecord>> ids) implements Links<CaseRecord> {}

    /** Terms of recorded orders. */
    record BrokenTerms(ObservableSet<Id<OrderTerm>> ids) implements Links<OrderTerm> {}

    /** Terms of an order. */
    record Listed(RepeatedFields<TermText> terms) implements FieldInput {}

    record Rows(RepeatedFields<FieldInputs> rows) implements FieldInput {}
}
