package org.daybook.caserecord;

import java.util.List;
import org.daybook.field.Field;

/** The questions about how long the case is kept. */
public final class RetentionDate {
    public static final Field REVIEW = Field.dayAhead("review");
    public static final Field ERASE = Field.dayAhead("erase");
    public static final Field WHOSE = Field.line("whose");
    public static final Field REASON = Field.words("reason");

    static final List<Field> FIELDS = List.of(REVIEW, ERASE, WHOSE, REASON);

    private RetentionDate() {}
}
