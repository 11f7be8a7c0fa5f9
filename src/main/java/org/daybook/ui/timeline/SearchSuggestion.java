package org.daybook.ui.timeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.dates.DayRange;
import org.daybook.index.ResultGroup;
import org.daybook.index.SearchCondition;
import org.daybook.index.SearchQuery;
import org.daybook.index.SearchResult;
import org.daybook.index.SentenceFinder;
import org.daybook.query.InterpretedQuery;
import org.daybook.query.QueryPart;
import org.daybook.query.QueryReader;
import org.daybook.session.OpenCase;
import org.daybook.text.Messages;

/**
 * What she may have meant to type where nothing was found.
 *
 * @param typed what the search field would say; empty if nothing is suggested
 * @param label what is offered, in words
 */
record SearchSuggestion(String typed, String label) {
    /** Nothing is suggested. */
    static final SearchSuggestion NONE = new SearchSuggestion("", "");

    /**
     * Looks for one, on the diary's thread.
     *
     * @param messages the words of the interface
     * @param reading reads what would be typed
     * @param firstYear the earliest year of the diary
     */
    record Finder(Messages messages, QueryReader reading, LocalDate today, int firstYear) {
        /** Misspelt words corrected, or else an earlier year, if the same search then finds something. */
        SearchSuggestion of(OpenCase open, SearchResult result, SearchQuery query, InterpretedQuery typed) {
            SearchSuggestion corrected = corrected(open, result, query, typed);
            return corrected.equals(NONE) ? earlierYear(open, result, query, typed) : corrected;
        }

        private SearchSuggestion corrected(
                OpenCase open, SearchResult result, SearchQuery query, InterpretedQuery typed) {
            Map<String, String> corrections = new HashMap<>();
            result.unknown()
                    .forEach(word -> open.nearest(word, reading.vocabulary())
                            .ifPresent(right -> corrections.put(word, asWritten(open, right))));
            if (corrections.isEmpty()) {
                return NONE;
            }
            String corrected = typed.corrected(corrections);
            return open.search(like(query, reading.read(corrected, today))).total() == 0
                    ? NONE
                    : new SearchSuggestion(corrected, messages.get("timeline.did-you-mean", corrected));
        }

        /** A day after which nothing was found may be meant of the year before: 'since 3 September' in October. */
        private SearchSuggestion earlierYear(
                OpenCase open, SearchResult result, SearchQuery query, InterpretedQuery typed) {
            return found(result) > 0
                    ? NONE
                    : typed.meant().stream()
                            .flatMap(
                                    part -> since(part).map(day -> earlierYear(open, query, typed, part, day)).stream())
                            .flatMap(Optional::stream)
                            .findFirst()
                            .orElse(NONE);
        }

        private Optional<SearchSuggestion> earlierYear(
                OpenCase open, SearchQuery query, InterpretedQuery typed, QueryPart part, LocalDate day) {
            return IntStream.rangeClosed(1, Math.max(0, day.getYear() - firstYear))
                    .mapToObj(day::minusYears)
                    .flatMap(earlier -> since(open, query, typed, part, earlier).stream())
                    .findFirst();
        }

        private Optional<SearchSuggestion> since(
                OpenCase open, SearchQuery query, InterpretedQuery typed, QueryPart part, LocalDate day) {
            String date = messages.formats().date(day);
            String changed = typed.with(reading.days(date, ""), part::equals);
            SearchQuery changedQuery = like(query, reading.read(changed, today));
            int number = found(open.search(changedQuery))
                    + open.searchMessages(changedQuery).total();
            return number == 0
                    ? Optional.empty()
                    : Optional.of(new SearchSuggestion(
                            changed,
                            messages.get("timeline.found-since", date, messages.count("timeline.found", number))));
        }

        private static Optional<LocalDate> since(QueryPart part) {
            return part.meanings().stream()
                    .filter(SearchCondition.DaysCondition.class::isInstance)
                    .flatMap(days -> ((SearchCondition.DaysCondition) days).any().stream())
                    .filter(range -> range.to() == null)
                    .map(DayRange::from)
                    .flatMap(Stream::ofNullable)
                    .findFirst();
        }

        /** The same search for something else. */
        private static SearchQuery like(SearchQuery query, InterpretedQuery read) {
            return new SearchQuery(read.words(), read.searched(), query.picked(), query.among(), 1);
        }

        /** How many there are that meet every condition. */
        private static int found(SearchResult result) {
            return result.sections().stream()
                    .filter(section -> section.group() != ResultGroup.BY_WORDS)
                    .mapToInt(SearchResult.Section::total)
                    .sum();
        }

        /** A word as the diary writes it, rather than as folded for the search. */
        private static String asWritten(OpenCase open, String folded) {
            String exactly = '"' + folded + '"';
            return open.search(SearchQuery.words(exactly, 1)).hits().stream()
                    .flatMap(hit -> new SentenceFinder(exactly).in(hit.item().texts()).stream())
                    .map(found -> found.text()
                            .substring(
                                    found.matches().getFirst().start(),
                                    found.matches().getFirst().end()))
                    .findFirst()
                    .orElse(folded);
        }
    }
}
