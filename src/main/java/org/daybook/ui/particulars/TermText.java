package org.daybook.ui.particulars;

import javafx.beans.property.StringProperty;
import org.daybook.facts.ThingId;
import org.daybook.ui.control.FormFields;

/** One term of an order as it stands in the form; its id stays the same whatever becomes of its words. */
final class TermText {
    private static final String HEX = "[0-9a-f]{32}";

    final StringProperty words;
    private ThingId id;

    /** @param id its id, unless a draft or a record brings another */
    TermText(FormFields fields, ThingId id) {
        this.id = id;
        this.words = fields.text("words");
        fields.add("id", () -> words.get().isBlank() ? "" : this.id.hex(), raw -> {
            if (raw.matches(HEX)) {
                this.id = new ThingId(raw);
            }
        });
    }

    ThingId id() {
        return id;
    }

    /** Takes the id that the term has already. */
    void identify(ThingId known) {
        id = known;
    }
}
