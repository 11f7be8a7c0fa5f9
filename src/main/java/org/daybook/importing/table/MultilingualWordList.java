package org.daybook.importing.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** Words in many languages, each with its meaning, from a file beside this class. Immutable. */
final class MultilingualWordList {
    private static final int LONGEST = 100;

    /**
     * The minimum length of a word that is found within a text; shorter ones, such as 'to' or 'in', occur by chance.
     */
    private static final int SHORTEST_PART = 3;

    private static final int MOST_WORDS = 6;
    private static final Pattern WORD = Pattern.compile("[a-zA-Z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private final Map<String, String> meanings;

    /** @param resource the name of a properties file in which each key is a meaning and its value the words for it */
    MultilingualWordList(String resource) {
        Properties properties = new Properties();
        try (InputStream in = MultilingualWordList.class.getResourceAsStream(resource)) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> found = new HashMap<>();
        for (String meaning : properties.stringPropertyNames()) {
            for (String words : properties.getProperty(meaning).split(",", -1)) {
                found.putIfAbsent(plain(words), meaning);
            }
        }
        found.remove("");
        meanings = Map.copyOf(found);
    }

    /** The meaning of a text that is one of the words; empty if it is not. */
    Optional<String> meaning(String text) {
        return Optional.ofNullable(meanings.get(plain(text)));
    }

    /** The meaning of the longest of the words in a text; empty if it contains none. */
    Optional<String> meaningOfPart(String text) {
        String[] words = plain(text).split(" ");
        for (int length = Math.min(words.length, MOST_WORDS); length > 0; length--) {
            for (int from = 0; from + length <= words.length; from++) {
                String part = String.join(" ", List.of(words).subList(from, from + length));
                String meaning = part.length() < SHORTEST_PART ? null : meanings.get(part);
                if (meaning != null) {
                    return Optional.of(meaning);
                }
            }
        }
        return Optional.empty();
    }

    /** A text in lower case without accents, in which a space replaces everything that is neither letter nor digit. */
    static String plain(String text) {
        if (text.isBlank()) {
            return "";
        }
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (WORD.matcher(start).matches()) {
            return start.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(start, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String letters = MARKS.matcher(decomposed)
                .replaceAll("")
                .replace("ß", "ss")
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace("æ", "ae");
        return BETWEEN.matcher(letters).replaceAll(" ").strip();
    }
}
