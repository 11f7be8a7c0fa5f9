package org.daybook.caserecord;

import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions about what she would do if something happened. */
public final class SafetyPlan {
    public static final Field SITUATION = Field.line("situation");
    public static final Field ACT = Field.words("act");
    public static final Field CALL = Field.of("call", FieldKind.LINES);
    public static final Field GO = Field.words("go");
    public static final Field SIGNAL = Field.line("signal");
    public static final Field TAKE = Field.words("take");
    public static final Field KNOWS = Field.line("knows");
    public static final Field REVIEW = Field.dayAhead("review");

    static final List<Field> FIELDS = List.of(SITUATION, ACT, CALL, GO, SIGNAL, TAKE, KNOWS, REVIEW);

    private SafetyPlan() {}
}
