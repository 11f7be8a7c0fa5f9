package org.daybook.caserecord;

import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions about counselling or therapy, kept apart from the evidence. */
public final class TherapyNote {
    public static final Field WHEN = Field.of("when", FieldKind.TIME);
    public static final Field WITH = Field.line("with");
    public static final Field WORDS = Field.words("words");

    static final List<Field> FIELDS = List.of(WHEN, WITH, WORDS);

    private TherapyNote() {}
}
