package org.daybook.casefile.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.ledger.codec.EveryEntry;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every kind of entry says of itself: which record it is about, which file it keeps, where it came from. */
class EntryTest {
    private static final SealedFile FILE =
            new SealedFile(new Id<>("ef".repeat(16)), ByteSequence.of(new byte[32]), 7, ByteSequence.of(new byte[32]));

    /** These hold words of a record, so erasing the record has to find them. */
    private static final Set<Class<?>> OF_A_RECORD = Set.of(
            Entry.IncidentRecorded.class,
            Entry.IncidentAmended.class,
            Entry.IncidentWithdrawn.class,
            Entry.CaseRecordRecorded.class,
            Entry.CaseRecordAmended.class,
            Entry.CaseRecordWithdrawn.class,
            Entry.VersionReadBack.class,
            Entry.MessagesLinked.class,
            Entry.MessagesImported.class,
            Entry.ImportWithdrawn.class,
            Entry.RowsCommitted.class,
            Entry.ExhibitAdded.class,
            Entry.ExhibitAmended.class,
            Entry.ExhibitMetAgain.class,
            Entry.ExhibitCopied.class);

    private static <T extends Entry> List<T> all(Class<T> kind) {
        return EveryEntry.examples().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void exactlyTheEntriesWithWordsOfARecordNameIt() {
        for (Entry entry : EveryEntry.examples()) {
            assertThat(entry.recordId() != null)
                    .as(entry.getClass().getSimpleName())
                    .isEqualTo(OF_A_RECORD.contains(entry.getClass()));
        }
    }

    @Test
    void theRecordIsTheOneThatTheEntryIsAbout() {
        assertThat(all(Entry.IncidentRecorded.class))
                .allMatch(entry -> entry.incident().id().equals(entry.recordId()));
        assertThat(all(Entry.IncidentAmended.class))
                .allMatch(entry -> entry.incident().id().equals(entry.recordId()));
        assertThat(all(Entry.CaseRecordRecorded.class))
                .allMatch(entry -> entry.caseRecord().id().equals(entry.recordId()));
        assertThat(all(Entry.CaseRecordAmended.class))
                .allMatch(entry -> entry.caseRecord().id().equals(entry.recordId()));
        assertThat(all(Entry.MessagesImported.class))
                .allMatch(entry -> entry.messages().id().equals(entry.recordId()));
        assertThat(all(Entry.ExhibitAdded.class))
                .allMatch(entry -> entry.exhibit().id().equals(entry.recordId()));
        assertThat(all(Entry.ExhibitAmended.class))
                .allMatch(entry -> entry.exhibit().id().equals(entry.recordId()));
    }

    @Test
    void theIdOfOneSortIsNeverGivenForAnother() {
        for (Entry entry : EveryEntry.examples()) {
            long sorts = Stream.of(entry.incidentId(), entry.caseRecordId(), entry.exhibitId())
                    .filter(Objects::nonNull)
                    .count();
            String name = entry.getClass().getSimpleName();
            assertThat(sorts).as(name).isLessThanOrEqualTo(1);
            assertThat(entry.incidentId() != null).as(name).isEqualTo(name.startsWith("Incident"));
            assertThat(entry.caseRecordId() != null).as(name).isEqualTo(name.startsWith("CaseRecord"));
            assertThat(entry.exhibitId() != null).as(name).isEqualTo(name.startsWith("Exhibit"));
            Stream.<@Nullable Id<?>>of(entry.incidentId(), entry.caseRecordId(), entry.exhibitId())
                    .filter(Objects::nonNull)
                    .forEach(id -> assertThat(id).as(name).isEqualTo(entry.recordId()));
        }
    }

    @Test
    void aFileIsKeptByWhatWasAddedOrImportedAndFollowsWhereItIsSealedNow() {
        for (Entry entry : EveryEntry.examples()) {
            Entry sealedAnew = entry.keeping(FILE);
            if (entry instanceof Entry.ExhibitAdded || entry instanceof Entry.MessagesImported) {
                assertThat(sealedAnew.keptFile()).isEqualTo(FILE);
                assertThat(sealedAnew.recordId()).isEqualTo(entry.recordId());
                assertThat(sealedAnew.claim()).isEqualTo(entry.claim());
                assertThat(sealedAnew.keeping(entry.keptFile())).isEqualTo(entry);
                assertThat(entry.keeping(null).keptFile()).isNull();
            } else {
                assertThat(sealedAnew).isEqualTo(entry);
            }
        }
    }

    @Test
    void theFileOfAnotherDiarysEntryIsTheOneSealedHere() {
        Entry.OriginEntry held = new Entry.OriginEntry(
                EveryEntry.copied(all(Entry.ExhibitAdded.class).getFirst()), FILE);
        assertThat(held.keptFile()).isEqualTo(FILE);
        assertThat(new Entry.OriginEntry(held.copied(), null).keptFile()).isNull();
    }

    @Test
    void whatAnotherDiarySaysIsFoundInEveryKindThatCanSayIt() {
        Set<Class<?>> claiming = Set.of(
                Entry.IncidentRecorded.class,
                Entry.IncidentWithdrawn.class,
                Entry.CaseRecordRecorded.class,
                Entry.CaseRecordWithdrawn.class,
                Entry.ExhibitAdded.class,
                Entry.ExhibitAmended.class,
                Entry.MessagesImported.class,
                Entry.ImportWithdrawn.class);
        for (Class<?> kind : claiming) {
            assertThat(EveryEntry.examples().stream().filter(kind::isInstance))
                    .as(kind.getSimpleName())
                    .anyMatch(entry -> entry.claim() != null);
        }
        assertThat(EveryEntry.examples())
                .filteredOn(entry -> entry.claim() != null)
                .allMatch(entry -> claiming.contains(entry.getClass())
                        && Objects.requireNonNull(entry.claim()).vaultId().equals("ab".repeat(16)));
    }
}
