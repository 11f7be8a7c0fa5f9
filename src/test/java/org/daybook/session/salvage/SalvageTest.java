package org.daybook.session.salvage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.caserecord.CaseRecord;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.evidence.EvidenceStore.Verdict;
import org.daybook.incident.Incident;
import org.daybook.ledger.Ledger;
import org.daybook.progress.Progress;
import org.daybook.record.ImportedClaim;
import org.daybook.record.RecordOrigin;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.UnlockSecret;
import org.daybook.session.disk.HalfWritten;
import org.daybook.session.unlock.DerivedDiaries;
import org.daybook.suite.Runs;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is not itself damaged comes back, and nothing else does. Twenty files damaged at random by default;
 * {@code -Dsalvage.files=200} for more. Each seed damages alike each time.
 */
class SalvageTest {
    private static final int FILES = Integer.getInteger("salvage.files", Runs.of(8, 200));

    @TempDir
    static Path made;

    private static SalvageSample sample;
    private static WholePages base;
    private static Map<Long, LedgerEntry> entries;

    @TempDir
    Path folder;

    @BeforeAll
    static void make() throws Exception {
        sample = SalvageSample.make(Files.createDirectory(made.resolve("whole")));
        base = new WholePages(sample.file());
        entries = new HashMap<>();
        try (Passphrase passphrase = Diary.passphrase();
                OpenVault vault = new VaultFile(Diary.CLOCK, new SecureRandom())
                        .unlock(Files.copy(sample.file(), made.resolve("read.nbk")), passphrase)) {
            new Ledger(vault, Diary.CLOCK, new SecureRandom(), "").read(one -> entries.put(one.seq(), one));
        }
    }

    static List<Integer> seeds() {
        return IntStream.range(0, FILES).boxed().toList();
    }

    private Path damaged(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("damaged.nbk"), bytes);
    }

    private DerivedDiaries.Rescued salvage(Path damaged) throws Exception {
        return salvage(damaged, new UnlockSecret.OfPassphrase(Diary.passphrase()));
    }

    private DerivedDiaries.Rescued salvage(Path damaged, UnlockSecret key) throws Exception {
        byte[] before = Files.readAllBytes(damaged);
        List<Path> there = list();
        try (key;
                Passphrase next = Diary.passphrase();
                RecoveryCode code = RecoveryCode.generate(new SecureRandom())) {
            return Diary.diaries()
                    .derived()
                    .salvage(
                            damaged,
                            key,
                            folder.resolve("new.nbk"),
                            new DerivedDiaries.NewKeys(next, code),
                            Progress.UNWATCHED);
        } finally {
            assertThat(Files.readAllBytes(damaged)).isEqualTo(before);
            assertThat(list().stream().filter(path -> !path.endsWith("new.nbk") && !path.endsWith("new.nbk-journal")))
                    .containsExactlyInAnyOrderElementsOf(there);
        }
    }

    private List<Path> list() throws Exception {
        try (var paths = Files.list(folder)) {
            return paths.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofAFileDamagedAtRandomAllThatIsWholeComesBackAndNothingElse(int seed) throws Exception {
        byte[] bytes = RandomDamage.of(base.bytes(), seed);
        Set<Integer> changed = base.changed(bytes);
        DerivedDiaries.Rescued rescued;
        try {
            rescued = salvage(damaged(bytes));
        } catch (VaultFailure.Damaged | VaultFailure.NotAVault e) {
            assertThat(base.canBeUnlocked(changed)).as("could be unlocked").isFalse();
            assertThat(folder.resolve("new.nbk")).doesNotExist();
            return;
        }
        OnThread open = new OnThread(rescued.session());
        try {
            assertThat(open.opening().report().sound()).isTrue();
            filesAreWhole(open, changed);
            draftsAreThere(open, changed);
            headingIsThere(open, changed);
        } finally {
            open.close();
        }
        Map<String, Object> brought = brought();
        allThatIsWholeIsThere(brought, changed);
        nothingElseIs(brought);
        allElseIsListed(rescued.report(), brought);
    }

    /** Every version in the new diary, by the digest that the old diary had for it. */
    private Map<String, Object> brought() throws Exception {
        Map<String, Object> brought = new HashMap<>();
        try (Passphrase passphrase = Diary.passphrase();
                OpenVault vault =
                        new VaultFile(Diary.CLOCK, new SecureRandom()).unlock(folder.resolve("new.nbk"), passphrase)) {
            new Ledger(vault, Diary.CLOCK, new SecureRandom(), "").read(recorded -> {
                ImportedClaim claim = claim(recorded.entry());
                if (claim != null) {
                    brought.put(claim.digest(), Objects.requireNonNull(content(recorded)));
                }
            });
        }
        return brought;
    }

    private static @Nullable ImportedClaim claim(Entry entry) {
        return switch (entry) {
            case Entry.IncidentRecorded e -> e.incident().background().origin().claim();
            case Entry.IncidentAmended e -> e.incident().background().origin().claim();
            case Entry.IncidentWithdrawn e -> e.claim();
            case Entry.CaseRecordRecorded e -> e.caseRecord().claim();
            case Entry.CaseRecordAmended e -> e.caseRecord().claim();
            case Entry.CaseRecordWithdrawn e -> e.claim();
            case Entry.ExhibitAdded e -> e.claim();
            case Entry.ExhibitAmended e -> e.claim();
            default -> null;
        };
    }

    private static void allThatIsWholeIsThere(Map<String, Object> brought, Set<Integer> changed) {
        int expected = 0;
        for (LedgerEntry old : entries.values()) {
            if (base.entryIsWhole(old.seq(), changed) && content(old) != null) {
                expected++;
                assertThat(brought.containsKey(old.digest().hex()))
                        .as("entry %d", old.seq())
                        .isTrue();
            }
        }
        assertThat(brought.size()).isGreaterThanOrEqualTo(expected);
    }

    private static void nothingElseIs(Map<String, Object> brought) {
        Map<String, Object> old = new HashMap<>();
        entries.values().stream()
                .filter(one -> content(one) != null)
                .forEach(one -> old.put(one.digest().hex(), Objects.requireNonNull(content(one))));
        brought.forEach((digest, content) -> assertThat(content.equals(old.get(digest)))
                .as("what was recorded")
                .isTrue());
    }

    private static void filesAreWhole(OnThread open, Set<Integer> changed) throws Exception {
        Map<String, ExhibitHistory> there = new HashMap<>();
        for (ExhibitHistory history :
                open.run(() -> Opened.of(open.session()).exhibits().all())) {
            there.put(history.id().hex(), history);
            if (history.file() != null) {
                assertThat(open.session().files().verify(history, Progress.UNWATCHED))
                        .isEqualTo(Verdict.WHOLE);
            }
        }
        for (LedgerEntry old : entries.values()) {
            if (old.entry() instanceof ExhibitAdded added
                    && added.file() != null
                    && base.entryIsWhole(old.seq(), changed)
                    && base.blobIsWhole(added.file().blob().hex(), changed)) {
                ExhibitHistory now =
                        Objects.requireNonNull(there.get(added.exhibit().id().hex()));
                SealedFile file = now.file();
                assertThat(file).as("exhibit %d", added.exhibit().number()).isNotNull();
                assertThat(file)
                        .extracting(SealedFile::sha256)
                        .isEqualTo(added.file().sha256());
                assertThat(file)
                        .extracting(SealedFile::length)
                        .isEqualTo(added.file().length());
            }
        }
    }

    private static void draftsAreThere(OnThread open, Set<Integer> changed) throws Exception {
        Set<String> there =
                open.drafts().stream().map(draft -> draft.id().hex()).collect(Collectors.toSet());
        for (Draft draft : sample.drafts()) {
            if (base.draftIsWhole(draft.id().hex(), changed)) {
                assertThat(there).contains(draft.id().hex());
            }
        }
    }

    /** What was last said of the case, if that entry is whole. */
    private static void headingIsThere(OnThread open, Set<Integer> changed) throws Exception {
        LedgerEntry last = entries.values().stream()
                .filter(one -> one.entry() instanceof Entry.HeadingRecorded)
                .max(Comparator.comparingLong(LedgerEntry::seq))
                .orElseThrow();
        if (base.entryIsWhole(last.seq(), changed) && last.entry() instanceof Entry.HeadingRecorded recorded) {
            assertThat(open.run(() -> Opened.of(open.session()).heading())).isEqualTo(recorded.heading());
        }
    }

    /** Each entry that was there is there again, or is named as lost, as far as the end of the ledger is known. */
    private static void allElseIsListed(SalvageReport report, Map<String, Object> brought) {
        Set<Long> lost = new HashSet<>();
        report.account().lost().forEach(span -> {
            for (long seq = span.from(); seq <= span.to(); seq++) {
                lost.add(seq);
            }
        });
        for (LedgerEntry old : entries.values()) {
            boolean there =
                    content(old) == null || brought.containsKey(old.digest().hex());
            if (report.account().head() != null) {
                assertThat(there || lost.contains(old.seq()))
                        .as("entry %d", old.seq())
                        .isTrue();
            }
            assertThat(content(old) != null && there && lost.contains(old.seq()))
                    .isFalse();
        }
    }

    private static @Nullable Object content(LedgerEntry recorded) {
        return switch (recorded.entry()) {
            case Entry.IncidentRecorded e -> plain(e.incident());
            case Entry.IncidentAmended e -> plain(e.incident());
            case Entry.IncidentWithdrawn e -> e.incident();
            case Entry.CaseRecordRecorded e -> plain(e.caseRecord());
            case Entry.CaseRecordAmended e -> plain(e.caseRecord());
            case Entry.CaseRecordWithdrawn e -> e.caseRecord();
            case Entry.ExhibitAdded e -> e.exhibit();
            case Entry.ExhibitAmended e -> e.exhibit();
            default -> null;
        };
    }

    private static Incident plain(Incident incident) {
        return incident.with(incident.background().with(RecordOrigin.HERE));
    }

    private static CaseRecord plain(CaseRecord caseRecord) {
        return caseRecord.with((ImportedClaim) null);
    }

    @Nested
    class OfAWholeFile {
        @Test
        void everythingComesBackUnderItsNumbersAndLabels() throws Exception {
            DerivedDiaries.Rescued rescued = salvage(damaged(base.bytes()));
            OnThread open = new OnThread(rescued.session());
            assertThat(rescued.report().isComplete()).isTrue();
            assertThat(rescued.report().missing().incidents()).isEmpty();
            assertThat(open.incidents())
                    .extracting(history -> history.current().number())
                    .containsExactlyElementsOf(sample.incidentNumbers());
            assertThat(open.run(() -> Opened.of(open.session()).exhibits().all()))
                    .extracting(history -> history.label() + history.current().number())
                    .containsExactlyElementsOf(sample.labels());
            assertThat(open.record(Diary.incident("next"), null).current().number())
                    .isEqualTo(sample.highestIncident() + 1);
            open.close();
        }

        @Test
        void theRecoveryCodeServesTooAndAWrongPassphraseIsNotNoted() throws Exception {
            Path file = damaged(base.bytes());
            assertThatThrownBy(() -> salvage(file, new UnlockSecret.OfPassphrase(Passphrase.of("wrong".toCharArray()))))
                    .isInstanceOf(VaultFailure.WrongPassphrase.class);
            assertThat(folder.resolve("new.nbk")).doesNotExist();
            salvage(
                            file,
                            new UnlockSecret.OfCode(
                                    RecoveryCode.parse(sample.code().toCharArray())))
                    .session()
                    .close();
        }

        @Test
        void theNewLedgerSaysWhereItCameFrom() throws Exception {
            DerivedDiaries.Rescued rescued = salvage(damaged(base.bytes()));
            assertThat(rescued.report().account().vaultId()).isEqualTo(sample.vaultId());
            assertThat(rescued.report().account().head()).isEqualTo(sample.head());
            assertThat(rescued.report().account().lost()).isEmpty();
            rescued.session().close();
        }
    }

    @Nested
    class OfAFileWithoutItsRowsOfEntries {
        @Test
        void bodiesOpenByTheChainWorkedOutFromTheOneBefore() throws Exception {
            byte[] bytes = base.bytes();
            // Every row of an entry lies on a page with others: the pages that hold the middle of them are lost.
            Set<Integer> pages = base.entryPages(entries.size() / 2);
            for (int page : pages) {
                Arrays.fill(bytes, page * WholePages.PAGE, (page + 1) * WholePages.PAGE, (byte) 0);
            }
            DerivedDiaries.Rescued rescued = salvage(damaged(bytes));
            assertThat(rescued.report().account().lost()).isEmpty();
            rescued.session().close();
        }
    }

    @Nested
    class OfAFileThatWasCutOff {
        @Test
        void numbersThatMayHaveBeenGivenAreNotGivenAgain() throws Exception {
            byte[] bytes = base.bytes();
            DerivedDiaries.Rescued rescued = salvage(damaged(Arrays.copyOf(bytes, bytes.length / 8)));
            OnThread open = new OnThread(rescued.session());
            if (rescued.report().account().head() != null) {
                assertThat(open.record(Diary.incident("next"), null).current().number())
                        .isGreaterThan(sample.highestIncident());
            }
            assertThat(rescued.report().lost()).isNotEmpty();
            open.close();
        }
    }

    @Nested
    class OfAFileInTheMiddleOfAChange {
        @Test
        void whatStoodThereBeforeIsReadFromTheJournal() throws Exception {
            Path begun =
                    Files.write(Files.createDirectory(folder.resolve("begun")).resolve("b.nbk"), base.bytes());
            HalfWritten change = HalfWritten.by("UPDATE body SET sealed = zeroblob(length(sealed))", begun);
            assertThat(base.changed(change.file())).hasSizeGreaterThan(100);
            Path file = damaged(change.file());
            Files.write(file.resolveSibling(file.getFileName() + "-journal"), change.journal());
            DerivedDiaries.Rescued rescued = salvage(file);
            rescued.session().close();
            assertThat(rescued.report().account().lost()).isEmpty();
            assertThat(rescued.report().isComplete()).isTrue();
        }
    }

    @Nested
    class Stopped {
        @Test
        void thereIsNoNewFile() throws Exception {
            Path file = damaged(base.bytes());
            Progress stopping = new Progress() {
                @Override
                public void at(long done, long total) {}

                @Override
                public boolean isCancelled() {
                    return true;
                }
            };
            try (Passphrase old = Diary.passphrase();
                    Passphrase next = Diary.passphrase();
                    RecoveryCode code = RecoveryCode.generate(new SecureRandom())) {
                assertThatThrownBy(() -> Diary.diaries()
                                .derived()
                                .salvage(
                                        file,
                                        new UnlockSecret.OfPassphrase(old),
                                        folder.resolve("new.nbk"),
                                        new DerivedDiaries.NewKeys(next, code),
                                        stopping))
                        .isInstanceOf(VaultFailure.Stopped.class);
            }
            assertThat(list()).containsExactly(file);
        }

        @Test
        void tellsOfItsCodeBeforeTheNewDiaryHasItsName() throws Exception {
            Path file = damaged(base.bytes());
            Path target = folder.resolve("new.nbk");
            List<Boolean> there = new ArrayList<>();
            try (Passphrase old = Diary.passphrase();
                    Passphrase next = Diary.passphrase();
                    RecoveryCode code = RecoveryCode.generate(new SecureRandom())) {
                DerivedDiaries.NewKeys keys =
                        new DerivedDiaries.NewKeys(next, code, () -> there.add(Files.exists(target)));
                Diary.diaries()
                        .derived()
                        .salvage(file, new UnlockSecret.OfPassphrase(old), target, keys, Progress.UNWATCHED)
                        .session()
                        .close();
            }
            assertThat(there).containsExactly(false);
            assertThat(target).exists();
        }
    }
}
