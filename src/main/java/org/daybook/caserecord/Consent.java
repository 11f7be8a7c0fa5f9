package org.daybook.caserecord;

import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions about whether something may be shared with one recipient for one purpose, and until when. */
public final class Consent {
    public static final Field RECIPIENT = Field.line("recipient");
    public static final Field PURPOSE = Field.line("purpose");
    public static final Field ANSWER = Field.choice("answer", "given", "refused", "not-asked");
    public static final Field WHAT = Field.words("what");
    public static final Field REASON = Field.words("reason");
    public static final Field ASKED = Field.of("asked", FieldKind.DAY);
    public static final Field WAY = Field.choice("way", "spoken", "written", "interpreter", "other");
    public static final Field UNTIL = Field.dayAhead("until");
    public static final Field WITHDRAWN = Field.of("withdrawn", FieldKind.DAY);
    public static final Field PAPERS = Field.of("papers", FieldKind.EXHIBITS);

    static final List<Field> FIELDS =
            List.of(RECIPIENT, PURPOSE, ANSWER, WHAT, REASON, ASKED, WAY, UNTIL, WITHDRAWN, PAPERS);

    private Consent() {}
}
