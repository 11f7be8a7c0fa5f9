package org.daybook.merge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.GivenLabel;
import org.daybook.casefile.entry.SalvageRecord.HighestNumbers;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.merge.MergeReport.MergedRecord;
import org.daybook.merge.MergeReport.Renumbered;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of records in a merged diary. A record keeps its number and an exhibit its label, unless one of the diary
 * that began first has the same, or the same label was given out for another exhibit: then it gets the next number that
 * none of them gave. Labels that were both given out stay.
 */
final class MergedNumbering {
    private static final String INCIDENT = "incident";
    private static final String EXHIBIT = "exhibit";

    private final Map<String, String> same;
    private final Map<String, Integer> chosen = new LinkedHashMap<>();
    private final Map<String, NumberedRecord> waiting = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> givenOut = new HashMap<>();
    private final Map<String, Integer> highest = new HashMap<>();
    private final Map<String, GivenLabel> labels = new LinkedHashMap<>();
    private final List<String> sameLabel = new ArrayList<>();
    private final List<Renumbered> renumbered = new ArrayList<>();

    /** A record as its own diary numbers it. */
    private record NumberedRecord(String kind, Id<?> id, String initials, int number, boolean isGiven) {
        String label() {
            return initials + number;
        }

        String sign() {
            return kind + " " + label();
        }
    }

    MergedNumbering(List<MergeSource> sources, Map<String, String> same) {
        this.same = same;
        for (MergeSource source : sources) {
            records(source.caseFile()).stream()
                    .filter(NumberedRecord::isGiven)
                    .forEach(record -> givenOut.putIfAbsent(record.sign(), id(record)));
        }
        for (MergeSource source : sources) {
            CaseFile caseFile = source.caseFile();
            raise(INCIDENT, caseFile.incidents().nextNumber() - 1);
            raise(EXHIBIT, caseFile.exhibits().nextNumber() - 1);
            for (CaseRecordKind kind : CaseRecordKind.values()) {
                raise(kind.code(), caseFile.caseRecords().nextNumber(kind) - 1);
            }
            records(caseFile).forEach(this::keepOrWait);
        }
        waiting.forEach((id, record) -> {
            int next = highest.merge(record.kind(), 1, Integer::sum);
            chosen.put(id, next);
            renumbered.add(new Renumbered(new MergedRecord(record.kind(), record.initials() + next), record.label()));
        });
    }

    private static List<NumberedRecord> records(CaseFile caseFile) {
        List<NumberedRecord> records = new ArrayList<>();
        for (IncidentHistory history : caseFile.incidents().all()) {
            records.add(new NumberedRecord(
                    INCIDENT, history.id(), "", history.current().number(), false));
        }
        for (ExhibitHistory history : caseFile.exhibits().all()) {
            records.add(new NumberedRecord(
                    EXHIBIT, history.id(), history.label(), history.current().number(), history.given()));
        }
        for (CaseRecordHistory history : caseFile.caseRecords().all()) {
            records.add(new NumberedRecord(
                    history.kind().code(), history.id(), "", history.current().number(), false));
        }
        return records;
    }

    private void raise(String kind, int number) {
        highest.merge(kind, number, Math::max);
    }

    private void keepOrWait(NumberedRecord record) {
        String id = id(record);
        if (record.kind().equals(EXHIBIT)
                && (record.isGiven() || !record.initials().isEmpty())) {
            labels.putIfAbsent(id, new GivenLabel(new Id<>(id), record.initials()));
        }
        if (chosen.containsKey(id) || waiting.containsKey(id)) {
            return;
        }
        boolean isGivenOutForAnother =
                !record.isGiven() && !givenOut.getOrDefault(record.sign(), id).equals(id);
        if (!isGivenOutForAnother && taken.add(record.sign())) {
            chosen.put(id, record.number());
        } else if (record.isGiven()) {
            sameLabel.add(record.label());
            chosen.put(id, record.number());
        } else {
            waiting.put(id, record);
        }
    }

    private String id(NumberedRecord record) {
        return same.getOrDefault(record.id().hex(), record.id().hex());
    }

    /** The numbers of records that have another in an entry. */
    Map<String, Integer> changed(List<OriginNode> held) {
        Map<String, Integer> changed = new HashMap<>();
        for (OriginNode node : held) {
            NumberedRecord told = numberedRecord(MergePlan.content(node).entry());
            if (told != null) {
                String id = id(told);
                int number = chosen.getOrDefault(id, told.number());
                if (number != told.number()) {
                    changed.put(id, number);
                }
            }
        }
        return changed;
    }

    private static @Nullable NumberedRecord numberedRecord(Entry entry) {
        return switch (entry) {
            case Entry.IncidentRecorded(var incident) ->
                new NumberedRecord(INCIDENT, incident.id(), "", incident.number(), false);
            case Entry.IncidentAmended(var incident, var _) ->
                new NumberedRecord(INCIDENT, incident.id(), "", incident.number(), false);
            case Entry.CaseRecordRecorded(var one) ->
                new NumberedRecord(one.kind().code(), one.id(), "", one.number(), false);
            case Entry.CaseRecordAmended(var one, var _) ->
                new NumberedRecord(one.kind().code(), one.id(), "", one.number(), false);
            case Entry.ExhibitAdded added ->
                new NumberedRecord(
                        EXHIBIT, added.exhibit().id(), "", added.exhibit().number(), false);
            case Entry.ExhibitAmended amended ->
                new NumberedRecord(
                        EXHIBIT, amended.exhibit().id(), "", amended.exhibit().number(), false);
            default -> null;
        };
    }

    /** The labels of all exhibits that have initials. */
    List<GivenLabel> labels() {
        return List.copyOf(labels.values());
    }

    /** The highest numbers given, here and in any of the diaries. */
    HighestNumbers given() {
        Map<CaseRecordKind, Integer> ofKinds = new EnumMap<>(CaseRecordKind.class);
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            int number = highest.getOrDefault(kind.code(), 0);
            if (number > 0) {
                ofKinds.put(kind, number);
            }
        }
        return new HighestNumbers(highest.getOrDefault(INCIDENT, 0), highest.getOrDefault(EXHIBIT, 0), ofKinds);
    }

    List<Renumbered> renumbered() {
        return renumbered;
    }

    /** Labels that two exhibits have. */
    List<String> sameLabel() {
        return sameLabel;
    }
}
