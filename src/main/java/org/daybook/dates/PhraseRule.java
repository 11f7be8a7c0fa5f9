package org.daybook.dates;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.dates.TimePhrase.Token;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table of phrases: which words it is about, and what they mean. The first line with an answer decides.
 *
 * @param words a regular expression over the names of {@link PhraseWord}, each with a space after it; a number in
 * digits is followed by how many it has, as in {@code NUMBER4}
 * @param meaning what the words mean
 * @param <R> who reads, and knows what the words do not say, such as which day it is
 * @param <M> what is read
 */
record PhraseRule<R, M>(Pattern words, Meaning<R, M> meaning) {
    /** A rule for the words named by {@code words}. */
    static <R, M> PhraseRule<R, M> of(String words, Meaning<R, M> meaning) {
        return new PhraseRule<>(Pattern.compile(words), meaning);
    }

    /** What the words at {@code at} mean by the first of {@code rules} that has an answer; null if none has. */
    static <R, M> @Nullable M first(List<PhraseRule<R, M>> rules, R reader, TimePhrase phrase, int at) {
        for (PhraseRule<R, M> rule : rules) {
            Matcher matcher = rule.words.matcher(phrase.names());
            matcher.region(phrase.start(at), phrase.names().length());
            M meaning = matcher.lookingAt() ? rule.meaning.of(reader, new RuleMatch(phrase, at, matcher)) : null;
            if (meaning != null) {
                return meaning;
            }
        }
        return null;
    }

    /** Gives a meaning to words, or null to leave them to the rules that follow. */
    interface Meaning<R, M> {
        @Nullable
        M of(R reader, RuleMatch words);
    }

    /** The words that a rule is about, and those of them that it names. */
    record RuleMatch(TimePhrase phrase, int at, MatchResult found) {
        int length() {
            return phrase.indexOf(found.end()) - at;
        }

        /** As they were typed. */
        String text() {
            return phrase.text(at, at + length());
        }

        boolean has(String name) {
            return found.start(name) >= 0;
        }

        Token token(String name) {
            return has(name) ? phrase.at(phrase.indexOf(found.start(name))) : TimePhrase.NOTHING;
        }

        int number(String name) {
            return token(name).number();
        }

        PhraseWord word(String name) {
            return token(name).word();
        }
    }
}
