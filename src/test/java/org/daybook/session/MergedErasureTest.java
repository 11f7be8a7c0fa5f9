package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.colleague.OwnKey;
import org.daybook.colleague.OwnKeyFile;
import org.daybook.crypto.Passphrase;
import org.daybook.evidence.EvidenceStore.Verdict;
import org.daybook.exchange.Exports;
import org.daybook.incident.Incident;
import org.daybook.job.importing.ImportJob;
import org.daybook.merge.MergeChoice;
import org.daybook.merge.MergeReport;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.session.unlock.DerivedDiaries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was erased stays erased in a merged diary, by whatever way it came into it. */
class MergedErasureTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    private final MovedClock clock = new MovedClock();
    private TwoDiaries diaries;
    private Incident canary;
    private Id<CaseRecord> therapy;

    /** Her diary, and that of her support worker, who imported an export of hers. */
    @BeforeEach
    void herWorkerImportsHers() throws Exception {
        diaries = new TwoDiaries(folder, clock);
        OnThread hers = diaries.create("hers");
        canary = hers.record(Diary.incident("canary"), null).current();
        hers.amend(Diary.incident(canary.id(), "canary again", Diary.DAY), "canary reason", null);
        hers.withdraw(canary.id(), "canary withdrawn");
        hers.record(Diary.incident(Id.random(RANDOM), "kept", Diary.DAY), null);
        therapy = hers.run(() -> Opened.of(hers.session())
                        .caseRecords()
                        .record(FilledCaseRecord.of(CaseRecordKind.THERAPY), Authorship.OWNER, null))
                .id();
        byte[] export = Exports.bytes(hers.run(Opened.of(hers.session()).copies()::export));
        hers.close();
        clock.move(Duration.ofHours(1));
        OnThread workers = diaries.create("workers");
        new ImportJob(workers.session()).takeOver(Files.write(folder.resolve("export.json"), export));
        workers.close();
        clock.move(Duration.ofHours(1));
    }

    private MergeReport merge(String first, String second, String out) throws Exception {
        DerivedDiaries.Merged merged = diaries.merge(first, second, out);
        merged.session().close();
        return merged.report();
    }

    private void erase(OnThread open) throws Exception {
        open.erase(canary.id(), "asked to");
        open.run(() -> {
            Opened.of(open.session()).caseRecords().erase(therapy, "asked to");
            return true;
        });
    }

    private void assertNothingOfItIsLeft(String name) throws Exception {
        assertNothingOfItIsLeft(diaries.read(name));
    }

    private static void assertNothingOfItIsLeft(TwoDiaries.Read read) {
        assertThat(read.caseFile().incidents().all())
                .extracting(history -> history.current().what().happened())
                .containsExactly("kept happened");
        assertThat(read.caseFile().caseRecords().all()).isEmpty();
        assertThat(read.entries().toString()).contains("kept happened").doesNotContain("canary");
    }

    @Test
    void whatBothHadIsGoneOnceItIsErasedAfterMerging() throws Exception {
        merge("hers", "workers", "both");
        OnThread both = diaries.open("both");
        assertThat(both.incidents()).hasSize(2);
        erase(both);
        both.close();
        assertNothingOfItIsLeft("both");
        OnThread again = diaries.open("both");
        assertThat(again.search("canary")).isEmpty();
        assertThat(again.opening().report().sound()).isTrue();
        again.close();
    }

    @Test
    void whatIsLeftOutOfAHandOverOfAMergedDiaryIsInNoPartOfIt() throws Exception {
        merge("hers", "workers", "both");
        try (OwnKey dana = key()) {
            OnThread both = diaries.open("both");
            HandOverScope scope =
                    new HandOverScope(null, null, Set.of(1), Set.of(), false, Set.of(), "Not handed over");
            both.run(() -> Opened.of(both.session())
                    .handOver()
                    .write(diaries.file("copy"), dana.card(), scope, Progress.UNWATCHED));
            both.close();
            assertNothingOfItIsLeft(diaries.read("copy", dana));
        }
    }

    @Test
    void privateNotesStayAlsoThoseOfTheDiariesThatWereMerged() throws Exception {
        merge("hers", "workers", "both");
        try (OwnKey dana = key()) {
            OnThread both = diaries.open("both");
            both.run(() -> Opened.of(both.session())
                    .handOver()
                    .write(diaries.file("copy"), dana.card(), HandOverScope.usual(""), Progress.UNWATCHED));
            both.close();
            assertThat(diaries.read("both").entries().toString()).contains("canary private");
            assertThat(diaries.read("copy", dana).entries().toString())
                    .contains("canary happened")
                    .doesNotContain("canary private")
                    .doesNotContain("canary leaveout");
        }
    }

    private OwnKey key() throws Exception {
        try (Passphrase passphrase = Diary.passphrase()) {
            Path file = folder.resolve("dana.key");
            OwnKeyFile.create(file, passphrase, Diary.CHEAP, "Dana", "D", RANDOM);
            return OwnKey.open(file, passphrase);
        }
    }

    @Test
    void whatWasErasedInHersDoesNotComeBackFromWhatWasImported() throws Exception {
        OnThread hers = diaries.open("hers");
        erase(hers);
        hers.close();
        OnThread workers = diaries.open("workers");
        Id<Incident> imported = workers.incidents().getFirst().id();
        workers.run(() -> {
            Opened.of(workers.session()).readBack(imported, true, LocalDate.of(2026, 11, 25), "canary read back");
            return true;
        });
        workers.saveDraft(new Draft(
                workers.newId(), "incident", imported, Map.of("happened", "canary draft"), OffsetDateTime.now(clock)));
        workers.close();
        MergeReport report = merge("workers", "hers", "both");
        assertNothingOfItIsLeft("both");
        assertThat(report.erased()).isEqualTo(5);
        OnThread both = diaries.open("both");
        assertThat(both.drafts()).isEmpty();
        both.close();
    }

    @Test
    void whatWasOnlyLeftOutOfAHandOverIsNotErased() throws Exception {
        try (OwnKey dana = key()) {
            OnThread hers = diaries.open("hers");
            HandOverScope scope =
                    new HandOverScope(null, null, Set.of(1), Set.of(), false, Set.of(), "Not handed over");
            hers.run(() -> Opened.of(hers.session())
                    .handOver()
                    .write(diaries.file("copy"), dana.card(), scope, Progress.UNWATCHED));
            hers.close();
            UnlockSecret.OfOwnKey told = OwnKeySample.toldOf(dana, diaries.file("copy"));
            DerivedDiaries.Merged merged = diaries.merge("copy", told, "workers", "both", MergeChoice.NOT_SAID);
            merged.session().close();
            assertThat(merged.report().erased()).isZero();
        }
        assertThat(diaries.read("both").entries().toString()).contains("canary again happened");
        assertThat(diaries.read("both").caseFile().caseRecords().all()).hasSize(1);
    }

    private void add(String name, byte[] file) throws Exception {
        clock.move(Duration.ofHours(1));
        OnThread open = diaries.open(name);
        open.session().intake().begin(file, "x.dat", null).finish();
        open.close();
    }

    @Test
    void aFileThatBothAddedIsThereWholeWhenOneOfThemErasedIt() throws Exception {
        add("hers", new byte[] {4, 5});
        add("workers", new byte[] {4, 5});
        merge("hers", "workers", "both");
        OnThread hers = diaries.open("hers");
        ExhibitStore exhibits = Opened.of(hers.session()).exhibits();
        hers.run(() -> {
            exhibits.erase(List.of(exhibits.all().iterator().next().id()), "asked to");
            return true;
        });
        hers.close();
        DerivedDiaries.Merged merged = diaries.merge("both", "hers", "again");
        OnThread again = new OnThread(merged.session());
        List<ExhibitHistory> left = List.copyOf(
                again.run(() -> Opened.of(again.session()).exhibits().all()));
        assertThat(left)
                .singleElement()
                .satisfies(exhibit -> assertThat(again.session().files().verify(exhibit, Progress.UNWATCHED))
                        .isEqualTo(Verdict.WHOLE));
        again.close();
    }

    @Test
    void anAmendmentOfWhatWasErasedIsLeftAndNamed() throws Exception {
        OnThread workers = diaries.open("workers");
        Incident imported = workers.incidents().getFirst().current();
        workers.amend(
                Diary.incident(imported.id(), "added", Diary.DAY).with(imported.background()),
                "she told me more",
                null);
        workers.close();
        OnThread hers = diaries.open("hers");
        erase(hers);
        hers.close();
        MergeReport report = merge("hers", "workers", "both");
        assertThat(report.stillSaid())
                .extracting(MergeReport.MergedRecord::kind)
                .containsExactly("incident");
        assertThat(diaries.read("both").entries().toString()).contains("added happened");
        assertThat(diaries.read("both").entries().toString()).doesNotContain("canary");
    }

    @Test
    void anAmendmentThatWasWrittenInAMergedDiaryIsLeftAndNamedToo() throws Exception {
        merge("hers", "workers", "both");
        OnThread both = diaries.open("both");
        Incident told = both.run(() ->
                Opened.of(both.session()).incident(canary.id()).orElseThrow().current());
        both.amend(Diary.incident(told.id(), "added", Diary.DAY).with(told.background()), "I remembered more", null);
        both.close();
        OnThread hers = diaries.open("hers");
        erase(hers);
        hers.close();
        MergeReport report = merge("hers", "both", "again");
        assertThat(report.stillSaid())
                .extracting(MergeReport.MergedRecord::kind)
                .containsExactly("incident");
        assertThat(diaries.read("again").entries().toString())
                .contains("added happened")
                .doesNotContain("canary");
    }
}
