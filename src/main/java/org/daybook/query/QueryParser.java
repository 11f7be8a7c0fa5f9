package org.daybook.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.daybook.dates.DayRange;
import org.daybook.index.SearchCondition;
import org.daybook.index.text.FoldedWords;
import org.jspecify.annotations.Nullable;

/** Reads one text, from its beginning: at each word the longest part that has a meaning. */
final class QueryParser {
    /** Nobody types more; the rest of a pasted text stays words. */
    private static final int MOST_TOKENS = 60;

    private static final int LONGEST_PART = 8;
    private static final int MOST_FILLERS = 5;

    private final QueryReader.Vocabulary vocabulary;
    private final String typed;
    private final LocalDate today;
    private final List<QueryToken> tokens;
    private final List<List<String>> folded;

    /** The tokens that can be a part of what names days. */
    private final BitSet aboutDays = new BitSet();

    /** @param end after the last of its tokens */
    private record ConditionMatch(int end, List<SearchCondition> meanings, String words) {}

    QueryParser(QueryReader.Vocabulary vocabulary, String typed, LocalDate today) {
        this.vocabulary = vocabulary;
        this.typed = typed;
        this.today = today;
        this.tokens = QueryToken.of(typed);
        this.folded = tokens.stream()
                .limit(MOST_TOKENS + LONGEST_PART)
                .map(token -> FoldedWords.of(token.text(typed)))
                .toList();
        for (int at = 0; at < folded.size(); at++) {
            aboutDays.set(at, vocabulary.days().isAboutDays(tokens.get(at).text(typed)));
        }
    }

    InterpretedQuery read() {
        List<QueryPart> parts = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            ConditionMatch match = at < MOST_TOKENS ? match(at) : null;
            int end = match == null ? at + 1 : match.end;
            int from = tokens.get(at).start();
            int to = tokens.get(end - 1).end();
            parts.add(
                    match == null
                            ? new QueryPart(from, to, QueryPart.PartRole.WORDS, List.of(), typed.substring(from, to))
                            : new QueryPart(from, to, QueryPart.PartRole.MEANT, match.meanings, match.words));
            at = end;
        }
        return new InterpretedQuery(typed, withLinks(parts));
    }

    private @Nullable ConditionMatch match(int at) {
        ConditionMatch led = led(at);
        if (led != null || tokens.get(at).quoted()) {
            return led;
        }
        int last = at;
        while (last < tokens.size()
                && last - at < LONGEST_PART
                && !tokens.get(last).quoted()) {
            last++;
        }
        int from = at;
        while (from < last - 1 && from - at < MOST_FILLERS && isFiller(from)) {
            from++;
        }
        for (int end = last; end > at; end--) {
            ConditionMatch match = meant(at, Math.min(from, end - 1), end);
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    /** What the tokens from {@code at} mean, or those past the small words before {@code from}. */
    private @Nullable ConditionMatch meant(int at, int from, int end) {
        int to = tokens.get(end - 1).end();
        String words = typed.substring(tokens.get(from).start(), to);
        String whole = typed.substring(tokens.get(at).start(), to);
        Set<SearchCondition> meanings = new LinkedHashSet<>(vocabulary.lexicon().meanings(FoldedWords.of(whole)));
        if (meanings.isEmpty()) {
            meanings.addAll(vocabulary.lexicon().meanings(FoldedWords.of(words)));
        }
        List<DayRange> ranges = aboutDays.get(at, end).isEmpty() ? List.of() : days(whole);
        if (ranges.isEmpty() && from > at && !aboutDays.get(from, end).isEmpty()) {
            ranges = days(words);
        }
        if (!ranges.isEmpty()) {
            meanings.add(new SearchCondition.DaysCondition(ranges));
        }
        meanings.addAll(named(whole));
        meanings.addAll(named(words));
        return meanings.isEmpty() ? null : new ConditionMatch(end, List.copyOf(meanings), words);
    }

    private List<DayRange> days(String words) {
        return vocabulary.days().read(words.replaceAll("[,.;:!?]+$", ""), today, vocabulary.firstYear());
    }

    private List<SearchCondition> named(String words) {
        // 'Craig's' names Craig.
        String name = words.replaceAll("['’]s?\\p{Punct}*$", "");
        return vocabulary.names().meanings(FoldedWords.of(name), name);
    }

    /** 'Named', 'place' or 'written by', and the name between quotation marks; an author needs none. */
    private @Nullable ConditionMatch led(int at) {
        QueryReader.Leads leads = vocabulary.leads();
        ConditionMatch person = led(at, leads.person(), true, vocabulary.names()::person);
        ConditionMatch place =
                person != null ? person : led(at, leads.place(), true, SearchCondition.PlaceCondition::new);
        return place != null ? place : led(at, leads.author(), false, SearchCondition.AuthorCondition::new);
    }

    private @Nullable ConditionMatch led(
            int at, List<List<String>> leads, boolean quoted, Function<String, SearchCondition> meaning) {
        for (List<String> lead : leads) {
            int name = at + lead.size();
            if (isLed(at, lead) && (!quoted || tokens.get(name).quoted())) {
                String words = tokens.get(name).unquoted(typed);
                return new ConditionMatch(name + 1, List.of(meaning.apply(words)), words);
            }
        }
        return null;
    }

    private boolean isLed(int at, List<String> lead) {
        int name = at + lead.size();
        if (name >= folded.size() || folded.get(name).isEmpty()) {
            return false;
        }
        for (int i = 0; i < lead.size(); i++) {
            if (tokens.get(at + i).quoted() || !folded.get(at + i).equals(List.of(lead.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private boolean isFiller(int at) {
        return !tokens.get(at).quoted()
                && folded.get(at).size() == 1
                && vocabulary.fillers().contains(folded.get(at).getFirst());
    }

    /** Small words are not looked for unless there are no others. */
    private List<QueryPart> withLinks(List<QueryPart> parts) {
        if (parts.stream().allMatch(this::isFiller)) {
            return parts;
        }
        return parts.stream()
                .map(part -> isFiller(part)
                        ? new QueryPart(part.start(), part.end(), QueryPart.PartRole.LINK, List.of(), part.words())
                        : part)
                .toList();
    }

    private boolean isFiller(QueryPart part) {
        List<String> words = FoldedWords.of(part.words());
        return part.role() == QueryPart.PartRole.WORDS
                && words.size() == 1
                && vocabulary.fillers().contains(words.getFirst());
    }
}
