package org.daybook.portfolio.content;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.daybook.casefile.Erasure;
import org.daybook.caserecord.CaseRecordKind;

/**
 * The numbers missing because of erasures. Of case records only those of printed kinds: a reader sees no gap in the
 * others, and need not know that there were any.
 *
 * @param incidents numbers of incidents, in order
 * @param exhibits numbers of exhibits, in order
 * @param caseRecords numbers of case records, in order, by their kind
 */
public record ErasedNumbers(
        List<Integer> incidents, List<Integer> exhibits, SortedMap<CaseRecordKind, List<Integer>> caseRecords) {
    public ErasedNumbers {
        incidents = List.copyOf(incidents);
        exhibits = List.copyOf(exhibits);
        caseRecords = Collections.unmodifiableSortedMap(new TreeMap<>(caseRecords));
    }

    /** Collects the erased numbers; of case records only those of the kinds that are printed. */
    public static ErasedNumbers of(List<Erasure> erasures, Set<CaseRecordKind> printed) {
        SortedMap<CaseRecordKind, List<Integer>> caseRecords = new TreeMap<>();
        for (CaseRecordKind kind : printed) {
            List<Integer> numbers =
                    sorted(erasures, erasure -> erasure.caseRecords().getOrDefault(kind, List.of()));
            if (!numbers.isEmpty()) {
                caseRecords.put(kind, numbers);
            }
        }
        return new ErasedNumbers(
                sorted(erasures, Erasure::incidents), sorted(erasures, Erasure::exhibits), caseRecords);
    }

    private static List<Integer> sorted(List<Erasure> erasures, Function<Erasure, List<Integer>> numbers) {
        return erasures.stream()
                .map(numbers)
                .flatMap(Collection::stream)
                .sorted()
                .toList();
    }
}
