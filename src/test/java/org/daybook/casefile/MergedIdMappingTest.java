package org.daybook.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.MergeRecord;
import org.daybook.casefile.entry.SalvageRecord;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.ledger.codec.EveryEntry;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every place in which an entry of a merged diary names a record has the id under which that record stands here. */
class MergedIdMappingTest {
    private static final Id<Incident> THERE = new Id<>("a1".repeat(16));
    private static final Id<Incident> HERE = new Id<>("b2".repeat(16));

    /** Entries of the other diary that are about its case, told word for word. */
    private static List<Entry> told() {
        List<Entry> told = new ArrayList<>();
        for (Entry entry : EveryEntry.examples()) {
            LedgerEntry recorded =
                    new LedgerEntry(5, EveryEntry.envelope(), entry, EveryEntry.hash(), EveryEntry.hash());
            new OriginClaims("ab".repeat(16)).of(recorded).ifPresent(told::add);
        }
        return told;
    }

    /** The ids of records, not those of sealed files and of the terms of an order, which stay as they are. */
    private static Set<String> recordIds(Object value) {
        Set<String> ids = new HashSet<>();
        collect(value, ids);
        return ids;
    }

    private static void collect(@Nullable Object value, Set<String> ids) {
        switch (value) {
            case Id<?> id -> ids.add(id.hex());
            case Entry.SealedFile _, OrderTerm _ -> {
                // Names no record.
            }
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    if (!component.getName().equals("brokenTerms")) {
                        collect(get(record, component), ids);
                    }
                }
            }
            case Collection<?> all -> all.forEach(one -> collect(one, ids));
            case Map<?, ?> map -> map.values().forEach(one -> collect(one, ids));
            case null, default -> {
                // A leaf that is no id.
            }
        }
    }

    private static @Nullable Object get(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record without its accessor", e);
        }
    }

    private static MergeRecord account(Map<String, String> same, Map<String, Integer> numbers) {
        return new MergeRecord(
                List.of(), same, numbers, List.of(), new SalvageRecord.HighestNumbers(0, 0, Map.of()), null);
    }

    @Test
    void noIdOfTheOtherDiaryIsLeftInAnyKindOfEntry() {
        for (Entry entry : told()) {
            Map<String, String> same = new HashMap<>();
            Set<String> before = recordIds(entry);
            before.forEach(hex -> same.put(hex, "%032x".formatted(0xf00 + same.size())));
            Set<String> after = recordIds(MergedIdMapping.here(entry, account(same, Map.of())));
            assertThat(after).as(entry.getClass().getSimpleName()).containsExactlyInAnyOrderElementsOf(same.values());
        }
    }

    @Test
    void anEntryKeepsEverythingButTheIds() {
        for (Entry entry : told()) {
            Map<String, String> there = new HashMap<>();
            Map<String, String> back = new HashMap<>();
            for (String hex : recordIds(entry)) {
                String other = "%032x".formatted(0xf00 + there.size());
                there.put(hex, other);
                back.put(other, hex);
            }
            Entry here = MergedIdMapping.here(entry, account(there, Map.of()));
            assertThat(MergedIdMapping.here(here, account(back, Map.of()))).isEqualTo(entry);
        }
    }

    @Test
    void nothingChangesWhereNoRecordStandsUnderAnotherIdOrNumber() {
        for (Entry entry : told()) {
            assertThat(MergedIdMapping.here(entry, MergeRecord.NONE)).isSameAs(entry);
            assertThat(MergedIdMapping.here(entry, account(Map.of(HERE.hex(), THERE.hex()), Map.of(HERE.hex(), 90))))
                    .as("about other records")
                    .isEqualTo(entry);
        }
    }

    @Test
    void aRecordWhoseNumberWasTakenHasAnother() {
        for (Entry entry : told()) {
            Id<?> id = entry.recordId();
            if (id == null) {
                continue;
            }
            Entry here = MergedIdMapping.here(entry, account(Map.of(), Map.of(id.hex(), 4711)));
            switch (here) {
                case Entry.IncidentRecorded now ->
                    assertThat(now.incident().number()).isEqualTo(4711);
                case Entry.IncidentAmended now ->
                    assertThat(now.incident().number()).isEqualTo(4711);
                case Entry.ExhibitAdded now ->
                    assertThat(now.exhibit().number()).isEqualTo(4711);
                case Entry.ExhibitAmended now ->
                    assertThat(now.exhibit().number()).isEqualTo(4711);
                case Entry.CaseRecordRecorded now ->
                    assertThat(now.caseRecord().number()).isEqualTo(4711);
                case Entry.CaseRecordAmended now ->
                    assertThat(now.caseRecord().number()).isEqualTo(4711);
                default -> assertThat(here).isEqualTo(entry);
            }
        }
    }

    @Test
    void theNumberIsLookedUpUnderTheIdThatTheRecordHasHere() {
        Incident there =
                Incident.of(THERE, 3, EventTime.unknown(Diary.ZONE), IncidentDescription.of(List.of(), "seen", ""));
        MergeRecord account = account(Map.of(THERE.hex(), HERE.hex()), Map.of(HERE.hex(), 8, THERE.hex(), 9));
        Entry.IncidentRecorded here =
                (Entry.IncidentRecorded) MergedIdMapping.here(new Entry.IncidentRecorded(there), account);
        assertThat(here.incident().id()).isEqualTo(HERE);
        assertThat(here.incident().number()).isEqualTo(8);
    }
}
