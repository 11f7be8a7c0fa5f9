package org.daybook.incident.field;

import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.incident.ReportRecipient;
import org.daybook.record.Coded;

/** The questions about a report of an incident to somebody. */
public final class ReportColumns {
    /** To whom. */
    public static final Field TO = Field.choice("to", Coded.codesBut(ReportRecipient.NOT_SAID));

    public static final Field ON = Field.of("on", FieldKind.DAY);
    public static final Field AT = Field.of("at", FieldKind.TIME_OF_DAY);
    static final Field OFFICER = Field.line("officer");
    static final Field COLLAR_NUMBER = Field.line("collar-number");
    static final Field FORCE = Field.line("force");
    static final Field STATION = Field.line("station");
    static final Field LOG = Field.line("log");
    static final Field CRIME = Field.line("crime");
    static final Field SAID = Field.words("said");
    static final Field PROMISED = Field.words("promised");
    static final Field OUTCOME = Field.words("outcome");

    static final List<Field> ALL =
            List.of(TO, ON, AT, OFFICER, COLLAR_NUMBER, FORCE, STATION, LOG, CRIME, SAID, PROMISED, OUTCOME);

    private ReportColumns() {}
}
