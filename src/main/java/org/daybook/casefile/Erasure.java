package org.daybook.casefile;

import java.util.List;

/**
 * That something was erased for good: all that is left of it.
 *
 * @param incidents the numbers of incidents that are gone, in order, never given again; empty if it was no incident
 * @param exhibits the numbers of exhibits that are gone, in order, never given again
 * @param reason why, in her words
 * @param recorded the ledger's entry that says so
 */
public record Erasure(List<Integer> incidents, List<Integer> exhibits, String reason, Recorded recorded) {
    public Erasure {
        incidents = List.copyOf(incidents);
        exhibits = List.copyOf(exhibits);
    }

    static Erasure of(Entry.Erased entry, Recorded recorded) {
        return new Erasure(
                entry.incidents().stream().sorted().toList(),
                entry.exhibits().stream().sorted().toList(),
                entry.reason(),
                recorded);
    }
}
