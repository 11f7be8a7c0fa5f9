package org.daybook.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.casefile.RecordedCase.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.CopiedEntry;
import org.daybook.casefile.entry.CopiedEntry.Stored;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.DiariesMerged;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.HeadingRecorded;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.OriginDigests;
import org.daybook.casefile.entry.Entry.OriginEntry;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.casefile.entry.MergeRecord;
import org.daybook.casefile.entry.OriginSegment;
import org.daybook.casefile.entry.SalvageRecord;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.FileMetadata;
import org.daybook.incident.Incident;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.Jurisdiction;
import org.daybook.record.RecordOrigin;
import org.daybook.record.UnknownFields;
import org.daybook.session.Diary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How the entries of merged diaries count in the new one: none twice, none lost, and whose word stands. */
class MergedDiariesTest {
    private static final String ANN = "aa".repeat(16);
    private static final String BEA = "bb".repeat(16);
    private static final Id<Incident> INCIDENT = id(1);
    private static final ByteSequence BEGINNING = ByteSequence.of(new byte[32]);

    private final RecordedCase recorded = new RecordedCase();
    private final List<Run> runs = new ArrayList<>();
    private int salt;

    /** A run of entries of a diary. */
    private record Run(String vaultId, long first, ByteSequence previous, List<Held> entries) {}

    /** An entry of a diary. */
    private record Held(Entry entry, Authorship by, Stored stored) {}

    private Held held(Entry entry, Authorship by) {
        salt++;
        return new Held(entry, by, new Stored(RecordedCase.digest(salt), "{}", RecordedCase.digest(salt), null));
    }

    private Held held(Entry entry) {
        return held(entry, Authorship.OWNER);
    }

    private Run run(String vaultId, long first, ByteSequence previous, Held... entries) {
        Run run = new Run(vaultId, first, previous, List.of(entries));
        runs.add(run);
        return run;
    }

    /** The digests of a run whose entries are held from {@code place} on. */
    private static OriginSegment segment(Run run, long place) {
        return new OriginSegment(
                run.vaultId(),
                run.first(),
                run.previous(),
                run.entries().stream().map(held -> held.stored().digest()).toList(),
                LongStream.range(0, run.entries().size())
                        .mapToObj(i -> place + i)
                        .toList());
    }

    /** Records all of it as a merge does: what was merged, the digests, and each entry. */
    private CaseFile merged(@Nullable String headingOf, Map<String, String> same) {
        recorded.add(new DiariesMerged(new MergeRecord(
                List.of(new MergeRecord.Origin(ANN, List.of()), new MergeRecord.Origin(BEA, List.of())),
                same,
                Map.of(),
                List.of(),
                new SalvageRecord.HighestNumbers(7, 8, Map.of()),
                headingOf)));
        long place = 2L + runs.size();
        for (Run run : runs) {
            recorded.add(new OriginDigests(segment(run, place)));
            place += run.entries().size();
        }
        for (Run run : runs) {
            long seq = run.first();
            for (Held held : run.entries()) {
                EntryMetadata by = new EntryMetadata(
                        RecordedCase.START.minusDays(30).plusHours(seq),
                        Diary.ZONE,
                        held.by().author(),
                        held.by().onBehalfOf(),
                        "test");
                SealedFile file = held.entry().keptFile();
                recorded.add(
                        new OriginEntry(new CopiedEntry(run.vaultId(), seq, held.stored(), by, held.entry()), file));
                seq++;
            }
        }
        return recorded.caseFile();
    }

    private CaseFile merged() {
        return merged(null, Map.of());
    }

    private static Incident incident(String word) {
        return Diary.incident(INCIDENT, word, Diary.DAY);
    }

    private static List<String> happened(CaseFile caseFile) {
        return caseFile.incidents().one(INCIDENT).orElseThrow().versions().stream()
                .map(version -> version.record().what().happened())
                .toList();
    }

    private static List<String> apart(CaseFile caseFile) {
        return caseFile
                .merged()
                .apart(caseFile.incidents().one(INCIDENT).orElseThrow().versions())
                .stream()
                .map(version -> version.record().what().happened())
                .toList();
    }

    @Nested
    class Versions {
        private final Run common = run(ANN, 1, BEGINNING, held(new IncidentRecorded(incident("first"))));
        private final ByteSequence fork = segment(common, 1).chains().getLast();

        @Test
        void writtenInTwoCopiesAreBothThereAndTheOneThatIsNotCurrentIsShownToo() {
            run(ANN, 2, fork, held(new IncidentAmended(incident("here"), "a")));
            run(ANN, 2, fork, held(new IncidentAmended(incident("there"), "b")));
            CaseFile caseFile = merged();
            assertThat(happened(caseFile)).containsExactly("first happened", "here happened", "there happened");
            assertThat(apart(caseFile)).containsExactly("here happened");
        }

        @Test
        void thatALaterOneOfTheSameCopyReplacedAreNotShownAgain() {
            run(
                    ANN,
                    2,
                    fork,
                    held(new IncidentAmended(incident("here"), "a")),
                    held(new IncidentAmended(incident("here again"), "b")));
            CaseFile caseFile = merged();
            assertThat(apart(caseFile)).isEmpty();
        }

        @Test
        void amendedAfterTheMergeKnewOfAllOfThem() {
            run(ANN, 2, fork, held(new IncidentAmended(incident("here"), "a")));
            run(ANN, 2, fork, held(new IncidentAmended(incident("there"), "b")));
            merged();
            recorded.add(new IncidentAmended(incident("both read"), "c"));
            assertThat(apart(recorded.caseFile())).isEmpty();
        }

        @Test
        void ofARecordThatOnlyOneHasAreShownOnce() {
            assertThat(apart(merged())).isEmpty();
            assertThat(happened(recorded.caseFile())).containsExactly("first happened");
        }
    }

    @Test
    void everyVersionSaysInWhichDiaryItWasWrittenAndWhen() {
        run(ANN, 1, BEGINNING, held(new IncidentRecorded(incident("first")), new Authorship("Joan", "Sam")));
        RecordHistory.RecordVersion<Incident> version =
                merged().incidents().one(INCIDENT).orElseThrow().original();
        assertThat(version.by()).isEqualTo(new Authorship("Joan", "Sam"));
        assertThat(version.recorded().envelope().recordedAt())
                .isEqualTo(RecordedCase.START.minusDays(30).plusHours(1));
        ImportedClaim claim = version.recorded().entry().claim();
        assertThat(claim).isNotNull().extracting(ImportedClaim::vaultId).isEqualTo(ANN);
    }

    @Test
    void wordsOfTheOwnerOfAnotherDiaryAreNotThoseOfThisOnes() {
        Id<Incident> theirs = new Id<>("0000000000000000000000000000beab");
        run(ANN, 1, BEGINNING, held(new IncidentRecorded(incident("hers"))));
        run(BEA, 1, BEGINNING, held(new IncidentRecorded(Diary.incident(theirs, "theirs", Diary.DAY))));
        CaseFile caseFile = merged();
        RecordHistory.RecordVersion<Incident> hers =
                caseFile.incidents().one(INCIDENT).orElseThrow().original();
        RecordHistory.RecordVersion<Incident> others =
                caseFile.incidents().one(theirs).orElseThrow().original();
        assertThat(hers.by()).isEqualTo(Authorship.OWNER);
        assertThat(hers.recorded().envelope().authorship()).isEqualTo(Authorship.OWNER);
        Authorship otherOwner = new Authorship("", "", true);
        assertThat(others.by()).isEqualTo(otherOwner).isNotEqualTo(Authorship.OWNER);
        assertThat(others.recorded().envelope().authorship()).isEqualTo(otherOwner);
    }

    @Test
    void whatOneDiaryImportedFromTheOtherCountsOnce() {
        Held first = held(new IncidentRecorded(incident("first")));
        run(ANN, 1, BEGINNING, first);
        ImportedClaim claim = new ImportedClaim(
                ANN, 1, RecordedCase.START, "", "", first.stored().digest().hex(), false);
        Incident imported =
                incident("first").with(incident("first").background().with(RecordOrigin.otherDiary(claim)));
        run(BEA, 1, BEGINNING, held(new IncidentRecorded(imported)));
        CaseFile caseFile = merged();
        assertThat(happened(caseFile)).containsExactly("first happened");
        assertThat(caseFile.others())
                .as("the second telling is kept")
                .anyMatch(other -> other.entry() instanceof OriginEntry origin
                        && origin.copied().vaultId().equals(BEA));
        assertThat(caseFile.entriesOf(INCIDENT)).as("both hold its words").hasSize(2);
    }

    @Test
    void whatIsAboutTheOtherFileIsKeptAndTellsNothing() {
        run(
                ANN,
                1,
                BEGINNING,
                held(new Entry.PassphraseChanged()),
                held(new Entry.CopyMade(new LedgerHead(1, BEGINNING))));
        CaseFile caseFile = merged();
        assertThat(caseFile.others())
                .filteredOn(other -> other.entry() instanceof OriginEntry)
                .hasSize(2);
        assertThat(caseFile.times().lastCopy())
                .as("no copy was made of this diary")
                .isEmpty();
    }

    @Test
    void numbersThatAnyOfThemGaveAreNotGivenAgain() {
        CaseFile caseFile = merged();
        assertThat(caseFile.incidents().nextNumber()).isEqualTo(8);
        assertThat(caseFile.exhibits().nextNumber()).isEqualTo(9);
    }

    @Test
    void anExhibitThatBothHaveBelongsToWhatEitherSays() {
        SealedFile file = new SealedFile(id(31), BEGINNING, 7, BEGINNING);
        Exhibit hers = Exhibit.of(id(21), 1, FileMetadata.named("a.jpg"))
                .with(new ExhibitLinks(List.of(id(11)), List.of(id(41))));
        Exhibit theirs = Exhibit.of(id(22), 4, FileMetadata.named("b.jpg"))
                .with(new ExhibitLinks(List.of(id(12)), List.of(id(42))));
        run(ANN, 1, BEGINNING, held(new ExhibitAdded(hers, file)));
        run(BEA, 1, BEGINNING, held(new ExhibitAdded(theirs, file)));
        Id<Exhibit> here = id(21);
        Id<Exhibit> there = id(22);
        CaseFile caseFile = merged(null, Map.of(there.hex(), here.hex()));
        assertThat(caseFile.exhibits().all()).hasSize(1);
        assertThat(caseFile.exhibits().one(here).orElseThrow().current().links())
                .isEqualTo(new ExhibitLinks(List.of(id(11), id(12)), List.of(id(41), id(42))));
        assertThat(caseFile.entriesOf(here)).as("both hold its words").hasSize(2);
    }

    @Nested
    class TheHeading {
        private static Entry heading(String responsible) {
            return new HeadingRecorded(
                    new CaseHeading(Map.of(), responsible, Jurisdiction.NOT_SAID, UnknownFields.NONE));
        }

        private static String standing(CaseFile caseFile) {
            return caseFile.heading().responsible();
        }

        @Test
        void isThatOfTheDiaryThatBeganFirst() {
            run(BEA, 1, BEGINNING, held(heading("theirs")));
            run(ANN, 1, BEGINNING, held(heading("hers")));
            assertThat(standing(merged())).isEqualTo("hers");
        }

        @Test
        void ofALaterDiaryDoesNotReplaceIt() {
            run(ANN, 1, BEGINNING, held(heading("hers")));
            run(BEA, 1, BEGINNING, held(heading("theirs")), held(heading("theirs again")));
            assertThat(standing(merged())).isEqualTo("hers");
        }

        @Test
        void isThatOfTheDiaryThatWasChosen() {
            run(ANN, 1, BEGINNING, held(heading("hers")));
            run(BEA, 1, BEGINNING, held(heading("theirs")));
            assertThat(standing(merged(BEA, Map.of()))).isEqualTo("theirs");
        }

        @Test
        void isTheNewestOfOneDiary() {
            run(ANN, 1, BEGINNING, held(heading("old")), held(heading("new")));
            assertThat(standing(merged())).isEqualTo("new");
        }

        @Test
        void ofAColleaguesCopyDoesNotReplaceTheOwners() {
            Run common = run(ANN, 1, BEGINNING, held(new Entry.PassphraseChanged()));
            ByteSequence fork = segment(common, 1).chains().getLast();
            run(ANN, 2, fork, held(heading("the owner’s")));
            run(ANN, 2, fork, held(heading("the colleague’s"), new Authorship("Joan", "")));
            assertThat(standing(merged())).isEqualTo("the owner’s");
        }

        @Test
        void ofAColleagueWhoKnewTheOwnersReplacesIt() {
            run(
                    ANN,
                    1,
                    BEGINNING,
                    held(heading("the owner’s")),
                    held(heading("the colleague’s"), new Authorship("Joan", "")));
            assertThat(standing(merged())).isEqualTo("the colleague’s");
        }

        @Test
        void recordedAfterTheMergeReplacesAny() {
            run(ANN, 1, BEGINNING, held(heading("hers")));
            merged();
            recorded.add(heading("now"));
            assertThat(standing(recorded.caseFile())).isEqualTo("now");
        }
    }
}
