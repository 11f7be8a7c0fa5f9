package org.daybook.index;

import java.util.List;
import java.util.Set;
import org.daybook.dates.DayRange;
import org.daybook.incident.IncidentType;

/** A condition that found items must meet, besides the words searched for. */
public sealed interface SearchCondition {

    /** The item is of any of these kinds of incident. */
    record KindCondition(Set<IncidentType> any) implements SearchCondition {
        public KindCondition {
            any = Set.copyOf(any);
        }
    }

    /** The item happened in one of these ranges, or overlaps one; an item without a day never does. */
    record DaysCondition(List<DayRange> any) implements SearchCondition {
        public DaysCondition {
            any = List.copyOf(any);
        }
    }

    /**
     * A person is named in the item.
     *
     * @param names all words of one of these must occur in it
     */
    record PersonCondition(List<String> names) implements SearchCondition {
        public PersonCondition {
            names = List.copyOf(names);
        }
    }

    /** The item happened at a place with these words in its name. */
    record PlaceCondition(String words) implements SearchCondition {}

    /** A person with these words in their name wrote the item down. */
    record AuthorCondition(String words) implements SearchCondition {}

    /** The item has a property. */
    record FlagCondition(ItemFlag flag) implements SearchCondition {}
}
