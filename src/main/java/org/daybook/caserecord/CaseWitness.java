package org.daybook.caserecord;

import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions about somebody who can speak to what happened. */
public final class CaseWitness {
    public static final Field NAME = Field.line("name");
    public static final Field RELATION = Field.line("relation");
    public static final Field SAW = Field.words("saw");
    public static final Field ABOUT = Field.of("about", FieldKind.INCIDENTS);
    public static final Field WILLING = Field.of("willing", FieldKind.ANSWER);
    public static final Field STATEMENT = Field.of("statement", FieldKind.ANSWER);
    public static final Field STATEMENT_ON = Field.of("statement-on", FieldKind.DAY);
    public static final Field CONTACT = Field.words("contact").confidential();

    static final List<Field> FIELDS = List.of(NAME, RELATION, SAW, ABOUT, WILLING, STATEMENT, STATEMENT_ON, CONTACT);

    private CaseWitness() {}
}
