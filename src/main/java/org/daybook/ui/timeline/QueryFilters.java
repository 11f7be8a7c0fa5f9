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
import org.daybook.query.InterpretedQuery;
import org.daybook.query.QueryPart;
import org.daybook.text.Formats;
import org.jspecify.annotations.Nullable;

/** The values that the filters show for a search. */
record QueryFilters(Formats formats) {
    static boolean isKinds(QueryPart part) {
        return has(part, SearchCondition.KindCondition.class);
    }

    static boolean isDays(QueryPart part) {
        return has(part, SearchCondition.DaysCondition.class);
    }

    static boolean isPerson(QueryPart part) {
        return has(part, SearchCondition.PersonCondition.class);
    }

    static boolean isPlace(QueryPart part) {
        return has(part, SearchCondition.PlaceCondition.class);
    }

    static boolean isAuthor(QueryPart part) {
        return has(part, SearchCondition.AuthorCondition.class);
    }

    static boolean isReported(QueryPart part) {
        return part.means(new SearchCondition.FlagCondition(ItemFlag.REPORTED))
                || part.means(new SearchCondition.FlagCondition(ItemFlag.NOT_REPORTED));
    }

    /** The kinds wanted; empty for all. */
    Set<IncidentType> kinds(InterpretedQuery read) {
        return of(read, SearchCondition.KindCondition.class)
                .findFirst()
                .map(SearchCondition.KindCondition::any)
                .orElse(Set.of());
    }

    /** The first day wanted, in her words if it is of every year; empty for no bound, or if there are several. */
    String first(InterpretedQuery read) {
        return day(read, DayRange::from);
    }

    /** The last day wanted, in her words if it is of every year; empty for no bound, or if there are several. */
    String last(InterpretedQuery read) {
        return day(read, DayRange::to);
    }

    String person(InterpretedQuery read) {
        return of(read, SearchCondition.PersonCondition.class)
                .findFirst()
                .map(person -> person.names().getFirst())
                .orElse("");
    }

    String place(InterpretedQuery read) {
        return of(read, SearchCondition.PlaceCondition.class)
                .findFirst()
                .map(SearchCondition.PlaceCondition::words)
                .orElse("");
    }

    String author(InterpretedQuery read) {
        return of(read, SearchCondition.AuthorCondition.class)
                .findFirst()
                .map(SearchCondition.AuthorCondition::words)
                .orElse("");
    }

    Set<ItemFlag> flags(InterpretedQuery read) {
        Set<ItemFlag> flags = EnumSet.noneOf(ItemFlag.class);
        of(read, SearchCondition.FlagCondition.class).forEach(flagged -> flags.add(flagged.flag()));
        return flags;
    }

    private String day(InterpretedQuery read, Function<DayRange, @Nullable LocalDate> bound) {
        List<String> days = read.meant().stream()
                .flatMap(part -> part.meanings().stream()
                        .filter(SearchCondition.DaysCondition.class::isInstance)
                        .map(SearchCondition.DaysCondition.class::cast)
                        .flatMap(meant -> meant.any().size() > 1
                                ? Stream.of(part.words())
                                : Stream.ofNullable(bound.apply(meant.any().getFirst()))
                                        .map(formats::date)))
                .toList();
        return days.size() == 1 ? days.getFirst() : "";
    }

    private static <C extends SearchCondition> Stream<C> of(InterpretedQuery read, Class<C> sort) {
        return read.meant().stream()
                .flatMap(part -> part.meanings().stream())
                .filter(sort::isInstance)
                .map(sort::cast);
    }

    private static boolean has(QueryPart part, Class<? extends SearchCondition> sort) {
        return part.meanings().stream().anyMatch(sort::isInstance);
    }
}
