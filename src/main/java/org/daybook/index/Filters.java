package org.daybook.index;

import java.time.LocalDate;
import java.util.Set;
import org.daybook.incident.IncidentType;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a search, all of which must hold. Words of a person, place or author are matched like those of a
 * search.
 *
 * @param kinds any of these; empty for all
 * @param from the earliest first day, which leaves out items without a date; null for no bound
 * @param to the latest first day, likewise
 * @param person words of the person's name; empty for all
 * @param place words of the place; empty for all
 * @param author words of the name of the author; empty for all
 * @param only the flags it must have
 * @param picked the only items to search; null for all
 */
public record Filters(
        Set<IncidentType> kinds,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String person,
        String place,
        String author,
        Set<ItemFlag> only,
        @Nullable ItemSelection picked) {
    /** No filters. */
    public static final Filters NONE = new Filters(Set.of(), null, null, "", "", "", Set.of(), null);

    public Filters {
        kinds = Set.copyOf(kinds);
        only = Set.copyOf(only);
    }

    /** Whether no filter is set. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** A copy with other kinds. */
    public Filters ofKinds(Set<IncidentType> any) {
        return new Filters(any, from, to, person, place, author, only, picked);
    }

    /** A copy with other days, both included; null for no bound. */
    public Filters between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Filters(kinds, first, last, person, place, author, only, picked);
    }

    /** A copy with another person. */
    public Filters withPerson(String words) {
        return new Filters(kinds, from, to, words, place, author, only, picked);
    }

    /** A copy with another place. */
    public Filters atPlace(String words) {
        return new Filters(kinds, from, to, person, words, author, only, picked);
    }

    /** A copy with another author. */
    public Filters by(String words) {
        return new Filters(kinds, from, to, person, place, words, only, picked);
    }

    /** A copy with other flags, all of which an item must have. */
    public Filters only(Set<ItemFlag> all) {
        return new Filters(kinds, from, to, person, place, author, all, picked);
    }

    /** A copy that searches among these only; null for all. */
    public Filters among(@Nullable ItemSelection these) {
        return new Filters(kinds, from, to, person, place, author, only, these);
    }
}
