package org.daybook.caserecord;

import java.util.Arrays;
import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.incident.DailyChange;

/** The questions about what she has changed or can no longer do, apart from any one incident. */
public final class DailyEffect {
    public static final Field WHEN = Field.of("when", FieldKind.TIME);
    public static final Field CHANGES = Field.ticks(
            "changes",
            Arrays.stream(DailyChange.values()).map(DailyChange::code).toList());
    public static final Field WORDS = Field.words("words");
    public static final Field STILL = Field.of("still", FieldKind.ANSWER);
    public static final Field ABOUT = Field.of("about", FieldKind.INCIDENTS);

    static final List<Field> FIELDS = List.of(WHEN, CHANGES, WORDS, STILL, ABOUT);

    private DailyEffect() {}
}
