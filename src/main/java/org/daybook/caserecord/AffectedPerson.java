package org.daybook.caserecord;

import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions about somebody else who is affected, such as family, colleagues or a new partner. */
public final class AffectedPerson {
    public static final Field NAME = Field.line("name");
    public static final Field RELATION = Field.line("relation");
    public static final Field CHILD = Field.of("child", FieldKind.ANSWER);
    public static final Field HOW = Field.words("how");
    public static final Field ABOUT = Field.of("about", FieldKind.INCIDENTS);
    public static final Field REPORTED = Field.of("reported", FieldKind.ANSWER);
    public static final Field CONTACT = Field.words("contact").confidential();

    static final List<Field> FIELDS = List.of(NAME, RELATION, CHILD, HOW, ABOUT, REPORTED, CONTACT);

    private AffectedPerson() {}
}
