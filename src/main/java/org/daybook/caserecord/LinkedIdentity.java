package org.daybook.caserecord;

import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions about a number, an account or another identity that she believes to be one person's. */
public final class LinkedIdentity {
    public static final Field IDENTITY = Field.line("identity");
    public static final Field TYPE =
            Field.choice("type", "number", "email", "handle", "account", "payee", "name", "vehicle", "tracker");
    public static final Field SERVICE = Field.line("service");
    public static final Field PERSON = Field.of("person", FieldKind.PERSONS);
    public static final Field CERTAINTY = Field.choice("certainty", "known", "believed", "unknown");
    public static final Field REASON = Field.words("reason");
    public static final Field SHOWN_BY = Field.of("shown-by", FieldKind.EXHIBITS);

    static final List<Field> FIELDS = List.of(IDENTITY, TYPE, SERVICE, PERSON, CERTAINTY, REASON, SHOWN_BY);

    private LinkedIdentity() {}
}
