package org.daybook.casefile;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.caserecord.CaseRecordKind;

/**
 * That something was erased for good: all that is left of it.
 *
 * @param incidents the numbers of incidents that are gone, in order, never given again; empty if it was no incident
 * @param exhibits the numbers of exhibits that are gone, in order, never given again
 * @param caseRecords the numbers of case records that are gone, in order, by their kind, never given again
 * @param reason why, in her words
 * @param recorded the ledger's entry that says so
 */
public record Erasure(
        List<Integer> incidents,
        List<Integer> exhibits,
        SortedMap<CaseRecordKind, List<Integer>> caseRecords,
        String reason,
        LedgerEntry recorded) {
    public Erasure {
        caseRecords = Collections.unmodifiableSortedMap(new TreeMap<>(caseRecords));
        incidents = List.copyOf(incidents);
        exhibits = List.copyOf(exhibits);
    }

    static Erasure of(Entry.Erased entry, LedgerEntry recorded) {
        SortedMap<CaseRecordKind, List<Integer>> caseRecords = new TreeMap<>();
        entry.caseRecords()
                .forEach((kind, numbers) ->
                        caseRecords.put(kind, numbers.stream().sorted().toList()));
        return new Erasure(
                entry.incidents().stream().sorted().toList(),
                entry.exhibits().stream().sorted().toList(),
                caseRecords,
                entry.reason(),
                recorded);
    }
}
