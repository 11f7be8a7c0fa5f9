package org.daybook.session.salvage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.Erasure;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Entry.GivenLabel;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.SalvageRecord.EntrySpan;
import org.daybook.casefile.entry.SalvageRecord.HighestNumbers;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.ledger.DamagedLedger.RemainingEntries;

/** What is left of the case of a damaged diary, and the numbers it gave or may have given. */
public final class SalvagedDiary {
    private final RemainingEntries left;
    private final CaseFile caseFile = new CaseFile();
    private final HighestNumbers given;
    private long incidentsAt;
    private long exhibitsAt;
    private final Map<CaseRecordKind, Long> caseRecordNumbers = new EnumMap<>(CaseRecordKind.class);

    public SalvagedDiary(RemainingEntries left) {
        this.left = left;
        for (LedgerEntry recorded : left.entries()) {
            HighestNumbers before = numbers();
            caseFile.apply(recorded);
            noteRaised(before, recorded.seq());
        }
        this.given = withThoseThatMayHaveBeenGiven();
    }

    public CaseFile caseFile() {
        return caseFile;
    }

    /** The highest numbers that were given, or may have been by an entry that is lost. */
    HighestNumbers given() {
        return given;
    }

    List<GivenLabel> labels() {
        return caseFile.exhibits().all().stream()
                .filter(ExhibitHistory::given)
                .map(exhibit -> new GivenLabel(exhibit.id(), exhibit.label()))
                .toList();
    }

    /** Those whose first version is lost, so that only later ones are left. */
    List<ExhibitHistory> withoutFirstVersion() {
        return caseFile.exhibits().all().stream()
                .filter(ExhibitHistory::isOriginalMissing)
                .toList();
    }

    /** The lost entries, consecutive ones joined. */
    List<EntrySpan> lost() {
        List<EntrySpan> spans = new ArrayList<>();
        for (long seq : left.lost()) {
            EntrySpan last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && last.to() + 1 == seq) {
                spans.set(spans.size() - 1, new EntrySpan(last.from(), seq));
            } else {
                spans.add(new EntrySpan(seq, seq));
            }
        }
        return spans;
    }

    /** The numbers up to the highest known that have no record left and no erasure to explain it. */
    SalvageReport.MissingNumbers missing() {
        Set<Integer> incidents = new HashSet<>();
        Set<Integer> exhibits = new HashSet<>();
        Map<CaseRecordKind, Set<Integer>> caseRecords = new EnumMap<>(CaseRecordKind.class);
        for (Erasure erasure : caseFile.erasures()) {
            incidents.addAll(erasure.incidents());
            exhibits.addAll(erasure.exhibits());
            erasure.caseRecords()
                    .forEach((kind, numbers) -> of(caseRecords, kind).addAll(numbers));
        }
        caseFile.incidents().all().forEach(one -> incidents.add(one.current().number()));
        caseFile.exhibits().all().forEach(one -> exhibits.add(one.current().number()));
        caseFile.caseRecords()
                .all()
                .forEach(one -> of(caseRecords, one.kind()).add(one.current().number()));
        HighestNumbers known = numbers();
        SortedMap<CaseRecordKind, List<Integer>> gaps = new TreeMap<>();
        known.caseRecords().forEach((kind, highest) -> {
            List<Integer> ofKind = gaps(of(caseRecords, kind), highest);
            if (!ofKind.isEmpty()) {
                gaps.put(kind, ofKind);
            }
        });
        return new SalvageReport.MissingNumbers(
                gaps(incidents, known.incidents()), gaps(exhibits, known.exhibits()), gaps);
    }

    private static Set<Integer> of(Map<CaseRecordKind, Set<Integer>> caseRecords, CaseRecordKind kind) {
        return caseRecords.computeIfAbsent(kind, _ -> new HashSet<>());
    }

    private static List<Integer> gaps(Set<Integer> there, int highest) {
        return IntStream.rangeClosed(1, highest)
                .filter(number -> !there.contains(number))
                .boxed()
                .toList();
    }

    private HighestNumbers numbers() {
        Map<CaseRecordKind, Integer> caseRecords = new EnumMap<>(CaseRecordKind.class);
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            int highest = caseFile.caseRecords().nextNumber(kind) - 1;
            if (highest > 0) {
                caseRecords.put(kind, highest);
            }
        }
        return new HighestNumbers(
                caseFile.incidents().nextNumber() - 1, caseFile.exhibits().nextNumber() - 1, caseRecords);
    }

    private void noteRaised(HighestNumbers before, long seq) {
        HighestNumbers now = numbers();
        if (now.incidents() > before.incidents()) {
            incidentsAt = seq;
        }
        if (now.exhibits() > before.exhibits()) {
            exhibitsAt = seq;
        }
        now.caseRecords().forEach((kind, number) -> {
            if (number > before.caseRecords().getOrDefault(kind, 0)) {
                caseRecordNumbers.put(kind, seq);
            }
        });
    }

    /** Each lost entry after the one that gave the highest known number may have given the next. */
    private HighestNumbers withThoseThatMayHaveBeenGiven() {
        HighestNumbers known = numbers();
        Map<CaseRecordKind, Integer> caseRecords = new EnumMap<>(CaseRecordKind.class);
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            int highest =
                    known.caseRecords().getOrDefault(kind, 0) + lostAfter(caseRecordNumbers.getOrDefault(kind, 0L));
            if (highest > 0) {
                caseRecords.put(kind, highest);
            }
        }
        return new HighestNumbers(
                known.incidents() + lostAfter(incidentsAt), known.exhibits() + lostAfter(exhibitsAt), caseRecords);
    }

    private int lostAfter(long seq) {
        // The first entry of a diary records nothing of the case.
        return (int)
                left.lost().stream().filter(lost -> lost > Math.max(seq, 1)).count();
    }
}
