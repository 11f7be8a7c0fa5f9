package org.daybook.portfolio.redaction;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.exhibit.Exhibit;
import org.daybook.record.Coded;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Words in a portfolio that may reveal where the user is, so that she can decide about them before it is made.
 *
 * @param kind why they were picked out
 * @param words the words, as they would be redacted; each once; for a file the label of its exhibit
 * @param places the places where they occur, in the printed order
 * @param exhibit that of the file; null for words
 * @param pages the pages on which they are printed, from 1; empty until they are looked for
 */
public record Clue(
        ClueKind kind,
        String words,
        List<CluePlace> places,
        @Nullable Id<Exhibit> exhibit,
        List<Integer> pages) {
    public Clue {
        places = List.copyOf(places);
        pages = List.copyOf(pages);
    }

    /**
     * A copy with the pages on which the words are.
     *
     * @param texts the text of each page
     */
    public Clue on(List<String> texts) {
        String spaced = Arrays.stream(words.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        Pattern pattern = Pattern.compile(Mask.bounded(words, spaced), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return new Clue(
                kind,
                words,
                places,
                exhibit,
                IntStream.rangeClosed(1, texts.size())
                        .filter(page -> pattern.matcher(texts.get(page - 1)).find())
                        .boxed()
                        .toList());
    }

    /** Why words were picked out, the most serious first; the code is part of its key in the bundles. */
    public enum ClueKind implements Coded {
        /** Sentences that say what is left out elsewhere. */
        ECHO,
        /** Words of the user's address, and house numbers. */
        ADDRESS,
        /** Roads by their names. */
        STREET,
        /** Words of the places where incidents were. */
        WHERE,
        /** Rooms and parts of the home, and what can be seen from there. */
        HOME,
        /** Where things are kept, and who supports the user. */
        SAFEKEEPING,
        /** How the user lives now, if that is printed. */
        ROUTINE,
        /** When and how the user goes somewhere. */
        TRAVEL,
        /** Family, and others who are named often. */
        PERSON,
        /** Words by which somebody asked for confidentiality. */
        CONFIDENCE,
        /** Files of exhibits: what is seen or heard in them, and what they say, is not searched. */
        FILE
    }

    /**
     * A place where the words occur.
     *
     * @param name of the record, such as 'Incident 27'
     * @param around the words with some before and after them
     */
    public record CluePlace(String name, String around) {
        private static final int AROUND = 50;

        static CluePlace of(String name, String text, MatchResult words) {
            int from = boundary(text, Math.max(0, words.start() - AROUND));
            int to = boundary(text, Math.min(text.length(), words.end() + AROUND));
            String part = text.substring(from, to).replaceAll("\\s+", " ").strip();
            return new CluePlace(name, (from > 0 ? "…" : "") + part + (to < text.length() ? "…" : ""));
        }

        private static int boundary(String text, int at) {
            return at < text.length() && at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
        }
    }
}
