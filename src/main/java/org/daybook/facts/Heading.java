package org.daybook.facts;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What stands above the whole case.
 *
 * @param about what is said about the person whose diary it is; items of which nothing is said are not in it
 * @param responsible the person responsible, by name or description, may be empty
 * @param jurisdiction whose law may be relevant
 * @param unknown fields of a newer version, kept
 */
public record Heading(
        Map<AboutItem, Detail> about, String responsible, Jurisdiction jurisdiction, UnknownFields unknown) {
    /** Nothing said. */
    public static final Heading NOT_SAID = new Heading(Map.of(), "", Jurisdiction.NOT_SAID, UnknownFields.NONE);

    public Heading {
        Map<AboutItem, Detail> said = new EnumMap<>(AboutItem.class);
        about.forEach((item, detail) -> {
            if (!detail.text().isBlank()) {
                said.put(item, detail);
            }
        });
        about = Collections.unmodifiableMap(said);
    }

    /** What is said of an item. */
    public Detail detail(AboutItem item) {
        return Objects.requireNonNullElse(about.get(item), Detail.NOT_SAID);
    }

    /** The same without what may not be printed. */
    public Heading printable() {
        Map<AboutItem, Detail> open = new EnumMap<>(AboutItem.class);
        about.forEach((item, detail) -> {
            if (detail.mayPrint()) {
                open.put(item, detail);
            }
        });
        return new Heading(open, responsible, jurisdiction, UnknownFields.NONE);
    }
}
