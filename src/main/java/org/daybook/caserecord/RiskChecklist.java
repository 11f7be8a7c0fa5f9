package org.daybook.caserecord;

import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions about a risk checklist that a professional did with her; no checklist is embedded. */
public final class RiskChecklist {
    public static final Field WHEN = Field.of("when", FieldKind.TIME);
    public static final Field WHICH = Field.line("which");
    public static final Field DONE_BY = Field.line("done-by");
    public static final Field ORGANISATION = Field.line("organisation");
    public static final Field TOLD = Field.words("told");
    public static final Field PAPERS = Field.of("papers", FieldKind.EXHIBITS);

    static final List<Field> FIELDS = List.of(WHEN, WHICH, DONE_BY, ORGANISATION, TOLD, PAPERS);

    private RiskChecklist() {}
}
