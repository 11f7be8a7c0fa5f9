package org.daybook.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.casefile.RecordedCase.id;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.ExhibitAmended;
import org.daybook.casefile.entry.Entry.ExhibitCopied;
import org.daybook.casefile.entry.Entry.ExhibitMetAgain;
import org.daybook.casefile.entry.Entry.GivenLabel;
import org.daybook.casefile.entry.Entry.HeadingRecorded;
import org.daybook.casefile.entry.Entry.PortfolioExported;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.casefile.entry.SalvageRecord;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.Incident;
import org.daybook.ledger.codec.EveryEntry;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The exhibits of a case: their numbers, labels, files and what they belong to. */
class CaseExhibitsTest {
    private static final Id<Exhibit> ONE = id(1);
    private static final Id<Exhibit> TWO = id(2);
    private static final Id<Incident> MONDAY = id(11);
    private static final Id<Incident> TUESDAY = id(12);
    private static final ByteSequence BYTES = ByteSequence.ofHex("5a".repeat(32));
    private static final SealedFile FILE = new SealedFile(id(31), ByteSequence.of(new byte[32]), 7, BYTES);

    private final RecordedCase recorded = new RecordedCase();
    private final CaseExhibits exhibits = recorded.caseFile().exhibits();

    private static Exhibit exhibit(Id<Exhibit> id, int number) {
        return Exhibit.of(id, number, FileMetadata.named("photo.jpg"));
    }

    private static Exhibit by(Exhibit exhibit, String producer) {
        return exhibit.with(new ExhibitDescription("", "", "", producer));
    }

    @SafeVarargs
    private static Exhibit of(Exhibit exhibit, Id<Incident>... incidents) {
        return exhibit.with(new ExhibitLinks(List.of(incidents), List.of()));
    }

    private void add(Exhibit exhibit) {
        recorded.add(new ExhibitAdded(exhibit, FILE));
    }

    private void amend(Exhibit exhibit) {
        recorded.add(new ExhibitAmended(exhibit, "clearer"));
    }

    private void erase(Id<Exhibit> id, Integer... numbers) {
        recorded.add(new Erased(
                recorded.caseFile().entriesOf(id),
                Set.of(),
                Set.of(numbers),
                Map.of(),
                Set.of(FILE.blob()),
                "asked to"));
    }

    private void headed(String initials) {
        recorded.add(new HeadingRecorded(new CaseHeading(
                Map.of(PersonDetailKind.INITIALS, new PersonDetail(initials, true)),
                "",
                Jurisdiction.ENGLAND_AND_WALES,
                UnknownFields.NONE)));
    }

    private void giveOut(Id<Exhibit> id, String initials) {
        recorded.add(new PortfolioExported(
                RecordedCase.START,
                "police-file",
                "",
                List.of(),
                List.of(new GivenLabel(id, initials)),
                List.of(),
                Set.of(),
                "",
                0,
                new LedgerHead(1, BYTES),
                List.of()));
    }

    private ExhibitHistory one(Id<Exhibit> id) {
        return exhibits.one(id).orElseThrow();
    }

    private List<Id<Exhibit>> ids(List<ExhibitHistory> histories) {
        return histories.stream().map(ExhibitHistory::id).toList();
    }

    @Nested
    class Numbers {
        @Test
        void beginAtOneAndAreNeverGivenTwice() {
            assertThat(exhibits.nextNumber()).isEqualTo(1);
            add(exhibit(ONE, 1));
            add(exhibit(TWO, 2));
            erase(TWO, 2);
            assertThat(exhibits.one(TWO)).isEmpty();
            assertThat(exhibits.nextNumber()).isEqualTo(3);
        }

        @Test
        void ofWhatWasErasedBeforeItCouldBeReadAreNotGivenAgain() {
            erase(ONE, 6, 4);
            assertThat(exhibits.nextNumber()).isEqualTo(7);
        }

        @Test
        void ofAnAmendmentWhoseOriginalIsLostCountToo() {
            amend(exhibit(ONE, 9));
            assertThat(exhibits.nextNumber()).isEqualTo(10);
            assertThat(one(ONE).isOriginalMissing()).isTrue();
            assertThat(one(ONE).file()).isNull();
        }

        @Test
        void thatADamagedDiaryMayHaveGivenAreNotGivenAgain() {
            recorded.add(new Entry.Salvaged(new SalvageRecord(
                    "ab".repeat(16),
                    null,
                    0,
                    List.of(),
                    List.of(),
                    List.of(),
                    new SalvageRecord.HighestNumbers(0, 5, Map.of()))));
            assertThat(exhibits.nextNumber()).isEqualTo(6);
        }
    }

    @Nested
    class Labels {
        @Test
        void followTheHeadingUntilAPortfolioWasGivenOut() {
            add(exhibit(ONE, 1));
            assertThat(one(ONE).label()).isEmpty();
            headed(" SB ");
            assertThat(one(ONE).label()).isEqualTo("SB");
            giveOut(ONE, "SB");
            headed("SC");
            assertThat(one(ONE).label()).isEqualTo("SB");
            assertThat(one(ONE).given()).isTrue();
        }

        @Test
        void ofAnExhibitAddedLaterFollowTheHeadingToo() {
            headed("SB");
            add(exhibit(ONE, 1));
            assertThat(one(ONE).label()).isEqualTo("SB");
            assertThat(one(ONE).given()).isFalse();
        }

        @Test
        void areTheInitialsOfWhoeverIsNamedForTheExhibit() {
            headed("SB");
            add(by(exhibit(ONE, 1), " DA "));
            assertThat(one(ONE).label()).isEqualTo("DA");
            amend(exhibit(ONE, 1));
            assertThat(one(ONE).label()).as("nobody is named any more").isEqualTo("SB");
        }

        @Test
        void thatWereGivenOutStayWhoeverIsNamedLater() {
            headed("SB");
            add(exhibit(ONE, 1));
            giveOut(ONE, "SB");
            amend(by(exhibit(ONE, 1), "DA"));
            giveOut(ONE, "DA");
            assertThat(one(ONE).label()).isEqualTo("SB");
        }

        @Test
        void thatWereGivenOutByADamagedDiaryStayForExhibitsAddedAfterwards() {
            recorded.add(new Entry.Salvaged(new SalvageRecord(
                    "ab".repeat(16),
                    null,
                    0,
                    List.of(),
                    List.of(),
                    List.of(new GivenLabel(ONE, "SB")),
                    new SalvageRecord.HighestNumbers(0, 0, Map.of()))));
            headed("XX");
            add(exhibit(ONE, 1));
            add(exhibit(TWO, 2));
            assertThat(one(ONE).label()).isEqualTo("SB");
            assertThat(one(ONE).given()).isTrue();
            assertThat(one(TWO).label()).isEqualTo("XX");
        }

        @Test
        void thatWereGivenOutWithoutInitialsStayWithoutThem() {
            add(exhibit(ONE, 1));
            giveOut(ONE, "");
            headed("SB");
            assertThat(one(ONE).label()).isEmpty();
        }
    }

    @Nested
    class WhatBelongsToAnIncident {
        @Test
        void isFoundAsItStandsNow() {
            add(of(exhibit(ONE, 1), MONDAY));
            add(of(exhibit(TWO, 2), MONDAY, TUESDAY));
            assertThat(ids(exhibits.of(MONDAY))).containsExactly(ONE, TWO);
            amend(of(exhibit(ONE, 1), TUESDAY));
            assertThat(ids(exhibits.of(MONDAY))).containsExactly(TWO);
            assertThat(ids(exhibits.of(TUESDAY))).containsExactlyInAnyOrder(ONE, TWO);
            assertThat(one(ONE).isAbout(TUESDAY)).isTrue();
            assertThat(one(ONE).isAbout(MONDAY)).isFalse();
        }

        @Test
        void isNotFoundOnceItIsErased() {
            add(of(exhibit(ONE, 1), MONDAY));
            add(of(exhibit(TWO, 2), MONDAY));
            erase(ONE, 1);
            assertThat(ids(exhibits.of(MONDAY))).containsExactly(TWO);
            assertThat(exhibits.of(TUESDAY)).isEmpty();
        }
    }

    @Nested
    class Files {
        @Test
        void areFoundByTheirBytes() {
            add(exhibit(ONE, 1));
            recorded.add(new ExhibitAdded(Exhibit.of(TWO, 2, PhysicalItem.NOT_SAID), null));
            assertThat(ids(exhibits.holding(BYTES))).containsExactly(ONE);
            assertThat(exhibits.holding(ByteSequence.of(new byte[32]))).isEmpty();
            assertThat(one(ONE).file()).isEqualTo(FILE);
            assertThat(one(TWO).file()).isNull();
        }

        @Test
        void thatADamagedOneWasAddedAgainForAreFoundTwice() {
            add(exhibit(ONE, 1));
            add(exhibit(TWO, 2));
            assertThat(ids(exhibits.holding(BYTES))).containsExactly(ONE, TWO);
        }

        @Test
        void areKnownUnderEveryNameAndFolderTheyWereMetUnder() {
            add(Exhibit.of(ONE, 1, FileMetadata.named("a.jpg")));
            assertThat(exhibits.isKnownAs(ONE, "a.jpg", "")).isTrue();
            assertThat(exhibits.isKnownAs(ONE, "a.jpg", "/home")).isFalse();
            recorded.add(new ExhibitMetAgain(ONE, "b.jpg", "/home"));
            assertThat(exhibits.isKnownAs(ONE, "b.jpg", "/home")).isTrue();
            assertThat(exhibits.isKnownAs(ONE, "b.jpg", "")).isFalse();
            assertThat(exhibits.isKnownAs(ONE, "a.jpg", "/home"))
                    .as("name of one, folder of the other")
                    .isFalse();
            assertThat(exhibits.isKnownAs(TWO, "a.jpg", "")).isFalse();
            assertThat(one(ONE).otherNames()).containsExactly("b.jpg");
        }

        @Test
        void thatLeftOrCameAgainHaveTheirEventsUntilTheyAreErased() {
            add(exhibit(ONE, 1));
            LedgerEntry copied = recorded.add(new ExhibitCopied(ONE, "SB1.jpg"));
            LedgerEntry again = recorded.add(new ExhibitMetAgain(ONE, "b.jpg", ""));
            recorded.add(new ExhibitCopied(TWO, "SB2.jpg"));
            assertThat(exhibits.eventsOf(ONE)).containsExactly(copied, again);
            assertThat(recorded.caseFile().others()).contains(copied, again);
            erase(ONE, 1);
            assertThat(exhibits.eventsOf(ONE)).isEmpty();
            assertThat(recorded.caseFile().others()).doesNotContain(copied, again);
        }
    }

    @Test
    void aVersionThatWasSalvagedSaysWhereItCameFrom() {
        recorded.add(new ExhibitAdded(exhibit(ONE, 1), FILE, EveryEntry.claim()));
        amend(exhibit(ONE, 1));
        assertThat(one(ONE).versions())
                .extracting(RecordHistory.RecordVersion::claim)
                .containsExactly(EveryEntry.claim(), null);
        assertThat(one(ONE).isOriginalMissing()).isFalse();
    }
}
