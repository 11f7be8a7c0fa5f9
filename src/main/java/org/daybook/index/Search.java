package org.daybook.index;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.dates.DayRange;
import org.daybook.index.text.FoldedPattern;
import org.daybook.index.text.FoldedText;
import org.daybook.index.text.SearchTerm;
import org.daybook.index.text.SearchText;

/** One search, which looks at one item after the other. */
final class Search {
    private final SearchQuery query;
    private final TimelineOrder rows;
    private final RelationIndex relations;
    private final SearchText searchText;
    private final ParsedQuery typed;
    private final List<FoldedPattern> words;
    private final List<ConditionGroup> parts;

    /**
     * A part of the query.
     *
     * @param words the words of each way of writing it
     */
    private record ConditionGroup(List<RowCondition> anyOf, List<List<FoldedPattern>> words) {}

    @FunctionalInterface
    private interface RowCondition {
        boolean isMet(TimelineEntry row);
    }

    Search(SearchQuery query, TimelineOrder rows, RelationIndex relations, SearchText searchText) {
        this.query = query;
        this.rows = rows;
        this.relations = relations;
        this.searchText = searchText;
        this.typed = ParsedQuery.of(query.words(), searchText);
        this.words = typed.patterns();
        this.parts = query.parts().stream()
                .map(part -> new ConditionGroup(
                        part.anyOf().stream().map(this::condition).toList(),
                        part.words().stream()
                                .map(written ->
                                        ParsedQuery.of(written, searchText).patterns())
                                .toList()))
                .toList();
    }

    /** The group in which an item is found; empty if it is not. */
    Optional<ResultGroup> group(TimelineEntry row) {
        if (!row.isSearchable() || !isAmong(row) || !hasAll(row, words)) {
            return Optional.empty();
        }
        ResultGroup group = ResultGroup.of(row.kind());
        for (ConditionGroup part : parts) {
            if (part.anyOf().stream().noneMatch(condition -> condition.isMet(row))) {
                if (part.words().stream().noneMatch(written -> hasAll(row, written))) {
                    return Optional.empty();
                }
                group = ResultGroup.BY_WORDS;
            }
        }
        return Optional.of(group);
    }

    /** The words of the query that occur nowhere. */
    List<String> unknown() {
        return typed.words().stream()
                .filter(term -> !term.unspaced() && !isAnywhere(FoldedPattern.of(term)))
                .map(SearchTerm::text)
                .toList();
    }

    private boolean isAnywhere(FoldedPattern pattern) {
        return rows.all().stream().anyMatch(row -> pattern.in(row.text()));
    }

    private boolean isAmong(TimelineEntry row) {
        IncidentSelection picked = query.picked();
        return query.among().contains(row.kind())
                && (picked == null || picked.ids().contains(row.item().id()))
                && row.item().belongsTo().stream()
                        .noneMatch(whole -> rows.of(whole).isPresent());
    }

    /** Whether each is in a text of the item or of what belongs to it. */
    private boolean hasAll(TimelineEntry row, List<FoldedPattern> patterns) {
        for (FoldedPattern pattern : patterns) {
            if (!has(row, pattern)) {
                return false;
            }
        }
        return true;
    }

    private boolean has(TimelineEntry row, FoldedPattern pattern) {
        return pattern.in(row.text()) || parts(row).anyMatch(part -> pattern.in(part.text()));
    }

    private Stream<TimelineEntry> parts(TimelineEntry row) {
        return relations.of(row.item().id()).stream().filter(TimelineEntry::isSearchable);
    }

    private RowCondition condition(SearchCondition condition) {
        return switch (condition) {
            case SearchCondition.KindCondition kinds ->
                row -> row.item().kinds().stream().anyMatch(kinds.any()::contains);
            case SearchCondition.DaysCondition days ->
                row -> days.any().stream().anyMatch(range -> isWithin(row.item(), range));
            case SearchCondition.PersonCondition person -> {
                List<FoldedPattern> names = person.names().stream()
                        .flatMap(name -> FoldedPattern.ofName(name, searchText).stream())
                        .toList();
                yield row -> names.stream().anyMatch(name -> has(row, name));
            }
            case SearchCondition.PlaceCondition place -> {
                List<FoldedPattern> all = patterns(place.words());
                yield row -> haveAll(row.item().places(), all);
            }
            case SearchCondition.AuthorCondition author -> {
                List<FoldedPattern> all = patterns(author.words());
                yield row -> haveAll(row.item().history().authors(), all);
            }
            case SearchCondition.FlagCondition flagged ->
                flagged.flag() == ItemFlag.HAS_EXHIBIT
                        ? row -> parts(row).anyMatch(part -> part.kind() == ItemKind.EXHIBIT)
                        : row -> row.item().is(flagged.flag());
        };
    }

    private List<FoldedPattern> patterns(String anywhere) {
        return SearchTerm.of(anywhere, searchText).stream()
                .map(FoldedPattern::of)
                .toList();
    }

    private boolean haveAll(List<String> texts, List<FoldedPattern> patterns) {
        String folded = FoldedText.of(texts, searchText);
        return patterns.stream().allMatch(pattern -> pattern.in(folded));
    }

    /** Whether it began on one of these days, or before them and reached into them. */
    private static boolean isWithin(IndexItem item, DayRange range) {
        return item.day() == null
                ? range.from() == null && range.to() == null
                : range.contains(item.day()) || reaches(item, range);
    }

    private static boolean reaches(IndexItem item, DayRange range) {
        return range.from() != null
                && item.day() != null
                && item.day().isBefore(range.from())
                && item.when().endDate() != null
                && !item.when().endDate().isBefore(range.from());
    }
}
