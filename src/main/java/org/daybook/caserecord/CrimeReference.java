package org.daybook.caserecord;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions about a crime reference and who deals with it. */
public final class CrimeReference {
    public static final Field REFERENCE = Field.line("reference");
    public static final Field MASTER = Field.of("master", FieldKind.ANSWER);
    public static final Field GIVEN = Field.of("given", FieldKind.DAY);
    public static final Field FORCE = Field.line("force");
    public static final Field OFFICER = Field.line("officer");
    public static final Field COLLAR = Field.line("collar");
    public static final Field STATION = Field.line("station");
    public static final Field REACH = Field.line("reach");
    public static final Field CONTACT_POINT = Field.line("contact-point");
    public static final Field ABOUT = Field.of("about", FieldKind.INCIDENTS);
    public static final Field STATUS = Field.words("status");

    public static final Field HEARING = Field.dayAhead("hearing");
    public static final Field COURT = Field.line("court");

    static final List<Field> FIELDS = List.of(
            REFERENCE,
            MASTER,
            GIVEN,
            FORCE,
            OFFICER,
            COLLAR,
            STATION,
            REACH,
            CONTACT_POINT,
            ABOUT,
            STATUS,
            HEARING,
            COURT);

    private CrimeReference() {}

    /** Whether it is the master reference, under which all others are joined. */
    public static boolean isMaster(CaseRecord reference) {
        return reference.code(MASTER).equals("yes");
    }

    /**
     * The sequence number of the entry since which it has been the master reference; later amendments that keep it so
     * do not count.
     *
     * @param versions the original first
     * @return 0 if it is not the master reference
     */
    public static <V> long firstNamedMasterAt(
            List<V> versions, Function<V, CaseRecord> record, ToLongFunction<V> entry) {
        return versions.reversed().stream()
                .takeWhile(version -> isMaster(record.apply(version)))
                .mapToLong(entry)
                .min()
                .orElse(0);
    }
}
