package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry.DiaryOpened;
import org.daybook.crypto.Passphrase;
import org.daybook.evidence.EvidenceStore.Verdict;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.session.DiaryRelocation.ClosedDiary;
import org.daybook.session.DiaryRelocation.Moved;
import org.daybook.suite.DiskFolders;
import org.daybook.vault.OpenVault;
import org.daybook.vault.RawKeys;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultRelocation.HeldVault;
import org.daybook.vault.beneath.UnderlyingFileChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file below an open diary is exchanged, removed, overwritten or cut short, and nothing typed is lost. */
class FileChangedTest {
    @TempDir(factory = DiskFolders.class)
    Path folder;

    private Diary diary;
    private Path older;
    private Path target;
    private OnThread open;

    @SuppressWarnings("NullAway.Init")
    private OpenVault opened;

    private final List<UnderlyingFileChange> said = Collections.synchronizedList(new ArrayList<>());

    /** An incident that the older copy has, one that it has not, one of today, and a draft. */
    @BeforeEach
    void writeADiaryAndKeepAnOlderCopy() throws Exception {
        Path place = Files.createDirectory(folder.resolve("place"));
        diary = new Diary(place);
        older = folder.resolve("older");
        target = folder.resolve("new.nbk");
        OnThread first = new OnThread(diary.create());
        first.record(Diary.incident("monday"), null);
        first.close();
        Files.copy(diary.file(), older);
        OnThread second = new OnThread(diary.unlock());
        second.record(Diary.incident("tuesday"), null);
        second.close();
        reopen();
        open.record(Diary.incident("today"), null);
        open.saveDraft(draft("half a"));
    }

    private void reopen() throws Exception {
        open = new OnThread(diary.unlock());
        open.session().onFileChange(said::add);
    }

    /** @param most how many bytes of the rows it may hold */
    private OnThread openedAt(Clock clock, long most) throws Exception {
        try (Passphrase passphrase = Diary.passphrase()) {
            opened = Diary.vaultFile(Diary.CLOCK).unlock(diary.file(), passphrase);
            opened.relocation().holdAtMost(most);
            Environment environment = new Environment(clock, new SecureRandom(), "Daybook test");
            return new OnThread(new SessionOpening(opened, environment, false)
                    .open(() -> Diary.CHEAP, DiaryOpened.UnlockWay.PASSPHRASE, false));
        }
    }

    @AfterEach
    void close() {
        open.close();
        open.session().left().map(ClosedDiary::held).ifPresent(HeldVault::close);
    }

    private static Draft draft(String words) {
        return new Draft(
                Id.random(new SecureRandom()),
                "incident",
                null,
                Map.of("words", words),
                OffsetDateTime.now(Diary.CLOCK));
    }

    private static List<String> words(OnThread session) throws Exception {
        return session.incidents().stream()
                .map(history -> history.current().what().happened().split(" ")[0])
                .toList();
    }

    private OnThread unlocked(Path file) throws Exception {
        try (Passphrase passphrase = Diary.passphrase()) {
            return new OnThread(Diary.diaries().unlock(file, passphrase));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsWrittenAndItIsSaidWhatWasFound(FileHappening happening) throws Exception {
        happening.to(diary.file(), older);
        byte[] there = Files.exists(diary.file()) ? Files.readAllBytes(diary.file()) : new byte[0];
        assertThat(open.session().fileChange().get()).contains(happening.found());
        assertThatThrownBy(() -> open.record(Diary.incident("later"), null))
                .isInstanceOfSatisfying(
                        VaultFailure.FileChanged.class,
                        refused -> assertThat(refused.change()).isEqualTo(happening.found()));
        assertThatThrownBy(() -> open.saveDraft(draft("more"))).isInstanceOf(VaultFailure.FileChanged.class);
        assertThatThrownBy(() -> open.copyTo(target)).isInstanceOf(VaultFailure.FileChanged.class);
        assertThat(said).hasSize(3).containsOnly(happening.found());
        assertThat(words(open)).containsExactly("monday", "tuesday", "today");
        assertThat(Files.exists(diary.file()) ? Files.readAllBytes(diary.file()) : new byte[0])
                .isEqualTo(there);
        assertThat(target).doesNotExist();
    }

    /** What is copied is the file as it was opened, or nothing; a page of another is not called damaged. */
    @ParameterizedTest(name = "when {0} steps were done")
    @ValueSource(ints = {1, 20})
    void noCopyIsMadeOfAFileThatIsWrittenOverMeanwhile(int steps) throws Exception {
        open.session().intake().begin(new byte[3 << 20], "photo.bin", null).finish();
        open.close();
        Files.copy(diary.file(), older, StandardCopyOption.REPLACE_EXISTING);
        reopen();
        open.record(Diary.incident("newest"), null);
        Progress copying = FileHappening.OLDER_COPY_IN_PLACE.after(steps, diary.file(), older);
        assertThatThrownBy(
                        () -> open.run(() -> Opened.of(open.session()).copies().copyTo(target, copying)))
                .isInstanceOf(VaultFailure.FileChanged.class);
        assertThat(said).containsExactly(UnderlyingFileChange.OVERWRITTEN);
        assertThat(target).doesNotExist();
        assertThat(words(open)).contains("newest");
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsSavedToANewFileAndWritingGoesOnInThat(FileHappening happening) throws Exception {
        Path exhibit = Files.write(folder.resolve("photo.bin"), new byte[3 << 20]);
        Id<?> added = open.session()
                .intake()
                .begin(exhibit, null, Progress.UNWATCHED)
                .finish()
                .exhibit()
                .id();
        happening.to(diary.file(), older);
        assertThatThrownBy(() -> open.saveDraft(draft("refused"))).isInstanceOf(VaultFailure.FileChanged.class);

        Moved moved = open.session().moveTo(target, Progress.UNWATCHED).get();
        assertThat(moved.file()).isEqualTo(target);
        boolean isLeft = happening == FileHappening.REPLACED || happening == FileHappening.REMOVED;
        assertThat(moved.exhibits()).isEqualTo(isLeft ? List.of() : List.of("1"));
        assertThat(open.session().file()).isEqualTo(target);
        assertThat(open.session().fileChange().get()).isEmpty();
        open.record(Diary.incident("later"), null);
        open.close();
        assertThat(open.session().left()).isEmpty();

        OnThread again = unlocked(target);
        try {
            assertThat(again.opening().report().sound()).isTrue();
            assertThat(again.opening().draftsChanged()).isFalse();
            assertThat(words(again)).containsExactly("monday", "tuesday", "today", "later");
            assertThat(again.drafts())
                    .extracting(found -> found.fields().get("words"))
                    .containsExactlyInAnyOrder("half a", "refused");
            ExhibitHistory kept =
                    again.run(() -> Opened.of(again.session()).exhibits().all().getFirst());
            assertThat(again.session().files().verify(kept, Progress.UNWATCHED))
                    .isEqualTo(isLeft ? Verdict.WHOLE : Verdict.DAMAGED);
        } finally {
            again.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void lockingSavesEverythingBesideTheFile(FileHappening happening) throws Exception {
        happening.to(diary.file(), older);
        assertThatThrownBy(() -> open.saveDraft(draft("refused"))).isInstanceOf(VaultFailure.FileChanged.class);
        assertThat(open.session().close()).isEmpty();

        ClosedDiary left = open.session().left().orElseThrow();
        assertThat(left.change()).isEqualTo(happening.found());
        assertThat(left.from()).isEqualTo(diary.file());
        Path beside = left.moved().orElseThrow().file();
        assertThat(beside).isEqualTo(diary.file().resolveSibling("notebook-2026-11-24.nbk"));
        requireAllOf(beside, "half a", "refused");
    }

    @Test
    void theSecondTimeInADayTheDayIsInTheNameOnce() throws Exception {
        FileHappening.REMOVED.to(diary.file(), older);
        open.close();
        Path first = open.session().left().orElseThrow().moved().orElseThrow().file();
        open = unlocked(first);
        FileHappening.OLDER_COPY_IN_PLACE.to(first, older);
        open.close();
        Path second = open.session().left().orElseThrow().moved().orElseThrow().file();
        assertThat(second).isEqualTo(diary.file().resolveSibling("notebook-2026-11-24-2.nbk"));
        requireAllOf(second, "half a");
    }

    private void requireAllOf(Path file, String... drafts) throws Exception {
        OnThread again = unlocked(file);
        try {
            assertThat(again.opening().report().sound()).isTrue();
            assertThat(words(again)).containsExactly("monday", "tuesday", "today");
            assertThat(again.drafts())
                    .extracting(found -> found.fields().get("words"))
                    .containsExactlyInAnyOrder(drafts);
        } finally {
            again.close();
        }
    }

    /** A large diary from which a command reads, to which the memory of the rows is worth more. */
    @ParameterizedTest
    @EnumSource
    void whatIsNotHeldIsReadFromTheFileThatWasOpened(FileHappening happening) throws Exception {
        open.close();
        open = openedAt(Diary.CLOCK, 0);
        happening.to(diary.file(), older);
        open.close();
        ClosedDiary left = open.session().left().orElseThrow();
        assertThat(left.change()).isEqualTo(happening.found());
        boolean isLeft = happening == FileHappening.REPLACED || happening == FileHappening.REMOVED;
        assertThat(left.moved().isPresent()).isEqualTo(isLeft);
        if (isLeft) {
            requireAllOf(left.moved().orElseThrow().file(), "half a");
        }
    }

    @Test
    void whoeverWaitsIsToldEvenWhereNobodyIsThereAnyMoreToSayIt() throws Exception {
        open.session().onFileChange(_ -> {
            throw new IllegalStateException("Toolkit has exited");
        });
        FileHappening.REMOVED.to(diary.file(), older);
        assertThat(open.session().call(there -> there.erasures())).succeedsWithin(Duration.ofSeconds(20));
        assertThat(open.session().call(there -> {
                    there.drafts().save(draft("refused"));
                    return there;
                }))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(VaultFailure.FileChanged.class);
    }

    /** Nothing of it is in the new file, so that the rest of it has nowhere to go. */
    @Test
    void aFileThatIsBeingAddedMeanwhileIsToBeAddedAgain() throws Exception {
        byte[] part = new byte[12 << 20];
        assertThatThrownBy(() -> open.session()
                        .intake()
                        .begin(
                                out -> {
                                    out.write(part);
                                    FileHappening.REPLACED.to(diary.file(), older);
                                    open.session()
                                            .moveTo(target, Progress.UNWATCHED)
                                            .join();
                                    out.write(part);
                                },
                                "film.bin",
                                null,
                                exhibit -> exhibit))
                .isInstanceOf(VaultFailure.MovedMeanwhile.class);
        open.session().intake().begin(part, "film.bin", null).finish();
        open.close();
        OnThread again = unlocked(target);
        assertThat(again.opening().report().sound()).isTrue();
        assertThat(again.run(() -> Opened.of(again.session()).exhibits().all())).hasSize(1);
        again.close();
    }

    /** What was written over it says nothing about the exhibit. */
    @ParameterizedTest
    @EnumSource
    void anExhibitIsReadToItsEndOrNotAtAllButNotCalledDamaged(FileHappening happening) throws Exception {
        open.session().intake().begin(new byte[3 << 20], "photo.bin", null).finish();
        ExhibitHistory kept =
                open.run(() -> Opened.of(open.session()).exhibits().all().getFirst());
        happening.to(diary.file(), older);
        if (happening.found().isInside()) {
            assertThatThrownBy(() -> open.session().files().verify(kept, Progress.UNWATCHED))
                    .isInstanceOf(VaultFailure.FileChanged.class);
            assertThat(said).containsOnly(happening.found());
        } else {
            assertThat(open.session().files().verify(kept, Progress.UNWATCHED)).isEqualTo(Verdict.WHOLE);
        }
    }

    /** The new file is written by then, so that it cannot be taken back, and an exhibit in it is not lost. */
    @Test
    void stoppingOnceEverythingIsWrittenSaysOfNoExhibitThatItIsLost() throws Exception {
        Path exhibit = Files.write(folder.resolve("photo.bin"), new byte[3 << 20]);
        open.session().intake().begin(exhibit, null, Progress.UNWATCHED).finish();
        FileHappening.REMOVED.to(diary.file(), older);
        Progress stopping = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return Files.exists(target);
            }
        };
        Moved moved = open.session().moveTo(target, stopping).get();
        assertThat(moved.exhibits()).isEmpty();
        assertThat(open.session().file()).isEqualTo(target);
    }

    /** The link leads to the new file as soon as that is there, and so to something that keeps it from being opened. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFileThatIsWrittenButCannotBeOpenedYetIsNamedAndNoWordIsLost(boolean isLocked) throws Exception {
        Path place = isLocked ? diary.file().resolveSibling("notebook-2026-11-24.nbk") : target;
        Path inTheWay = Files.createSymbolicLink(place.resolveSibling(place.getFileName() + "-wal"), place);
        FileHappening.REMOVED.to(diary.file(), older);
        assertThatThrownBy(() -> open.saveDraft(draft("refused"))).isInstanceOf(VaultFailure.FileChanged.class);
        Moved moved;
        if (isLocked) {
            assertThat(open.session().close()).isEmpty();
            moved = open.session().left().flatMap(ClosedDiary::moved).orElseThrow();
        } else {
            moved = open.session().moveTo(target, Progress.UNWATCHED).get();
            assertThat(open.session().file()).as("what it goes on with").isEqualTo(diary.file());
            assertThat(open.session().fileChange().get()).contains(UnderlyingFileChange.GONE);
        }
        assertThat(moved.file()).isEqualTo(place);
        Files.delete(inTheWay);
        requireAllOf(place, "half a", "refused");
        if (!isLocked) {
            open.close();
            requireAllOf(
                    open.session()
                            .left()
                            .flatMap(ClosedDiary::moved)
                            .orElseThrow()
                            .file(),
                    "half a",
                    "refused");
        }
    }

    /** A stick that was pulled out: nothing of it gets onto another disk unasked. */
    @Test
    void whatCannotBeSavedBesideTheFileIsHeldSealedUntilAPlaceIsChosen() throws Exception {
        Path exhibit = Files.write(folder.resolve("photo.bin"), new byte[3 << 20]);
        open.session().intake().begin(exhibit, null, Progress.UNWATCHED).finish();
        Files.move(folder.resolve("place"), folder.resolve("pulled out"));
        assertThat(open.session().fileChange().get()).contains(UnderlyingFileChange.UNREACHABLE);
        assertThatThrownBy(() -> open.saveDraft(draft("refused"))).isInstanceOf(VaultFailure.FileChanged.class);
        assertThat(open.session().close()).isEmpty();

        ClosedDiary left = open.session().left().orElseThrow();
        assertThat(left.moved()).isEmpty();
        Objects.requireNonNull(left.held()).writeTo(target, Progress.UNWATCHED);
        requireAllOf(target, "half a", "refused");
        OnThread again = unlocked(target);
        ExhibitHistory kept =
                again.run(() -> Opened.of(again.session()).exhibits().all().getFirst());
        assertThat(again.session().files().verify(kept, Progress.UNWATCHED)).isEqualTo(Verdict.WHOLE);
        again.close();
    }

    @Test
    void aFileThatIsBackIsWrittenToAgain() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(diary.file(), elsewhere);
        assertThatThrownBy(() -> open.saveDraft(draft("refused"))).isInstanceOf(VaultFailure.FileChanged.class);
        Files.move(elsewhere, diary.file());
        assertThat(open.session().fileChange().get()).isEmpty();
        open.saveDraft(draft("later"));
        open.close();
        assertThat(open.session().left()).isEmpty();
        requireAllOf(diary.file(), "half a", "refused", "later");
    }

    /** Pages of both files may have been read in between. */
    @Test
    void aFileThatWasOverwrittenIsNotTrustedAgain() throws Exception {
        byte[] now = Files.readAllBytes(diary.file());
        FileHappening.OLDER_COPY_IN_PLACE.to(diary.file(), older);
        assertThat(open.session().fileChange().get()).contains(UnderlyingFileChange.OVERWRITTEN);
        Files.write(diary.file(), now);
        assertThatThrownBy(() -> open.saveDraft(draft("later"))).isInstanceOf(VaultFailure.FileChanged.class);
    }

    /** An older copy arrives under the open window, and a second window opens that. */
    @Test
    void theJournalOfASecondWindowIsNotRemoved() throws Exception {
        FileHappening.REPLACED.to(diary.file(), older);
        Path journal = diary.file().resolveSibling("notebook.nbk-journal");
        Files.write(journal, new byte[] {1, 2, 3});
        open.close();
        assertThat(journal).hasBinaryContent(new byte[] {1, 2, 3});
        Files.delete(journal);
        requireAllOf(open.session().left().orElseThrow().moved().orElseThrow().file(), "half a");
    }

    @Test
    void anEmptyJournalOfAFileThatIsGoneIsNotLeft() {
        FileHappening.REMOVED.to(diary.file(), older);
        open.close();
        assertThat(diary.file().resolveSibling("notebook.nbk-journal")).doesNotExist();
    }

    @Test
    void anotherDiaryInItsPlaceIsLeftAsItIs() throws Exception {
        open.close();
        reopen();
        Path other = Files.createDirectory(folder.resolve("other"));
        OnThread made = new OnThread(new Diary(other).createWithOwnKeys());
        made.close();
        FileHappening.OLDER_COPY_IN_PLACE.to(diary.file(), new Diary(other).file());
        assertThatThrownBy(() -> open.record(Diary.incident("later"), null))
                .isInstanceOf(VaultFailure.FileChanged.class);
        open.close();
        assertThat(diary.file()).hasSameBinaryContentAs(new Diary(other).file());
    }

    /** What an erasure took away is in no file that is made of what is held in memory. */
    @Test
    void whatWasErasedStaysErased() throws Exception {
        IncidentHistory going = open.incidents().getFirst();
        open.erase(going.id(), "asked to");
        FileHappening.OLDER_COPY_IN_PLACE.to(diary.file(), older);
        open.session().moveTo(target, Progress.UNWATCHED).get();
        open.close();
        OnThread again = unlocked(target);
        try {
            assertThat(again.opening().report().sound()).isTrue();
            assertThat(again.opening().report().back().isNothing()).isTrue();
            assertThat(words(again)).containsExactly("tuesday", "today");
        } finally {
            again.close();
        }
    }

    @Test
    void aNewPassphraseOpensWhatIsSavedElsewhereAndTheOldOneDoesNot() throws Exception {
        try (Passphrase now = Diary.passphrase();
                Passphrase next = Passphrase.of("nine quiet rivers run south".toCharArray())) {
            open.changePassphrase(now, next);
            FileHappening.OLDER_COPY_IN_PLACE.to(diary.file(), older);
            open.session().moveTo(target, Progress.UNWATCHED).get();
            open.close();
            assertThatThrownBy(() -> unlocked(target)).isInstanceOf(VaultFailure.WrongPassphrase.class);
            OnThread again = new OnThread(Diary.diaries().unlock(target, next));
            assertThat(words(again)).containsExactly("monday", "tuesday", "today");
            assertThat(again.opening().report().sound()).isTrue();
            again.close();
        }
    }

    @Test
    void aNameThatIsTakenIsRefusedAndNothingIsChanged() throws Exception {
        FileHappening.REMOVED.to(diary.file(), older);
        Files.write(target, new byte[] {1});
        assertThatThrownBy(
                        () -> open.session().moveTo(target, Progress.UNWATCHED).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(VaultFailure.AlreadyThere.class);
        assertThat(target).hasBinaryContent(new byte[] {1});
        assertThat(open.session().file()).isEqualTo(diary.file());
    }

    @Test
    void whatWasNotChangedGoesOnUnasked() throws Exception {
        open.record(Diary.incident("later"), null);
        Files.setLastModifiedTime(diary.file(), FileTime.fromMillis(0));
        open.record(Diary.incident("later still"), null);
        assertThat(said).isEmpty();
    }

    /** Another window that restores a backup is told that the diary is open. */
    @Test
    void copyingTheDiaryIsNoChange() throws Exception {
        open.copyTo(target);
        open.record(Diary.incident("later"), null);
        assertThat(said).isEmpty();
    }

    private Progress stoppingAsItIsOverwritten() {
        return new Progress() {
            private boolean isOverwritten;

            @Override
            public void at(long done, long total) {
                if (!isOverwritten) {
                    isOverwritten = true;
                    FileHappening.OLDER_COPY_IN_PLACE.to(diary.file(), older);
                }
            }

            @Override
            public boolean isCancelled() {
                return isOverwritten;
            }
        };
    }

    @Test
    void overwrittenDuringWorkThatIsStoppedItIsNotWrittenToAndNoWordIsLost() throws Exception {
        try (Passphrase now = Diary.passphrase();
                Passphrase next = Passphrase.of("nine quiet rivers run south".toCharArray())) {
            assertThatThrownBy(() -> open.run(() -> {
                        Opened.of(open.session())
                                .keys()
                                .changePassphrase(
                                        new UnlockSecret.OfPassphrase(now),
                                        next,
                                        null,
                                        List.of(),
                                        stoppingAsItIsOverwritten());
                        return true;
                    }))
                    .isInstanceOf(VaultFailure.FileChanged.class);
        }
        requireOverwrittenAndAllSavedBeside();
    }

    /** As an import records its incidents: all of them or none. */
    @Test
    void overwrittenDuringWorkOfHundredsOfEntriesNoneOfThemCountsAndNoWordIsLost() throws Exception {
        int[] left = {Integer.MAX_VALUE};
        open.close();
        open = openedAt(
                asked(() -> {
                    if (--left[0] == 0) {
                        FileHappening.OLDER_COPY_IN_PLACE.to(diary.file(), older);
                    }
                }),
                Long.MAX_VALUE);
        left[0] = 100;
        assertThatThrownBy(() -> open.run(() -> Opened.of(open.session())
                        .recordAll(
                                Stream.generate(() -> Diary.incident("bulk"))
                                        .limit(200)
                                        .toList(),
                                Authorship.OWNER,
                                null)))
                .isInstanceOf(VaultFailure.FileChanged.class);
        requireOverwrittenAndAllSavedBeside();
    }

    /** Writing all the sealed files may take minutes. The day in the name is what the clock is asked for. */
    @Test
    void theKeysAreWipedBeforeAnythingIsSavedBesideIt() throws Exception {
        List<Boolean> areWiped = new ArrayList<>();
        AtomicReference<OpenVault> closing = new AtomicReference<>();
        open.close();
        open = openedAt(
                asked(() ->
                        Optional.ofNullable(closing.get()).ifPresent(vault -> areWiped.add(RawKeys.areWiped(vault)))),
                Long.MAX_VALUE);
        FileHappening.REMOVED.to(diary.file(), older);
        closing.set(opened);
        open.close();
        assertThat(areWiped).containsExactly(true);
        requireAllOf(
                open.session().left().flatMap(ClosedDiary::moved).orElseThrow().file(), "half a");
    }

    private static Clock asked(Runnable then) {
        return new Clock() {
            @Override
            public Instant instant() {
                then.run();
                return Diary.CLOCK.instant();
            }

            @Override
            public ZoneId getZone() {
                return Diary.CLOCK.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private void requireOverwrittenAndAllSavedBeside() throws Exception {
        assertThat(open.session().fileChange().get()).contains(UnderlyingFileChange.OVERWRITTEN);
        assertThatThrownBy(() -> open.record(Diary.incident("later"), null))
                .isInstanceOf(VaultFailure.FileChanged.class);
        open.close();
        requireAllOf(
                open.session().left().flatMap(ClosedDiary::moved).orElseThrow().file(), "half a");
    }
}
