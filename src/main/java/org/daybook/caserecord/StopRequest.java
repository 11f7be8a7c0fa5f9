package org.daybook.caserecord;

import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions about a request to stop. */
public final class StopRequest {
    public static final Field WHEN = Field.of("when", FieldKind.TIME);
    public static final Field BY = Field.choice("by", "me", "police", "solicitor", "someone");
    public static final Field TO = Field.line("to");
    public static final Field WAY =
            Field.choice("way", "in-person", "telephone", "message", "email", "letter", "other");
    public static final Field EXACT_WORDS = Field.words("exact-words");
    public static final Field REPLY = Field.words("reply");
    public static final Field ABOUT = Field.of("about", FieldKind.INCIDENTS);
    public static final Field SHOWN_BY = Field.of("shown-by", FieldKind.EXHIBITS);

    static final List<Field> FIELDS = List.of(WHEN, BY, TO, WAY, EXACT_WORDS, REPLY, ABOUT, SHOWN_BY);

    private StopRequest() {}
}
