package org.daybook.index;

import java.util.List;
import java.util.Set;
import org.daybook.dates.DayRange;
import org.daybook.incident.IncidentType;

/** Something that an item can fit, whatever words are in it. */
public sealed interface SearchCondition {

    /** It is of any of these kinds of incident. */
    record Kinds(Set<IncidentType> any) implements SearchCondition {
        public Kinds {
            any = Set.copyOf(any);
        }
    }

    /** It happened in any of these spans, or reaches into one; an item without a day is in none. */
    record Days(List<DayRange> any) implements SearchCondition {
        public Days {
            any = List.copyOf(any);
        }
    }

    /**
     * Somebody is named in it.
     *
     * @param names all words of any of these must occur in it
     */
    record Person(List<String> names) implements SearchCondition {
        public Person {
            names = List.copyOf(names);
        }
    }

    /** It happened at a place with these words in its name. */
    record Place(String words) implements SearchCondition {}

    /** Somebody with these words in their name wrote it down. */
    record Author(String words) implements SearchCondition {}

    /** It has a property. */
    record Flagged(ItemFlag flag) implements SearchCondition {}
}
