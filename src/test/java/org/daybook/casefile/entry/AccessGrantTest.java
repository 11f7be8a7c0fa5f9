package org.daybook.casefile.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.FilledExhibit;
import org.daybook.ledger.codec.EveryEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a colleague may record in a diary that belongs to somebody else. */
class AccessGrantTest {
    private static final LocalDate LAST = LocalDate.of(2028, 2, 29);

    /** What changes keys, gives access or destroys is the owner's alone, unless she gave all. */
    private static final Set<Class<?>> OWNERS = Set.of(
            Entry.Erased.class,
            Entry.PassphraseChanged.class,
            Entry.RecoveryCodeReplaced.class,
            Entry.AccessGiven.class,
            Entry.AccessEnded.class,
            Entry.HandedOver.class);

    /** What left the diary is noted whoever took it out. */
    private static final Set<Class<?>> NOTES = Set.of(
            Entry.PortfolioExported.class,
            Entry.CaseExported.class,
            Entry.SupportSheetWritten.class,
            Entry.ExhibitCopied.class,
            Entry.WorkEnded.class,
            Entry.CopyMade.class);

    private static boolean isNote(Entry entry) {
        return NOTES.contains(entry.getClass())
                || (entry instanceof Entry.WorkBegun begun && begun.kind() == Entry.WorkBegun.WorkKind.WRITING);
    }

    private static AccessGrant allowing(Allows allows) {
        return until(allows, LAST);
    }

    private static AccessGrant until(Allows allows, @Nullable LocalDate last) {
        return new AccessGrant("Delphine Achebe", "DA", ByteSequence.of(new byte[32]), allows, last);
    }

    @Test
    void whoMayLookRecordsNothingButWhatLeftTheDiary() {
        for (Entry entry : EveryEntry.examples()) {
            boolean expected = isNote(entry) || entry instanceof Entry.DiaryOpened;
            assertThat(allowing(Allows.LOOK).permits(entry))
                    .as(entry.getClass().getSimpleName())
                    .isEqualTo(expected);
        }
    }

    @Test
    void whoMayAddRecordsEverythingButWhatIsTheOwners() {
        for (Entry entry : EveryEntry.examples()) {
            assertThat(allowing(Allows.ADD).permits(entry))
                    .as(entry.getClass().getSimpleName())
                    .isEqualTo(!OWNERS.contains(entry.getClass()));
        }
    }

    @Test
    void whoMayDoAllWithoutEndMayDoAll() {
        assertThat(EveryEntry.examples()).allMatch(until(Allows.ALL, null)::permits);
    }

    @Test
    void whoMayDoAllForATimeMakesNothingThatOpensTheDiaryForLonger() {
        assertThat(EveryEntry.examples())
                .filteredOn(entry -> !allowing(Allows.ALL).permits(entry))
                .extracting(Entry::getClass)
                .containsOnly(
                        Entry.PassphraseChanged.class,
                        Entry.RecoveryCodeReplaced.class,
                        Entry.AccessGiven.class,
                        Entry.HandedOver.class);
        assertThat(allowing(Allows.ALL).permits(new Entry.AccessGiven(allowing(Allows.ALL))))
                .isTrue();
    }

    @Test
    void accessCoversWhatAllowsNoMoreAndForNoLonger() {
        AccessGrant own = allowing(Allows.ADD);
        assertThat(own.covers(own)).isTrue();
        assertThat(own.covers(until(Allows.LOOK, LAST.minusDays(1)))).isTrue();
        assertThat(own.covers(until(Allows.ALL, LAST))).isFalse();
        assertThat(own.covers(until(Allows.LOOK, LAST.plusDays(1)))).isFalse();
        assertThat(own.covers(until(Allows.LOOK, null))).isFalse();
        assertThat(until(Allows.ALL, null).covers(until(Allows.ALL, null))).isTrue();
    }

    @Test
    void onlyWhatLeavesTheDiaryIsANote() {
        assertThat(EveryEntry.examples()).allMatch(entry -> AccessGrant.isNote(entry) == isNote(entry));
    }

    @Test
    void accessIsOverOnTheDayAfterItsLast() {
        AccessGrant grant = allowing(Allows.LOOK);
        assertThat(grant.isOver(LAST.minusDays(1))).isFalse();
        assertThat(grant.isOver(LAST)).as("its last day").isFalse();
        assertThat(grant.isOver(LAST.plusDays(1))).isTrue();
    }

    @Test
    void accessWithoutALastDayIsNeverOver() {
        AccessGrant grant = new AccessGrant("D", "", ByteSequence.of(new byte[32]), Allows.ADD, null);
        assertThat(grant.isOver(LocalDate.MAX)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aCodeStandsForItsValue(Allows allows) {
        assertThat(Allows.ofCode(allows.code())).isEqualTo(allows);
    }

    @Test
    void aCodeOfANewerVersionAllowsTheLeast() {
        for (String code : List.of("", "ALL", "all ", "everything", "eraser")) {
            assertThat(Allows.ofCode(code)).as(code).isEqualTo(Allows.LOOK);
        }
    }

    private static Entry.ExhibitAdded added(String producer) {
        Exhibit filled = FilledExhibit.ofFile();
        ExhibitDescription said = filled.naming();
        return new Entry.ExhibitAdded(
                filled.with(new ExhibitDescription(said.title(), said.description(), said.transcript(), producer)),
                null);
    }

    private static String producer(Entry entry) {
        return ((Entry.ExhibitAdded) entry).exhibit().naming().producer();
    }

    @Test
    void aColleaguesNewExhibitHasTheColleaguesInitialsAndIsOtherwiseTheSame() {
        Entry.ExhibitAdded before = added(" ");
        Entry.ExhibitAdded signed = (Entry.ExhibitAdded) allowing(Allows.ADD).signed(before, Authorship.OWNER);
        assertThat(producer(signed)).isEqualTo("DA");
        assertThat(signed.exhibit().with(before.exhibit().naming())).isEqualTo(before.exhibit());
        assertThat(signed.file()).isEqualTo(before.file());
    }

    @Test
    void anExhibitKeepsTheInitialsOfWhoeverIsNamedForIt() {
        Entry.ExhibitAdded before = added("SB");
        assertThat(allowing(Allows.ADD).signed(before, Authorship.OWNER)).isEqualTo(before);
    }

    @Test
    void anExhibitAddedForSomebodyIsNotTheColleagues() {
        Entry.ExhibitAdded before = added("");
        assertThat(allowing(Allows.ADD).signed(before, new Authorship("Delphine Achebe", "Sam Bright")))
                .isEqualTo(before);
    }

    @Test
    void nothingThatCameFromAnotherDiaryAndNothingElseIsSigned() {
        for (Entry entry : EveryEntry.examples()) {
            boolean isOwn = entry instanceof Entry.ExhibitAdded added
                    && added.claim() == null
                    && added.exhibit().naming().producer().isBlank();
            if (!isOwn) {
                assertThat(allowing(Allows.ADD).signed(entry, Authorship.OWNER)).isEqualTo(entry);
            }
        }
        Entry.ExhibitAdded claimed = new Entry.ExhibitAdded(added("").exhibit(), null, EveryEntry.claim());
        assertThat(allowing(Allows.ADD).signed(claimed, Authorship.OWNER)).isEqualTo(claimed);
    }
}
