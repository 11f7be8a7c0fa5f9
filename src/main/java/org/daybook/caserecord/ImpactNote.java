package org.daybook.caserecord;

import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions under the four headings of a victim personal statement. It is not an account of the crime. */
public final class ImpactNote {
    public static final Field WHEN = Field.of("when", FieldKind.TIME);
    public static final Field PHYSICAL = Field.words("physical");
    public static final Field EMOTIONAL = Field.words("emotional");
    public static final Field FINANCIAL = Field.words("financial");
    public static final Field OTHER = Field.words("other");

    static final List<Field> FIELDS = List.of(WHEN, PHYSICAL, EMOTIONAL, FINANCIAL, OTHER);

    private ImpactNote() {}
}
