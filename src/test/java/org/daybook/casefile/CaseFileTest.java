package org.daybook.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.DiaryOpened;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.ByteSequence;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileTest {
    private static final OffsetDateTime START = OffsetDateTime.now(Diary.CLOCK);
    private static final ByteSequence NONE = ByteSequence.of(new byte[32]);
    private static final Id<Incident> ONE = id(1);
    private static final Id<Incident> TWO = id(2);

    private final CaseFile caseFile = new CaseFile();
    private long seq;

    private static Id<Incident> id(int number) {
        return new Id<>("%032x".formatted(number));
    }

    private static Incident incident(Id<Incident> id, int number, String word) {
        Incident one = Diary.incident(id, word, Diary.DAY);
        return Incident.of(id, number, one.when(), one.what())
                .with(one.where())
                .with(one.who())
                .with(one.effect())
                .with(one.handling())
                .with(one.unknown());
    }

    private LedgerEntry apply(Entry entry) {
        return apply(entry, START.plusHours(seq));
    }

    private LedgerEntry apply(Entry entry, OffsetDateTime at) {
        seq++;
        LedgerEntry recorded =
                new LedgerEntry(seq, new EntryMetadata(at, Diary.ZONE, "", "", "test"), entry, NONE, NONE);
        caseFile.apply(recorded);
        return recorded;
    }

    private IncidentHistory history(Id<Incident> id) {
        return caseFile.incidents().one(id).orElseThrow();
    }

    @Nested
    class Empty {
        @Test
        void nothingIsThereAndTheFirstNumberIsOne() {
            assertThat(caseFile.incidents().all()).isEmpty();
            assertThat(caseFile.incidents().nextNumber()).isEqualTo(1);
            assertThat(caseFile.last()).isEmpty();
            assertThat(caseFile.first()).isEmpty();
            assertThat(caseFile.start()).isEmpty();
            assertThat(caseFile.times().lastOpening()).isEmpty();
            assertThat(caseFile.entriesOf(ONE)).isEmpty();
        }
    }

    @Test
    void whatIsHiddenLastHolds() {
        assertThat(caseFile.hiddenReminders()).isEmpty();
        apply(new Entry.RemindersHidden(Set.of("witness", "place")));
        apply(new Entry.RemindersHidden(Set.of("place")));
        assertThat(caseFile.hiddenReminders()).containsExactly("place");
    }

    @Nested
    class WithAnIncident {
        private final LedgerEntry recorded = apply(new IncidentRecorded(incident(ONE, 1, "first")));

        @Test
        void itStandsAsItWasRecorded() {
            assertThat(history(ONE).current().what().happened()).isEqualTo("first happened");
            assertThat(history(ONE).original().recorded()).isEqualTo(recorded);
            assertThat(history(ONE).isAmended()).isFalse();
            assertThat(history(ONE).isWithdrawn()).isFalse();
            assertThat(caseFile.last()).contains(recorded);
        }

        @Test
        void amendmentsStandBesideItInOrder() {
            apply(new IncidentAmended(incident(ONE, 1, "second"), "a"));
            apply(new IncidentAmended(incident(ONE, 1, "third"), "b"));
            assertThat(history(ONE).versions())
                    .extracting(IncidentHistory.RecordVersion::reason)
                    .containsExactly("", "a", "b");
            assertThat(history(ONE).current().what().happened()).isEqualTo("third happened");
            assertThat(caseFile.incidents().all()).hasSize(1);
            assertThat(caseFile.incidents().nextNumber()).isEqualTo(2);
            assertThat(caseFile.entriesOf(ONE)).containsExactly(1L, 2L, 3L);
        }

        @Test
        void aWithdrawnOneStaysWithAllItsVersions() {
            apply(new IncidentAmended(incident(ONE, 1, "second"), "a"));
            apply(new IncidentWithdrawn(ONE, "mistaken"));
            assertThat(history(ONE).isWithdrawn()).isTrue();
            assertThat(history(ONE).versions()).hasSize(2);
            assertThat(caseFile.entriesOf(ONE)).containsExactly(1L, 2L, 3L);
        }

        @Test
        void oneAmendedAfterItsWithdrawalIsStillWithdrawn() {
            apply(new IncidentWithdrawn(ONE, "mistaken"));
            apply(new IncidentAmended(incident(ONE, 1, "second"), "a"));
            assertThat(history(ONE).isWithdrawn()).isTrue();
        }

        @Test
        void anErasedOneIsGoneAndItsNumberIsNotUsedAgain() {
            apply(new IncidentRecorded(incident(TWO, 2, "other")));
            apply(new Erased(caseFile.entriesOf(TWO), Set.of(2), Set.of(), Map.of(), Set.of(), "asked to"));
            assertThat(caseFile.incidents().one(TWO)).isEmpty();
            assertThat(caseFile.incidents().all()).hasSize(1);
            assertThat(caseFile.incidents().nextNumber()).isEqualTo(3);
        }
    }

    @Test
    void theNumberOfAnIncidentThatIsNoLongerReadableIsNotUsedAgain() {
        apply(new Erased(Set.of(1L), Set.of(7), Set.of(), Map.of(), Set.of(), "asked to"));
        assertThat(caseFile.incidents().nextNumber()).isEqualTo(8);
    }

    @Test
    void anAmendmentWhoseOriginalIsNotReadableStandsAlone() {
        apply(new IncidentAmended(incident(ONE, 4, "second"), "a"));
        assertThat(history(ONE).versions()).hasSize(1);
        assertThat(caseFile.incidents().nextNumber()).isEqualTo(5);
    }

    @Test
    void aWithdrawalOfSomethingThatIsNotThereIsKeptAmongTheOthers() {
        LedgerEntry stray = apply(new IncidentWithdrawn(ONE, "?"));
        assertThat(caseFile.others()).containsExactly(stray);
    }

    @Test
    void anUnknownEntryIsKeptAmongTheOthers() {
        LedgerEntry unknown = apply(new Entry.Unknown("pet-seen", 1, "{}", "{}"));
        assertThat(caseFile.others()).containsExactly(unknown);
    }

    @Test
    void theNewestOpeningIsTheLast() {
        apply(new DiaryOpened(DiaryOpened.UnlockWay.PASSPHRASE, List.of(), 0));
        LedgerEntry newest = apply(new DiaryOpened(DiaryOpened.UnlockWay.RECOVERY_CODE, List.of(), 2));
        assertThat(caseFile.times().lastOpening()).contains(newest.envelope().recordedAt());
        assertThat(caseFile.others()).last().isEqualTo(newest);
    }

    @ParameterizedTest
    @CsvSource({"60, 0", "-59, 0", "-60, 0", "-61, 1", "-86400, 1"})
    void onlyAStepBackByMoreThanAMinuteIsNoted(int seconds, int steps) {
        apply(new Entry.PassphraseChanged(), START);
        apply(new Entry.PassphraseChanged(), START.plusSeconds(seconds));
        assertThat(caseFile.times().clockSteps()).hasSize(steps);
    }

    @Test
    void aStepNamesTheEntryAndBothTimes() {
        apply(new Entry.PassphraseChanged(), START);
        apply(new Entry.PassphraseChanged(), START.minus(Duration.ofDays(1)));
        assertThat(caseFile.times().clockSteps())
                .containsExactly(new LedgerTimestamps.ClockStep(2, START, START.minus(Duration.ofDays(1))));
    }

    @Test
    void anotherZoneIsNoStepBack() {
        apply(new Entry.PassphraseChanged(), START);
        apply(new Entry.PassphraseChanged(), START.withOffsetSameInstant(java.time.ZoneOffset.ofHours(-8)));
        assertThat(caseFile.times().clockSteps()).isEmpty();
    }
}
