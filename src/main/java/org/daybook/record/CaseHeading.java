package org.daybook.record;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The heading of the whole case.
 *
 * @param about details of the owner of the diary; blank ones are omitted
 * @param responsible the person responsible, by name or description, may be empty
 * @param jurisdiction whose law may be relevant
 * @param unknown fields of a newer version of the program, preserved
 */
public record CaseHeading(
        Map<PersonDetailKind, PersonDetail> about,
        String responsible,
        Jurisdiction jurisdiction,
        UnknownFields unknown) {
    public static final CaseHeading NOT_SAID = new CaseHeading(Map.of(), "", Jurisdiction.NOT_SAID, UnknownFields.NONE);

    public CaseHeading {
        Map<PersonDetailKind, PersonDetail> said = new EnumMap<>(PersonDetailKind.class);
        about.forEach((item, detail) -> {
            if (!detail.text().isBlank()) {
                said.put(item, detail);
            }
        });
        about = Collections.unmodifiableMap(said);
    }

    /** The detail of a kind, {@link PersonDetail#NOT_SAID} if there is none. */
    public PersonDetail detail(PersonDetailKind item) {
        return Objects.requireNonNullElse(about.get(item), PersonDetail.NOT_SAID);
    }

    /** A copy without what may not be printed. */
    public CaseHeading printable() {
        Map<PersonDetailKind, PersonDetail> open = new EnumMap<>(PersonDetailKind.class);
        about.forEach((item, detail) -> {
            if (detail.mayPrint()) {
                open.put(item, detail);
            }
        });
        return new CaseHeading(open, responsible, jurisdiction, UnknownFields.NONE);
    }
}
