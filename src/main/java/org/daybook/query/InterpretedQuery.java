package org.daybook.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.index.InterpretedSearchPart;
import org.daybook.index.SearchCondition;
import org.daybook.index.text.FoldedWords;

/**
 * What was typed into the search field, and how it is understood.
 *
 * @param parts its parts in their order, with nothing but spaces between them
 */
public record InterpretedQuery(String typed, List<QueryPart> parts) {
    /** Nothing typed. */
    public static final InterpretedQuery NOTHING = new InterpretedQuery("", List.of());

    private static final char QUOTE = '"';

    public InterpretedQuery {
        parts = List.copyOf(parts);
    }

    public List<QueryPart> meant() {
        return parts.stream().filter(QueryPart::isMeant).toList();
    }

    /** The words that are only looked for as words. */
    public String words() {
        return parts.stream()
                .filter(part -> part.role() == QueryPart.PartRole.WORDS)
                .map(QueryPart::words)
                .collect(Collectors.joining(" "));
    }

    /** The parts with a meaning as a search takes them, alternatives of one sort as one. */
    public List<InterpretedSearchPart> searched() {
        List<List<QueryPart>> groups = new ArrayList<>();
        for (QueryPart part : meant()) {
            groups.stream()
                    .filter(group -> group.getFirst().isAlternativeTo(part))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(part), () -> groups.add(new ArrayList<>(List.of(part))));
        }
        return groups.stream()
                .map(group -> new InterpretedSearchPart(
                        group.stream().flatMap(part -> part.meanings().stream()).toList(),
                        group.stream().map(QueryPart::words).toList()))
                .toList();
    }

    /** All that is to be marked in what is found: the names of people who are meant, and the words. */
    public String marked() {
        Stream<String> words = parts.stream()
                .filter(part -> part.role() != QueryPart.PartRole.LINK)
                .map(QueryPart::words);
        Stream<String> names = parts.stream()
                .flatMap(part -> part.meanings().stream())
                .filter(SearchCondition.PersonCondition.class::isInstance)
                .flatMap(person -> ((SearchCondition.PersonCondition) person).names().stream())
                .map(InterpretedQuery::quoted);
        return Stream.concat(names, words).collect(Collectors.joining(" "));
    }

    /**
     * What is typed when a part loses its meaning. Its words are kept between quotation marks, before everything else,
     * so that no word before them gives them another meaning; a property or an author is taken off.
     */
    public String withoutMeaning(QueryPart part) {
        String rest = joined(typed.substring(0, part.start()), typed.substring(part.end()));
        return part.isProperty() ? rest : joined(quoted(part.words()), rest);
    }

    /**
     * What is typed when the parts that {@code replaced} names give way to {@code text}, which is added at the end if
     * there are none.
     */
    public String with(String text, Predicate<QueryPart> replaced) {
        StringBuilder left = new StringBuilder();
        boolean put = false;
        int at = 0;
        for (QueryPart part : parts) {
            if (replaced.test(part)) {
                left.append(typed, at, part.start());
                left.append(put ? "" : text);
                put = true;
                at = part.end();
            }
        }
        left.append(typed.substring(at));
        return put ? left.toString().replaceAll("\\s+", " ").strip() : joined(left.toString(), text);
    }

    /**
     * What is typed when misspelt words are corrected.
     *
     * @param corrections the right word for each misspelt one, as folded for the search
     */
    public String corrected(Map<String, String> corrections) {
        StringBuilder right = new StringBuilder();
        int at = 0;
        for (QueryPart part : parts) {
            List<String> folded = FoldedWords.of(part.words());
            if (folded.stream().anyMatch(corrections::containsKey)) {
                right.append(typed, at, part.start());
                right.append(folded.stream()
                        .map(word -> corrections.getOrDefault(word, word))
                        .collect(Collectors.joining(" ")));
                at = part.end();
            }
        }
        return right.append(typed.substring(at)).toString();
    }

    static String quoted(String text) {
        return QUOTE + text.replace(QUOTE, ' ') + QUOTE;
    }

    private static String joined(String before, String after) {
        return (before.stripTrailing() + " " + after.stripLeading()).strip();
    }
}
