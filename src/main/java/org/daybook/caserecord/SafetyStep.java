package org.daybook.caserecord;

import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions about something done to be safer. */
public final class SafetyStep {
    public static final Field WHEN = Field.of("when", FieldKind.TIME);
    public static final Field STEP = Field.choice(
            "step",
            "locks",
            "camera",
            "alarm",
            "number",
            "accounts",
            "device-checked",
            "route",
            "moved",
            "told-someone",
            "plan",
            "other");
    public static final Field WORDS = Field.words("words");
    public static final Field ADVISED = Field.line("advised");
    public static final Field ABOUT = Field.of("about", FieldKind.INCIDENTS);
    public static final Field SHOWN_BY = Field.of("shown-by", FieldKind.EXHIBITS);

    static final List<Field> FIELDS = List.of(WHEN, STEP, WORDS, ADVISED, ABOUT, SHOWN_BY);

    private SafetyStep() {}
}
