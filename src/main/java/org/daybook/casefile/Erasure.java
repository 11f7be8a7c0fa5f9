package org.daybook.casefile;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.caserecord.CaseRecordKind;

/**
 * All that is left of something erased for good.
 *
 * @param incidents the numbers of the erased incidents, in order, never reused
 * @param exhibits the numbers of the erased exhibits, in order, never reused
 * @param caseRecords the numbers of the erased case records, in order, by kind, never reused
 * @param reason why, in her words
 * @param recorded the ledger entry of the erasure
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
