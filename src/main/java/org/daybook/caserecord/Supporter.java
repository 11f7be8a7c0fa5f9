package org.daybook.caserecord;

import java.time.LocalDate;
import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions about somebody whose work it is to help, and what may be shared with them. */
public final class Supporter {
    public static final Field ROLE = Field.choice(
            "role",
            "advocate",
            "witness-care",
            "prosecution",
            "solicitor",
            "doctor",
            "counsellor",
            "employer",
            "school",
            "housing",
            "other");
    public static final Field NAME = Field.line("name");
    public static final Field ORGANISATION = Field.line("organisation");
    public static final Field REACH = Field.line("reach");
    public static final Field MAY_SHARE = Field.of("may-share", FieldKind.ANSWER);
    public static final Field SHARE_WHAT = Field.words("share-what");
    public static final Field SHARE_UNTIL = Field.dayAhead("share-until");
    public static final Field NOTE = Field.words("note");

    static final List<Field> FIELDS =
            List.of(ROLE, NAME, ORGANISATION, REACH, MAY_SHARE, SHARE_WHAT, SHARE_UNTIL, NOTE);

    private Supporter() {}

    /** What was agreed about sharing with them comes to on {@code day}. It still counts on its last day. */
    public static Consent.ConsentState stateOn(CaseRecord supporter, LocalDate day) {
        return switch (supporter.code(MAY_SHARE)) {
            case "yes" ->
                supporter.day(SHARE_UNTIL).filter(until -> until.isBefore(day)).isPresent()
                        ? Consent.ConsentState.ENDED
                        : Consent.ConsentState.GIVEN;
            case "no" -> Consent.ConsentState.REFUSED;
            default -> Consent.ConsentState.NOT_SAID;
        };
    }
}
