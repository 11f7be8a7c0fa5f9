package org.daybook.caserecord;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.field.OrderTerm;
import org.daybook.record.Id;

/** The questions about an order, a bail condition or an undertaking. */
public final class CourtOrder {
    public static final Field TYPE = Field.choice(
            "type",
            "stalking-protection",
            "interim-stalking-protection",
            "restraining",
            "non-molestation",
            "occupation",
            "bail",
            "domestic-abuse-protection",
            "injunction",
            "undertaking",
            "custody",
            "other");
    public static final Field NAME = Field.line("name");
    public static final Field AGAINST = Field.of("against", FieldKind.PERSONS);
    public static final Field COURT = Field.line("court");
    public static final Field REFERENCE = Field.line("reference");
    public static final Field PROTECTS = Field.line("protects");
    public static final Field APPLIED = Field.of("applied", FieldKind.DAY);
    public static final Field MADE = Field.of("made", FieldKind.DAY);
    public static final Field SERVED = Field.of("served", FieldKind.DAY);
    public static final Field EXPIRES = Field.dayAhead("expires");
    public static final Field ENDED = Field.dayAhead("ended");
    public static final Field TERMS = Field.of("terms", FieldKind.TERMS);
    public static final Field NOTE = Field.words("note");
    public static final Field PAPERS = Field.of("papers", FieldKind.EXHIBITS);

    static final List<Field> FIELDS = List.of(
            TYPE, NAME, AGAINST, COURT, REFERENCE, PROTECTS, APPLIED, MADE, SERVED, EXPIRES, ENDED, TERMS, NOTE,
            PAPERS);

    private static final Set<String> OF_CIVIL_COURTS =
            Set.of("non-molestation", "occupation", "domestic-abuse-protection", "injunction", "undertaking");

    private CourtOrder() {}

    /** Whether it is one that a family or civil court makes, so that its reference is that of proceedings there. */
    public static boolean isOfCivilCourt(CaseRecord order) {
        return OF_CIVIL_COURTS.contains(order.code(TYPE));
    }

    /** Whether it records custody rather than an order; custody has no terms and is served on nobody. */
    public static boolean isCustody(CaseRecord order) {
        return order.code(TYPE).equals("custody");
    }

    /**
     * The terms that only earlier versions of an order have, each in its last wording.
     *
     * @param versions of one order, the original first; at least one
     */
    public static List<OrderTerm> formerTerms(List<CaseRecord> versions) {
        Set<Id<OrderTerm>> seen =
                versions.getLast().terms(TERMS).stream().map(OrderTerm::id).collect(Collectors.toSet());
        return versions.reversed().stream()
                .flatMap(version -> version.terms(TERMS).stream())
                .filter(term -> seen.add(term.id()))
                .toList();
    }
}
