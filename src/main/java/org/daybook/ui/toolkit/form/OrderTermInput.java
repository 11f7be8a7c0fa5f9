package org.daybook.ui.toolkit.form;

import javafx.beans.property.StringProperty;
import org.daybook.field.OrderTerm;
import org.daybook.record.Id;

/** One term of an order in the form; its id stays the same however its words are edited. */
public final class OrderTermInput {
    private static final String HEX = "[0-9a-f]{32}";

    private final StringProperty words;
    private Id<OrderTerm> id;

    /** @param id its id, unless a draft or a record brings another */
    OrderTermInput(FormFields fields, Id<OrderTerm> id) {
        this.id = id;
        this.words = fields.text("words");
        fields.add("id", () -> words.get().isBlank() ? "" : this.id.hex(), raw -> {
            if (raw.matches(HEX)) {
                this.id = new Id<>(raw);
            }
        });
    }

    /** Its words as they are typed. */
    public StringProperty words() {
        return words;
    }

    Id<OrderTerm> id() {
        return id;
    }

    /** Gives the term the id it already has in a draft or record. */
    void identify(Id<OrderTerm> known) {
        id = known;
    }
}
