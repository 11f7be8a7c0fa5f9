package org.daybook.portfolio.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds printed sentences that say what is left out somewhere else, also in other words: those that share at least
 * {@value #SHARED} content words with a text that is left out, in any order and whatever their endings, which are worth
 * {@value #POINTS}. Each counts one, and two if it is in at most {@value #RARE} texts of the diary.
 */
final class RepeatedDisclosureFinder {
    private static final int SHARED = 3;
    private static final int POINTS = 5;
    private static final int RARE = 8;

    /** A word in more texts than this is not compared. */
    private static final int OFTEN = 60;

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?…])\\s+|[\\r\\n]+");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ENDINGS = Pattern.compile("(?<=\\p{L}{3})(?:ings?|ed|es|ly|s|e)$");

    private static final Set<String> EMPTY = Set.of("""
            and the that this with from for was were had has have been not but they them their there then than when what
            which who whom where why how you your yours his her hers him she its our ours are did does done will would could
            should can may might must into onto out off over under about after before again also any all some one two three
            because until while only just very more most much many other another else ever never always now still yet too
            both each own same such say says police court order street
            """.strip().split("\\s+"));

    private static final Map<String, String> FORMS =
            Map.of("slept", "sleep", "asleep", "sleep", "gave", "giv", "given", "giv", "took", "tak", "taken", "tak");

    private final Map<String, Set<String>> texts = new HashMap<>();
    private final Map<String, Set<PrintedTexts.PrintedText>> withheld = new HashMap<>();

    /** One or more printed sentences, and the text left out elsewhere of which they repeat most. */
    record Repeated(PrintedTexts.PrintedText line, String sentence, PrintedTexts.PrintedText withheld) {}

    private RepeatedDisclosureFinder() {}

    /**
     * The sentences in the order of the lines, each once.
     *
     * @param whole all texts of the diary, before anything is left out
     * @param redacted what is made of a text by striking words out of it
     */
    static Collection<Repeated> in(
            List<PrintedTexts.PrintedText> printed,
            List<PrintedTexts.PrintedText> whole,
            UnaryOperator<String> redacted) {
        Set<String> shown = printed.stream().map(PrintedTexts.PrintedText::text).collect(Collectors.toSet());
        RepeatedDisclosureFinder search = new RepeatedDisclosureFinder();
        for (PrintedTexts.PrintedText line : whole) {
            boolean isLeftOut = !shown.contains(line.text()) && !shown.contains(redacted.apply(line.text()));
            for (String stem : stems(line.text())) {
                search.texts.computeIfAbsent(stem, _ -> new LinkedHashSet<>()).add(line.text());
                if (isLeftOut) {
                    search.withheld
                            .computeIfAbsent(stem, _ -> new LinkedHashSet<>())
                            .add(line);
                }
            }
        }
        Map<String, Repeated> found = new LinkedHashMap<>();
        printed.stream()
                .flatMap(line -> search.repeated(line).stream())
                .forEach(one -> found.putIfAbsent(one.sentence(), one));
        return found.values();
    }

    /** Sentences that follow each other and repeat the same text are one. */
    private List<Repeated> repeated(PrintedTexts.PrintedText line) {
        List<Repeated> found = new ArrayList<>();
        PrintedTexts.@Nullable PrintedText before = null;
        for (String sentence : SENTENCES.split(line.text())) {
            PrintedTexts.@Nullable PrintedText most = mostRepeated(sentence);
            if (most != null) {
                boolean follows = most.equals(before);
                String words = follows ? found.removeLast().sentence() + " " + sentence.strip() : sentence.strip();
                found.add(new Repeated(line, words, most));
            }
            before = most;
        }
        return found;
    }

    /** The text left out elsewhere of which the sentence repeats most; null if it repeats none. */
    private PrintedTexts.@Nullable PrintedText mostRepeated(String sentence) {
        Map<PrintedTexts.PrintedText, Integer> shared = new LinkedHashMap<>();
        Map<PrintedTexts.PrintedText, Integer> points = new LinkedHashMap<>();
        for (String stem : stems(sentence)) {
            int having = texts.getOrDefault(stem, Set.of()).size();
            for (PrintedTexts.PrintedText text :
                    having > OFTEN ? Set.<PrintedTexts.PrintedText>of() : withheld.getOrDefault(stem, Set.of())) {
                shared.merge(text, 1, Integer::sum);
                points.merge(text, having > RARE ? 1 : 2, Integer::sum);
            }
        }
        return points.entrySet().stream()
                .filter(one -> one.getValue() >= POINTS && shared.getOrDefault(one.getKey(), 0) >= SHARED)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static Set<String> stems(String text) {
        return Arrays.stream(WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() > 2 && !EMPTY.contains(word))
                .map(word -> FORMS.getOrDefault(word, ENDINGS.matcher(word).replaceFirst("")))
                .collect(Collectors.toSet());
    }
}
