package org.daybook.ui.toolkit.form;

import java.util.Collection;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.daybook.caserecord.CaseRecord;
import org.daybook.dates.EventTimeInput;
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
    record TextInput(StringProperty text) implements FieldInput {}

    record MomentInput(ObjectProperty<EventTimeInput> input) implements FieldInput {}

    /** One of the options; empty for none. */
    record ChoiceInput(ObjectProperty<String> code) implements FieldInput {}

    record TickedInput(ObservableSet<String> codes) implements FieldInput {}

    /**
     * Links to other items of the case.
     *
     * @param <T> the type of item
     */
    sealed interface LinksInput<T> extends FieldInput {
        /** The ids linked now. */
        Collection<Id<T>> ids();
    }

    /** Incidents, in the order in which they were picked. */
    record IncidentsInput(ObservableList<Id<Incident>> ids) implements LinksInput<Incident> {}

    /** Exhibits, in the order in which they were picked. */
    record ExhibitsInput(ObservableList<Id<Exhibit>> ids) implements LinksInput<Exhibit> {}

    record PersonsInput(ObservableSet<Id<CaseRecord>> ids) implements LinksInput<CaseRecord> {}

    /** Terms of recorded orders. */
    record BrokenTermsInput(ObservableSet<Id<OrderTerm>> ids) implements LinksInput<OrderTerm> {}

    /** Terms of an order. */
    record TermsInput(RepeatedFields<OrderTermInput> terms) implements FieldInput {}

    record RowsInput(RepeatedFields<FieldInputs> rows) implements FieldInput {}
}
