package org.daybook.ui.timeline;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.dates.DayRange;
import org.daybook.incident.IncidentType;
import org.daybook.index.ItemFlag;
import org.daybook.index.SearchCondition;
import org.daybook.query.QueryPart;
import org.daybook.query.ReadQuery;
import org.daybook.text.Formats;
import org.jspecify.annotations.Nullable;

/** The values that the filters show for a search. */
record QueryFilters(Formats formats) {
    static boolean isKinds(QueryPart part) {
        return has(part, SearchCondition.Kinds.class);
    }

    static boolean isDays(QueryPart part) {
        return has(part, SearchCondition.Days.class);
    }

    static boolean isPerson(QueryPart part) {
        return has(part, SearchCondition.Person.class);
    }

    static boolean isPlace(QueryPart part) {
        return has(part, SearchCondition.Place.class);
    }

    static boolean isAuthor(QueryPart part) {
        return has(part, SearchCondition.Author.class);
    }

    static boolean isReported(QueryPart part) {
        return part.means(new SearchCondition.Flagged(ItemFlag.REPORTED))
                || part.means(new SearchCondition.Flagged(ItemFlag.NOT_REPORTED));
    }

    /** The kinds wanted; empty for all. */
    Set<IncidentType> kinds(ReadQuery read) {
        return of(read, SearchCondition.Kinds.class)
                .findFirst()
                .map(SearchCondition.Kinds::any)
                .orElse(Set.of());
    }

    /** The first day wanted, in her words if it is of every year; empty for no bound, or if there are several. */
    String first(ReadQuery read) {
        return day(read, DayRange::from);
    }

    /** The last day wanted, in her words if it is of every year; empty for no bound, or if there are several. */
    String last(ReadQuery read) {
        return day(read, DayRange::to);
    }

    String person(ReadQuery read) {
        return of(read, SearchCondition.Person.class)
                .findFirst()
                .map(person -> person.names().getFirst())
                .orElse("");
    }

    String place(ReadQuery read) {
        return of(read, SearchCondition.Place.class)
                .findFirst()
                .map(SearchCondition.Place::words)
                .orElse("");
    }

    String author(ReadQuery read) {
        return of(read, SearchCondition.Author.class)
                .findFirst()
                .map(SearchCondition.Author::words)
                .orElse("");
    }

    Set<ItemFlag> flags(ReadQuery read) {
        Set<ItemFlag> flags = EnumSet.noneOf(ItemFlag.class);
        of(read, SearchCondition.Flagged.class).forEach(flagged -> flags.add(flagged.flag()));
        return flags;
    }

    private String day(ReadQuery read, Function<DayRange, @Nullable LocalDate> bound) {
        List<String> days = read.meant().stream()
                .flatMap(part -> part.meanings().stream()
                        .filter(SearchCondition.Days.class::isInstance)
                        .map(SearchCondition.Days.class::cast)
                        .flatMap(meant -> meant.any().size() > 1
                                ? Stream.of(part.words())
                                : Stream.ofNullable(bound.apply(meant.any().getFirst()))
                                        .map(formats::date)))
                .toList();
        return days.size() == 1 ? days.getFirst() : "";
    }

    private static <C extends SearchCondition> Stream<C> of(ReadQuery read, Class<C> sort) {
        return read.meant().stream()
                .flatMap(part -> part.meanings().stream())
                .filter(sort::isInstance)
                .map(sort::cast);
    }

    private static boolean has(QueryPart part, Class<? extends SearchCondition> sort) {
        return part.meanings().stream().anyMatch(sort::isInstance);
    }
}
