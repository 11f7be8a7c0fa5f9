package org.daybook.caserecord;

import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions about a person responsible. */
public final class PersonResponsible {
    public static final Field NAME = Field.line("name");
    public static final Field ALIASES = Field.of("aliases", FieldKind.LINES);
    public static final Field CERTAINTY = Field.choice("standing", "known", "believed", "unknown");
    public static final Field BORN = Field.line("born");
    public static final Field DESCRIPTION = Field.words("description");
    public static final Field PHOTOS = Field.of("photos", FieldKind.EXHIBITS);
    public static final Field RELATIONSHIP = Field.line("relationship");
    public static final Field RELATIONSHIP_DATES = Field.line("relationship-dates");
    public static final Field ADDRESSES = Field.of("addresses", FieldKind.LINES);
    public static final Field WORK = Field.words("work");
    public static final Field NUMBERS = Field.of("numbers", FieldKind.LINES);
    public static final Field EMAILS = Field.of("emails", FieldKind.LINES);
    public static final Field HANDLES = Field.of("handles", FieldKind.LINES);
    public static final Field VEHICLES = Field.of("vehicles", FieldKind.LINES);
    public static final Field FINDS_ME = Field.words("finds-me");
    public static final Field ACCESS = Field.words("access");
    public static final Field WEAPONS = Field.words("weapons");
    public static final Field CONCERNS = Field.words("concerns");
    public static final Field EARLIER_VICTIMS = Field.words("earlier-victims");
    public static final Field EARLIER_ORDERS = Field.words("earlier-orders");

    static final List<Field> FIELDS = List.of(
            NAME,
            ALIASES,
            CERTAINTY,
            BORN,
            DESCRIPTION,
            PHOTOS,
            RELATIONSHIP,
            RELATIONSHIP_DATES,
            ADDRESSES,
            WORK,
            NUMBERS,
            EMAILS,
            HANDLES,
            VEHICLES,
            FINDS_ME,
            ACCESS,
            WEAPONS,
            CONCERNS,
            EARLIER_VICTIMS,
            EARLIER_ORDERS);

    private PersonResponsible() {}
}
