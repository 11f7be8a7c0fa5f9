package org.daybook.caserecord;

import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions about something it cost her. */
public final class Cost {
    public static final Field WHEN = Field.of("when", FieldKind.TIME);
    public static final Field WHAT = Field.line("what");
    public static final Field AMOUNT = Field.of("amount", FieldKind.AMOUNT);
    public static final Field WORDS = Field.words("words");
    public static final Field REPAID = Field.of("repaid", FieldKind.AMOUNT);
    public static final Field PAID_BACK = Field.line("paid-back");
    public static final Field ABOUT = Field.of("about", FieldKind.INCIDENTS);
    public static final Field RECEIPTS = Field.of("receipts", FieldKind.EXHIBITS);

    static final List<Field> FIELDS = List.of(WHEN, WHAT, AMOUNT, WORDS, REPAID, PAID_BACK, ABOUT, RECEIPTS);

    private Cost() {}
}
