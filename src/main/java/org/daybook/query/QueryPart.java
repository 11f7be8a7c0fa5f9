package org.daybook.query;

import java.util.List;
import org.daybook.dates.DayRange;
import org.daybook.index.SearchCondition;

/**
 * A part of what was typed.
 *
 * @param start where it begins
 * @param meanings what it can mean, if it has a meaning
 * @param words its words, without the small ones before them
 */
public record QueryPart(int start, int end, Role role, List<SearchCondition> meanings, String words) {
    /** What a part is for. */
    public enum Role {
        /** It has a meaning, such as a day. */
        MEANT,
        /** Its words are looked for. */
        WORDS,
        /** It only links other parts, and is not looked for. */
        LINK
    }

    public QueryPart {
        meanings = List.copyOf(meanings);
    }

    public boolean isMeant() {
        return role == Role.MEANT;
    }

    /** Whether it only means a property or an author, and nobody means its words. */
    boolean isProperty() {
        return isMeant()
                && meanings.stream()
                        .allMatch(meaning -> meaning instanceof SearchCondition.Flagged
                                || meaning instanceof SearchCondition.Author);
    }

    /** Whether it means this and nothing else. */
    public boolean means(SearchCondition condition) {
        return meanings.equals(List.of(condition));
    }

    /** Whether an item that fits another part of the same sort is wanted too, as in 'calls and messages'. */
    boolean isAlternativeTo(QueryPart other) {
        if (!isMeant() || !other.isMeant() || meanings.size() != 1 || other.meanings.size() != 1) {
            return false;
        }
        return switch (meanings.getFirst()) {
            case SearchCondition.Kinds _ -> other.meanings.getFirst() instanceof SearchCondition.Kinds;
            case SearchCondition.Place _ -> other.meanings.getFirst() instanceof SearchCondition.Place;
            case SearchCondition.Days days ->
                other.meanings.getFirst() instanceof SearchCondition.Days others
                        && isBounded(days)
                        && isBounded(others);
            case SearchCondition.Person _, SearchCondition.Author _, SearchCondition.Flagged _ -> false;
        };
    }

    private static boolean isBounded(SearchCondition.Days days) {
        return days.any().stream().allMatch(DayRange::isBounded);
    }
}
