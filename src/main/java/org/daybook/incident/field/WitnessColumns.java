package org.daybook.incident.field;

import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions about a witness to an incident. */
public final class WitnessColumns {
    static final Field NAME = Field.line("name");
    static final Field SAW = Field.words("saw");
    /** Whether the witness would speak to the police. */
    public static final Field WILLING = Field.of("willing", FieldKind.ANSWER);

    static final Field CONTACT = Field.line("contact").confidential();

    static final List<Field> ALL = List.of(NAME, SAW, WILLING, CONTACT);

    private WitnessColumns() {}
}
