package org.daybook.caserecord;

import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions about something that happened before, which is not an incident of its own. */
public final class EarlierEvent {
    public static final Field WHEN = Field.of("when", FieldKind.TIME);
    public static final Field ABOUT =
            Field.choice("about", "met", "relationship", "began", "unwanted", "separation", "reported-before", "other");
    public static final Field WORDS = Field.words("words");
    public static final Field INCIDENTS = Field.of("incidents", FieldKind.INCIDENTS);
    public static final Field SHOWN_BY = Field.of("shown-by", FieldKind.EXHIBITS);

    static final List<Field> FIELDS = List.of(WHEN, ABOUT, WORDS, INCIDENTS, SHOWN_BY);

    private EarlierEvent() {}
}
