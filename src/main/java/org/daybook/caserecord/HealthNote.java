package org.daybook.caserecord;

import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions about an effect on her health. */
public final class HealthNote {
    public static final Field WHEN = Field.of("when", FieldKind.TIME);
    public static final Field SEEN =
            Field.choice("seen", "doctor", "hospital", "counsellor", "mental-health", "pharmacist", "nobody", "other");
    public static final Field WHERE = Field.line("where");
    public static final Field WORDS = Field.words("words");
    public static final Field TIME_OFF = Field.line("time-off");
    public static final Field RECORDS = Field.of("records", FieldKind.ANSWER);
    public static final Field ABOUT = Field.of("about", FieldKind.INCIDENTS);
    public static final Field SHOWN_BY = Field.of("shown-by", FieldKind.EXHIBITS);

    static final List<Field> FIELDS = List.of(WHEN, SEEN, WHERE, WORDS, TIME_OFF, RECORDS, ABOUT, SHOWN_BY);

    private HealthNote() {}
}
