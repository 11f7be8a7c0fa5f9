package org.daybook.caserecord;

import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions about something shared outside the program, such as on the telephone or in a meeting. */
public final class SharedInformation {
    public static final Field WHEN = Field.of("when", FieldKind.TIME);
    public static final Field RECIPIENT = Field.line("recipient");
    public static final Field WHAT = Field.words("what");
    public static final Field PURPOSE = Field.line("purpose");
    public static final Field BASIS = Field.choice("basis", "consent", "own", "risk", "child", "law", "other");
    public static final Field REASON = Field.words("reason");
    public static final Field WAY =
            Field.choice("way", "meeting", "telephone", "email", "letter", "portal", "in-person", "other");
    public static final Field SHARER = Field.line("sharer");
    public static final Field PAPERS = Field.of("papers", FieldKind.EXHIBITS);

    static final List<Field> FIELDS = List.of(WHEN, RECIPIENT, WHAT, PURPOSE, BASIS, REASON, WAY, SHARER, PAPERS);

    private SharedInformation() {}
}
