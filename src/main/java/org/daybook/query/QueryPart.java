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
public record QueryPart(int start, int end, PartRole role, List<SearchCondition> meanings, String words) {
    /** What a part is for. */
    public enum PartRole {
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
        return role == PartRole.MEANT;
    }

    /** Whether it only means a property or an author, and nobody means its words. */
    boolean isProperty() {
        return isMeant()
                && meanings.stream()
                        .allMatch(meaning -> meaning instanceof SearchCondition.FlagCondition
                                || meaning instanceof SearchCondition.AuthorCondition);
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
            case SearchCondition.KindCondition _ -> other.meanings.getFirst() instanceof SearchCondition.KindCondition;
            case SearchCondition.PlaceCondition _ ->
                other.meanings.getFirst() instanceof SearchCondition.PlaceCondition;
            case SearchCondition.DaysCondition days ->
                other.meanings.getFirst() instanceof SearchCondition.DaysCondition others
                        && isBounded(days)
                        && isBounded(others);
            case SearchCondition.PersonCondition _,
                    SearchCondition.AuthorCondition _,
                    SearchCondition.FlagCondition _ -> false;
        };
    }

    private static boolean isBounded(SearchCondition.DaysCondition days) {
        return days.any().stream().allMatch(DayRange::isBounded);
    }
}
