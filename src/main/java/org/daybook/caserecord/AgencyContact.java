package org.daybook.caserecord;

import java.util.List;
import java.util.Set;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions about a conversation with the police or another agency. */
public final class AgencyContact {
    public static final Field WHEN = Field.of("when", FieldKind.TIME);
    public static final Field AGENCY = Field.choice(
            "agency",
            "police",
            "court",
            "prosecution",
            "advocate",
            "solicitor",
            "doctor",
            "employer",
            "school",
            "council",
            "platform",
            "other");
    public static final Field WAY = Field.choice(
            "way", "999", "101", "online", "station", "visit", "telephone", "email", "letter", "meeting", "other");
    public static final Field FORCE = Field.line("force");
    public static final Field PERSON = Field.line("person");
    public static final Field COLLAR = Field.line("collar");
    public static final Field LOG = Field.line("log");
    public static final Field CRIME = Field.line("crime");
    public static final Field ABOUT = Field.of("about", FieldKind.INCIDENTS);
    public static final Field I_SAID = Field.words("i-said");
    public static final Field THEY_SAID = Field.words("they-said");
    public static final Field PROMISED = Field.words("promised");
    public static final Field PROMISED_BY = Field.dayAhead("promised-by");
    public static final Field DONE = Field.of("done", FieldKind.ANSWER);
    public static final Field OUTCOME = Field.words("outcome");
    public static final Field PAPERS = Field.of("papers", FieldKind.EXHIBITS);

    static final List<Field> FIELDS = List.of(
            WHEN,
            AGENCY,
            WAY,
            FORCE,
            PERSON,
            COLLAR,
            LOG,
            CRIME,
            ABOUT,
            I_SAID,
            THEY_SAID,
            PROMISED,
            PROMISED_BY,
            DONE,
            OUTCOME,
            PAPERS);

    private static final Set<String> POLICE_WAYS = Set.of("999", "101");

    private AgencyContact() {}

    public static boolean isDoctor(CaseRecord caseRecord) {
        return caseRecord.kind() == CaseRecordKind.CONTACT
                && caseRecord.code(AGENCY).equals("doctor");
    }

    /** Whether it was with the police, as the agency or the number called says. */
    public static boolean isPolice(CaseRecord contact) {
        return contact.code(AGENCY).equals("police") || POLICE_WAYS.contains(contact.code(WAY));
    }
}
