package org.daybook.ui.particulars;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.daybook.facts.ThingId;
import org.daybook.ui.control.RepeatedFields;
import org.daybook.ui.control.WhenInput;

/** What stands in one field of a form, as it was typed or chosen; every {@link org.daybook.particulars.Form} has one shape. */
sealed interface Typed {

    /** Something typed that may or may not be readable as what is asked for. */
    record Words(StringProperty text) implements Typed {}

    /** A time. */
    record Moment(ObjectProperty<WhenInput> input) implements Typed {}

    /** One of the options; empty for none. */
    record Chosen(ObjectProperty<String> code) implements Typed {}

    /** Any of the options. */
    record Ticked(ObservableSet<String> codes) implements Typed {}

    /** Incidents or exhibits, in the order in which they were picked. */
    record Picked(ObservableList<ThingId> ids) implements Typed {}

    /** Persons responsible. */
    record Persons(ObservableSet<ThingId> ids) implements Typed {}

    /** Terms of an order. */
    record Listed(RepeatedFields<TermText> terms) implements Typed {}
}
