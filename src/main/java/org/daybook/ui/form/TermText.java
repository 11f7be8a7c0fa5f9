package org.daybook.ui.form;

import javafx.beans.property.StringProperty;
import org.daybook.field.OrderTerm;
import org.daybook.record.Id;

/** One term of an order as it stands in the form; its id stays the same whatever becomes of its words. */
public final class TermText {
    private static final String HEX = "[0-9a-f]{32}";

    private final StringProperty words;
    private Id<OrderTerm> id;

    /** @param id its id, unless a draft or a record brings another */
    TermText(FormFields fields, Id<OrderTerm> id) {
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

    /** Takes the id that the term has already. */
    void identify(Id<OrderTerm> known) {
        id = known;
    }
}
