package org.daybook.index;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.daybook.index.text.SearchPhrase;
import org.daybook.index.text.SearchTerm;
import org.daybook.index.text.SearchText;
import org.daybook.index.text.Sentence;
import org.daybook.index.text.Sentence.SentenceRange;

/**
 * Finds the sentence that contains the words of a search, with the same folding as the search. For one thread,
 * whichever it is.
 */
public final class SentenceFinder {
    private static final int LONGEST = 160;
    private static final int BEFORE_THE_MATCH = 50;

    private final SearchText searchText = new SearchText();
    private final ParsedQuery parsed;

    /** @param words as typed, see {@link SearchQuery#words()} */
    public SentenceFinder(String words) {
        this.parsed = ParsedQuery.of(words, searchText);
    }

    /**
     * The sentence around the first match in the text with the most of the words, a text that says nothing else last;
     * empty if none occurs.
     */
    public Optional<Sentence> in(List<String> texts) {
        String best = "";
        int most = 0;
        for (String text : texts) {
            int occurring = occurring(text);
            // One that cannot win is not searched for everything.
            if (occurring == 0 || occurring + 1 <= most) {
                continue;
            }
            int worth = isAllMatched(text) ? 1 : occurring + 1;
            if (worth > most) {
                most = worth;
                best = text;
            }
        }
        return in(best);
    }

    /** Where the words and phrases occur in a text, in order, without overlaps, never splitting a character. */
    public List<SentenceRange> ranges(String text) {
        return whole(text, matches(text, parsed.words(), parsed.phrases()));
    }

    private boolean isAllMatched(String text) {
        return new Sentence(text, ranges(text), false, false).isAllMatched();
    }

    /** The sentence around the first match; empty if there is none. */
    public Optional<Sentence> in(String text) {
        List<SentenceRange> matches = ranges(text);
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        SentenceRange first = matches.getFirst();
        SentenceRange sentence = sentence(text, first);
        SentenceRange shown = shortened(text, sentence, first);
        List<SentenceRange> within = matches.stream()
                .filter(match -> match.start() >= shown.start() && match.start() < shown.end())
                .map(match -> new SentenceRange(
                        match.start() - shown.start(), Math.min(match.end(), shown.end()) - shown.start()))
                .toList();
        return Optional.of(new Sentence(
                text.substring(shown.start(), shown.end()),
                within,
                shown.start() > sentence.start(),
                shown.end() < sentence.end()));
    }

    /** How many of the words and phrases occur; a phrase counts as its number of words. */
    private int occurring(String text) {
        int occurring = 0;
        for (SearchTerm term : parsed.words()) {
            occurring += matches(text, List.of(term), List.of()).isEmpty() ? 0 : 1;
        }
        for (SearchPhrase phrase : parsed.phrases()) {
            occurring += phrase.ranges(text, searchText).isEmpty()
                    ? 0
                    : phrase.words().size();
        }
        return occurring;
    }

    private List<SentenceRange> matches(String text, List<SearchTerm> of, List<SearchPhrase> phrases) {
        List<SentenceRange> matches = new ArrayList<>();
        phrases.forEach(phrase -> matches.addAll(phrase.ranges(text, searchText)));
        searchText.scan(text, (word, unspaced, starts, ends) -> {
            for (SearchTerm term : of) {
                int length = term.text().length();
                int at = term.in(word, unspaced, 0);
                while (at >= 0) {
                    matches.add(new SentenceRange(starts[at], ends[at + length - 1]));
                    at = term.in(word, unspaced, at + length);
                }
            }
        });
        return matches;
    }

    /** The ranges in order, merged where they overlap, and widened to whole visible characters. */
    private static List<SentenceRange> whole(String text, List<SentenceRange> matches) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        TreeSet<SentenceRange> sorted =
                new TreeSet<>(Comparator.comparing(SentenceRange::start).thenComparing(SentenceRange::end));
        matches.forEach(match -> sorted.add(
                new SentenceRange(atOrBefore(characters, match.start()), atOrAfter(characters, match.end()))));
        List<SentenceRange> joined = new ArrayList<>();
        for (SentenceRange match : sorted) {
            if (!joined.isEmpty() && match.start() < joined.getLast().end()) {
                SentenceRange last = joined.removeLast();
                joined.add(new SentenceRange(last.start(), Math.max(last.end(), match.end())));
            } else {
                joined.add(match);
            }
        }
        return joined;
    }

    private static SentenceRange sentence(String text, SentenceRange match) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int line = text.lastIndexOf('\n', match.start()) + 1;
        int start = Math.max(line, atOrBefore(sentences, match.start()));
        int newLine = text.indexOf('\n', match.end());
        int end = atOrAfter(sentences, match.end());
        if (newLine >= 0 && newLine < end) {
            end = newLine;
        }
        while (start < match.start() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > match.end() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new SentenceRange(start, end);
    }

    private static SentenceRange shortened(String text, SentenceRange sentence, SentenceRange match) {
        if (sentence.end() - sentence.start() <= LONGEST) {
            return sentence;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int start = sentence.start();
        if (match.start() - start > BEFORE_THE_MATCH) {
            start = atOrBefore(characters, match.start() - BEFORE_THE_MATCH);
            for (int space = start; space < match.start(); space++) {
                if (Character.isWhitespace(text.charAt(space))) {
                    start = space + 1;
                    break;
                }
            }
        }
        int end = sentence.end();
        if (end - start > LONGEST) {
            end = atOrBefore(characters, start + LONGEST);
            int space = text.lastIndexOf(' ', end);
            if (space >= match.end()) {
                end = space;
            }
            // A grapheme cluster longer than the limit is shown whole.
            end = end > match.start() ? end : atOrAfter(characters, match.start() + 1);
        }
        return new SentenceRange(start, end);
    }

    private static int atOrBefore(BreakIterator breaks, int at) {
        return breaks.isBoundary(at) ? at : breaks.preceding(at);
    }

    private static int atOrAfter(BreakIterator breaks, int at) {
        return breaks.isBoundary(at) ? at : breaks.following(at);
    }
}
