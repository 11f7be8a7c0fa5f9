package org.daybook.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.casefile.RecordedCase.digest;
import static org.daybook.casefile.RecordedCase.id;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.casefile.entry.Entry.VersionReadBack;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Cost;
import org.daybook.crypto.ByteSequence;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.ledger.codec.EveryEntry;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.RecordOrigin;
import org.daybook.session.Diary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A record with all its versions: who typed each, for whom, and whether it was read back to them. */
class RecordHistoryTest {
    private static final Id<Incident> INCIDENT = id(1);
    private static final Id<CaseRecord> COST = id(2);
    private static final Authorship FOR_SAM = new Authorship("Delphine", "Sam");
    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);

    private final RecordedCase recorded = new RecordedCase();

    private static Incident incident(String word) {
        return Diary.incident(INCIDENT, word, Diary.DAY);
    }

    private static CaseRecord cost() {
        return CaseRecord.of(COST, CaseRecordKind.COST).with(Cost.WHAT, new FieldValue.Text("locks"));
    }

    private IncidentHistory history() {
        return recorded.caseFile().incidents().one(INCIDENT).orElseThrow();
    }

    private void readBack(Id<?> record, ByteSequence version) {
        recorded.add(new VersionReadBack(record, version, true, DAY, "it was blue"), new Authorship("Delphine", ""));
    }

    private List<@Nullable ReadBack> readBacks() {
        List<@Nullable ReadBack> all = new ArrayList<>();
        history().versions().forEach(version -> all.add(version.readBack()));
        return all;
    }

    @Nested
    class ReadingBack {
        private final ReadBack expected = new ReadBack(true, DAY, "it was blue", new Authorship("Delphine", ""));

        @Test
        void isOfTheVersionWithThatDigestAlone() {
            recorded.add(new IncidentRecorded(incident("first")), FOR_SAM);
            recorded.add(new IncidentAmended(incident("second"), "clearer"), FOR_SAM);
            readBack(INCIDENT, digest(1));
            assertThat(readBacks()).containsExactly(expected, null);
            assertThat(recorded.caseFile().others()).isEmpty();
        }

        @Test
        void isNotOfAnAmendmentMadeAfterwards() {
            recorded.add(new IncidentRecorded(incident("first")), FOR_SAM);
            readBack(INCIDENT, digest(1));
            recorded.add(new IncidentAmended(incident("second"), "clearer"), FOR_SAM);
            assertThat(readBacks()).containsExactly(expected, null);
        }

        @Test
        void isKeptWithAWithdrawal() {
            recorded.add(new IncidentRecorded(incident("first")), FOR_SAM);
            readBack(INCIDENT, digest(1));
            recorded.add(new IncidentWithdrawn(INCIDENT, "mistaken"));
            assertThat(readBacks()).containsExactly(expected);
        }

        @Test
        void isFoundByTheDigestThatTheVersionHadInItsOwnDiary() {
            Incident taken = incident("first")
                    .with(incident("first").background().with(RecordOrigin.otherDiary(EveryEntry.claim())));
            recorded.add(new IncidentRecorded(taken));
            readBack(INCIDENT, ByteSequence.ofHex(EveryEntry.claim().digest()));
            assertThat(readBacks()).containsExactly(expected);
        }

        @Test
        void ofACaseRecordIsKeptWithIt() {
            recorded.add(new CaseRecordRecorded(cost()), FOR_SAM);
            readBack(COST, digest(1));
            CaseRecordHistory history =
                    recorded.caseFile().caseRecords().one(COST).orElseThrow();
            assertThat(history.original().readBack()).isEqualTo(expected);
            assertThat(recorded.caseFile().others()).isEmpty();
        }

        @Test
        void ofWhatIsNotThereIsKeptAmongTheOthers() {
            recorded.add(new IncidentRecorded(incident("first")));
            readBack(id(9), digest(1));
            assertThat(recorded.caseFile().others()).hasSize(1);
            assertThat(readBacks()).containsExactly((ReadBack) null);
        }

        @Test
        void inAnotherDiaryIsNotOfWordsThatWereAmendedHere() {
            RecordOrigin elsewhere = RecordOrigin.otherDiary(EveryEntry.claim());
            Incident first = incident("first");
            Incident second = incident("second");
            recorded.add(new IncidentRecorded(first.with(first.background().with(elsewhere))), FOR_SAM);
            recorded.add(new IncidentAmended(second.with(second.background().with(elsewhere)), "clearer"), FOR_SAM);
            readBack(INCIDENT, ByteSequence.ofHex(EveryEntry.claim().digest()));
            assertThat(readBacks().getFirst()).isNotNull();
            assertThat(readBacks().getLast()).isNull();
        }

        @Test
        void ofAVersionThatIsNotThereChangesNothing() {
            recorded.add(new IncidentRecorded(incident("first")));
            readBack(INCIDENT, digest(77));
            assertThat(readBacks()).containsExactly((ReadBack) null);
        }
    }

    @Nested
    class WhoTypedIt {
        @Test
        void isSaidOfEachVersion() {
            recorded.add(new IncidentRecorded(incident("first")), FOR_SAM);
            recorded.add(new IncidentAmended(incident("second"), "clearer"), new Authorship("Joan", ""));
            assertThat(history().versions())
                    .extracting(RecordHistory.RecordVersion::by)
                    .containsExactly(FOR_SAM, new Authorship("Joan", ""));
            assertThat(history().versions())
                    .extracting(RecordHistory.RecordVersion::isTypedForAnother)
                    .containsExactly(true, false);
            assertThat(history().authors()).containsExactly("Delphine", "Joan");
        }

        @Test
        void isWhatTheDiarySaysInWhichItWasRecordedFirst() {
            Incident taken = incident("first")
                    .with(incident("first").background().with(RecordOrigin.otherDiary(EveryEntry.claim())));
            recorded.add(new IncidentRecorded(taken), FOR_SAM);
            assertThat(history().original().by()).isEqualTo(new Authorship("Ann", ""));
            assertThat(history().original().isTypedForAnother()).isFalse();
        }
    }

    @Nested
    class EarlierTexts {
        @Test
        void areThoseOfOlderVersionsAndTheReasonsForEveryChange() {
            recorded.add(new IncidentRecorded(incident("first")));
            recorded.add(new IncidentAmended(incident("second"), "clearer"));
            recorded.add(new IncidentWithdrawn(INCIDENT, "mistaken"));
            assertThat(history().earlierTexts(version -> List.of(version.what().happened())))
                    .containsExactly("first happened", "", "clearer", "mistaken");
        }

        @Test
        void areNoneOfARecordThatNeverChanged() {
            recorded.add(new IncidentRecorded(incident("first")));
            assertThat(history().earlierTexts(version -> List.of(version.what().happened())))
                    .containsExactly("");
        }
    }

    @Nested
    class AnIncident {
        private void recordOn(Incident incident, LocalDate day) {
            recorded.add(new IncidentRecorded(incident), Authorship.OWNER, at(day));
        }

        private static OffsetDateTime at(LocalDate day) {
            return day.atTime(12, 0).atZone(Diary.ZONE).toOffsetDateTime();
        }

        private static Incident on(LocalDate day) {
            Incident one = incident("first");
            return Incident.of(one.id(), 1, EventTime.exactly(day, null, Diary.ZONE), one.what());
        }

        @Test
        void isWrittenLateFromTheEighthDayOn() {
            recordOn(on(Diary.DAY), Diary.DAY.plusDays(7));
            assertThat(history().isWrittenLate()).isFalse();
            RecordedCase later = new RecordedCase();
            later.add(new IncidentRecorded(on(Diary.DAY)), Authorship.OWNER, at(Diary.DAY.plusDays(8)));
            assertThat(later.caseFile().incidents().one(INCIDENT).orElseThrow().isWrittenLate())
                    .isTrue();
        }

        @Test
        void whoseOriginalIsLostIsNotCalledLate() {
            recorded.add(new IncidentAmended(on(Diary.DAY), "clearer"), Authorship.OWNER, at(Diary.DAY.plusYears(1)));
            assertThat(history().isOriginalMissing()).isTrue();
            assertThat(history().isWrittenLate()).isFalse();
        }

        @Test
        void saidItsDayWhenThatDayWasFirstWritten() {
            recordOn(on(Diary.DAY), Diary.DAY.plusDays(1));
            recorded.add(
                    new IncidentAmended(on(Diary.DAY.minusDays(1)), "another day"),
                    Authorship.OWNER,
                    at(Diary.DAY.plusDays(5)));
            recorded.add(
                    new IncidentAmended(on(Diary.DAY.minusDays(1)), "more words"),
                    Authorship.OWNER,
                    at(Diary.DAY.plusDays(9)));
            assertThat(history().dayWhenDated()).isEqualTo(Diary.DAY.plusDays(5));
        }

        @Test
        void saidItsDayByTheCalendarOfWhereItHappened() {
            recorded.add(
                    new IncidentRecorded(on(Diary.DAY)),
                    Authorship.OWNER,
                    OffsetDateTime.parse("2026-07-01T23:30:00+00:00"));
            assertThat(history().dayWhenDated())
                    .as("half past midnight in London")
                    .isEqualTo(LocalDate.of(2026, 7, 2));
        }

        @Test
        void thatWasImportedSaysWhoWithdrewItThere() {
            recorded.add(new IncidentRecorded(incident("first")));
            recorded.add(new IncidentWithdrawn(INCIDENT, "mistaken", EveryEntry.claim()));
            assertThat(Objects.requireNonNull(history().withdrawal()).claim()).isEqualTo(EveryEntry.claim());
        }
    }

    @Test
    void aCaseRecordWhoseOriginalIsLostIsNotCalledLate() {
        CaseRecord late = cost().with(Cost.WHEN, new FieldValue.Time(EventTime.exactly(Diary.DAY, null, Diary.ZONE)));
        recorded.add(new CaseRecordAmended(late, "clearer"));
        CaseRecordHistory history = recorded.caseFile().caseRecords().one(COST).orElseThrow();
        assertThat(history.isOriginalMissing()).isTrue();
        assertThat(history.isWrittenLate()).isFalse();
    }

    @Test
    void aHistoryHasAFirstVersion() {
        assertThatThrownBy(() -> new IncidentHistory(List.of(), null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CaseRecordHistory(List.of(), null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExhibitHistory(List.of(), "", false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
