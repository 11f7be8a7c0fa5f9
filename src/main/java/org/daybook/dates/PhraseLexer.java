package org.daybook.dates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.dates.TimePhrase.Token;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Splits a phrase into tokens by the word lists in the bundle. Digits of any script, any case, any spaces, any dash;
 * commas, full stops and quotation marks are skipped.
 */
final class PhraseLexer {
    // A digit, or a separator and a digit, must not follow: 3/11.2026 is not a date at all, rather than 3/11.
    private static final String END = "(?!\\d|[/.:]\\d)";
    private static final Pattern CHUNK = Pattern.compile("(?<date>\\d{4}(?<s>[-/.])\\d{1,2}\\k<s>\\d{1,2}" + END
            + "|\\d{1,2}(?<t>[-/.])\\d{1,2}\\k<t>(?:\\d{4}|\\d{2})" + END + ")"
            + "|(?<clock>\\d{1,2}[:h]\\d{2}" + END + ")"
            + "|(?<daymonth>\\d{1,2}/\\d{1,2}/?" + END + ")"
            + "|(?<dotted>\\d{1,2}\\.\\d{1,2}" + END + ")"
            + "|(?<number>\\d+)"
            + "|(?<word>[\\p{L}\\p{M}][\\p{L}\\p{M}.’]*)"
            + "|(?<dash>-)"
            + "|(?<passed>[\\s,;.?()\"“”„«»’]+)"
            + "|(?<strange>.)");
    private static final int LONGEST_NUMBER = 4;
    private static final String APOSTROPHE = "’";

    private final Map<String, Token> lexicon = new HashMap<>();
    private int longest = 1;

    private record LexedWord(PhraseWord word, String text) {}

    PhraseLexer(Messages messages) {
        for (PhraseWord word : PhraseWord.values()) {
            if (word.isListed()) {
                messages.list(word.key()).forEach(entry -> put(entry, word, 0));
            }
        }
        numbered(messages.list("phrase.weekdays"), PhraseWord.WEEKDAY_NAME);
        numbered(messages.list("phrase.months"), PhraseWord.MONTH_NAME);
        numbered(messages.list("phrase.numbers"), PhraseWord.NUMBER_NAME);
        numbered(messages.list("phrase.ordinals"), PhraseWord.ORDINAL_NAME);
    }

    TimePhrase read(String text) {
        List<LexedWord> chunks = chunks(text);
        List<Token> tokens = new ArrayList<>();
        for (int at = 0; at < chunks.size(); ) {
            LexedWord chunk = chunks.get(at);
            if (chunk.word != PhraseWord.STRANGE) {
                tokens.add(new Token(chunk.word, number(chunk), chunk.text));
                at++;
                continue;
            }
            int length = listedLength(chunks, at);
            String words = joined(chunks, at, at + Math.max(1, length));
            Token listed = lexicon.get(key(words));
            tokens.add(listed == null ? new Token(PhraseWord.STRANGE, 0, words) : listed);
            at += Math.max(1, length);
        }
        return new TimePhrase(tokens);
    }

    private int listedLength(List<LexedWord> chunks, int at) {
        for (int length = Math.min(longest, chunks.size() - at); length > 0; length--) {
            if (lexicon.containsKey(key(joined(chunks, at, at + length)))) {
                return length;
            }
        }
        return 0;
    }

    private void numbered(List<String> entries, PhraseWord word) {
        for (int i = 0; i < entries.size(); i++) {
            for (String alternative : entries.get(i).split("/")) {
                put(alternative, word, i + 1);
            }
        }
    }

    private void put(String entry, PhraseWord word, int number) {
        List<LexedWord> chunks = chunks(entry);
        longest = Math.max(longest, chunks.size());
        String joined = joined(chunks, 0, chunks.size());
        lexicon.putIfAbsent(key(joined), new Token(word, number, joined));
    }

    private static String joined(List<LexedWord> chunks, int from, int to) {
        return String.join(
                " ", chunks.subList(from, to).stream().map(LexedWord::text).toList());
    }

    // An apostrophe is often left out.
    private static String key(String words) {
        return words.replace(APOSTROPHE, "");
    }

    private static int number(LexedWord chunk) {
        boolean countable = chunk.word == PhraseWord.NUMBER && chunk.text.length() <= LONGEST_NUMBER;
        return countable ? Integer.parseInt(chunk.text) : 0;
    }

    private static List<LexedWord> chunks(String text) {
        List<LexedWord> chunks = new ArrayList<>();
        Matcher matcher = CHUNK.matcher(plain(text));
        while (matcher.find()) {
            LexedWord chunk = chunk(matcher);
            if (chunk != null) {
                chunks.add(chunk);
            }
        }
        return chunks;
    }

    private static @Nullable LexedWord chunk(Matcher matcher) {
        String text = Objects.requireNonNull(matcher.group());
        if (matcher.group("passed") != null) {
            return null;
        }
        if (matcher.group("number") != null) {
            return new LexedWord(text.length() <= LONGEST_NUMBER ? PhraseWord.NUMBER : PhraseWord.STRANGE, text);
        }
        if (matcher.group("dotted") != null) {
            return new LexedWord(PhraseWord.DOTTED, text);
        }
        if (matcher.group("date") != null) {
            return new LexedWord(PhraseWord.DATE, text);
        }
        if (matcher.group("daymonth") != null) {
            return new LexedWord(PhraseWord.DAY_MONTH, text);
        }
        if (matcher.group("clock") != null) {
            return new LexedWord(PhraseWord.CLOCK, text);
        }
        // 'p.m.' and 'pm' are the same word.
        return matcher.group("dash") != null
                ? new LexedWord(PhraseWord.DASH, text)
                : new LexedWord(PhraseWord.STRANGE, matcher.group("word") != null ? text.replace(".", "") : text);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                plain.append(' ');
            } else if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '−') {
                plain.append('-');
            } else if (c == '\'' || c == '‘') {
                plain.append(APOSTROPHE);
            } else if (Character.getType(c) != Character.FORMAT) {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\d) *([/:]) *(?=\\d)", "$1")
                .replaceAll("(?<=\\p{L})-(?=\\p{L})", " ");
    }
}
