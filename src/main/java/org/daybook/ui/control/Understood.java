package org.daybook.ui.control;

import java.util.List;
import org.daybook.facts.When;
import org.jspecify.annotations.Nullable;

/**
 * How her words for a time were understood.
 *
 * @param when the time, without her words; null if it is not certain
 * @param sayMore whether her words say more than the time does, as 'last night' does
 * @param offers what may be meant, for her to choose from; empty if {@code when} is certain
 * @param doubts why it is not certain; empty exactly if {@code when} is, or nothing was typed
 */
record Understood(@Nullable When when, boolean sayMore, List<When> offers, List<Doubt> doubts) {
    static final Understood NOTHING = new Understood(null, false, List.of(), List.of());

    Understood {
        offers = List.copyOf(offers);
        doubts = List.copyOf(doubts);
    }

    static Understood certain(When when, boolean sayMore) {
        return new Understood(when, sayMore, List.of(), List.of());
    }
}
