package org.daybook.session.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.evidence.EvidenceStore.Verdict;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.ExhibitFileAccess;
import org.daybook.session.ExhibitStore;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.suite.DiskFolders;
import org.daybook.suite.Runs;
import org.daybook.vault.VaultFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing process at random moments. What it had said was recorded must be there, and exactly one passphrase
 * and one recovery code open. One kill of each with every change, many in a deep run; {@code -Dcrash.kills=70} for
 * more.
 *
 * <p>A kill is not a power cut: what the killed process had handed to the system is written anyway. The order of
 * the calls that force the disk is {@code DiskOrderTest}'s.
 */
class CrashTest {
    private static final int KILLS = KilledWriter.KILLS;
    private static final int MOST_KILLS = KILLS + 20;
    private static final int LONGEST_MILLIS = 900;
    private static final int LONGEST_OF_WHOLE = Runs.of(1500, 3000);
    private static final int RECORDS = 50;

    @TempDir(factory = DiskFolders.class)
    Path folder;

    private final KilledWriter writer = new KilledWriter();

    @Test
    void everyAcknowledgedRecordIsThereAndTheDraftIsOffered() throws Exception {
        Path file = create();
        Said all = new Said();
        for (int kill = 0; kill < KILLS; kill++) {
            Said said = new Said();
            writer.killed(LONGEST_MILLIS, file, "record").forEach(said::take);
            OnThread session = unlock(file, 0).orElseThrow();
            Map<String, IncidentHistory> there = session.incidents().stream()
                    .collect(Collectors.toMap(history -> history.id().hex(), history -> history));
            assertThat(session.opening().report().sound()).isTrue();
            all.recorded.addAll(said.recorded);
            all.recorded.removeAll(said.erasing);
            all.erased.addAll(said.erased);
            assertThat(there.keySet()).containsAll(all.recorded).noneMatch(all.erased::contains);
            all.amended.addAll(said.amended);
            assertThat(all.amended)
                    .allMatch(id ->
                            Objects.requireNonNull(there.get(id)).versions().size() > 1);
            Set<String> drafts =
                    session.drafts().stream().map(draft -> draft.id().hex()).collect(Collectors.toSet());
            if (!said.draft.equals(said.finished) && !drafts.contains(said.draft)) {
                // Its record became durable in the moment between the disk and the line that says so.
                assertThat(there).containsKey(said.begun);
            }
            for (Draft draft : session.drafts()) {
                Id<Draft> id = draft.id();
                session.run(() -> {
                    Opened.of(session.session()).drafts().discard(id);
                    return true;
                });
            }
            session.close();
        }
        told(
                "record",
                all.recorded.size() + " recorded, " + all.amended.size() + " amended, " + all.erased.size()
                        + " erased");
    }

    /** What a writer of incidents said. */
    private static final class Said {
        private final Set<String> recorded = new HashSet<>();
        private final Set<String> amended = new HashSet<>();
        private final Set<String> erasing = new HashSet<>();
        private final Set<String> erased = new HashSet<>();
        private String draft = "";
        private String begun = "";
        private String finished = "";

        void take(String line) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "draft" -> draft = words[1];
                case "recording" -> begun = words[1];
                case "recorded" -> {
                    recorded.add(words[1]);
                    finished = words[2];
                }
                case "amended" -> amended.add(words[1]);
                // It may be durable before the line that says so.
                case "erasing" -> erasing.add(words[1]);
                case "erased" -> erased.add(words[1]);
                default -> throw new AssertionError(words[0]);
            }
        }
    }

    @Test
    void exactlyOnePassphraseOpensHoweverFarTheChangeCame() throws Exception {
        Path file = createWithRecords();
        int number = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            number = lastChanged(writer.killed(LONGEST_OF_WHOLE, file, "rekey", number), number);
            Optional<OnThread> next = unlock(file, number + 1);
            if (next.isPresent()) {
                assertThat(check(next.get())).isEqualTo(RECORDS);
                assertThat(unlock(file, number)).isEmpty();
                number++;
            } else {
                assertThat(check(unlock(file, number).orElseThrow())).isEqualTo(RECORDS);
            }
            assertThat(check(unlockByCode(file, 0).orElseThrow()))
                    .as("by the recovery code")
                    .isEqualTo(RECORDS);
        }
        told("rekey", number + " changes");
    }

    @Test
    void exactlyOneRecoveryCodeOpensHoweverFarItsRenewalCame() throws Exception {
        Path file = createWithRecords();
        int number = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            number = lastChanged(writer.killed(LONGEST_OF_WHOLE, file, "renew", number), number);
            Optional<OnThread> next = unlockByCode(file, number + 1);
            if (next.isPresent()) {
                assertThat(check(next.get())).isEqualTo(RECORDS);
                assertThat(unlockByCode(file, number)).isEmpty();
                number++;
            } else {
                assertThat(check(unlockByCode(file, number).orElseThrow())).isEqualTo(RECORDS);
            }
            assertThat(check(unlock(file, 0).orElseThrow()))
                    .as("by the passphrase")
                    .isEqualTo(RECORDS);
        }
        told("renew", number + " changes");
    }

    private static int lastChanged(List<String> lines, int before) {
        return lines.isEmpty() ? before : Integer.parseInt(lines.getLast().substring("changed ".length()));
    }

    private static void told(String what, String seen) {
        System.out.println(what + ": kills " + KILLS + ", " + seen);
    }

    @Test
    void noExhibitIsHalfThereAndNoErasedOneComesBack() throws Exception {
        Path file = create();
        Set<String> there = new HashSet<>();
        int all = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Set<String> perhaps = new HashSet<>();
            for (String line : writer.killed(LONGEST_OF_WHOLE, file, "exhibits")) {
                String[] words = line.split(" ");
                switch (words[0]) {
                    case "added" -> there.add(words[1]);
                    // It may be durable before the line that says so.
                    case "erasing" -> perhaps.add(words[1]);
                    case "erased" -> there.remove(words[1]);
                    default -> throw new AssertionError(words[0]);
                }
            }
            there.removeAll(perhaps);
            OnThread session = unlock(file, 0).orElseThrow();
            assertThat(session.opening().report().sound()).isTrue();
            ExhibitStore exhibits = Opened.of(session.session()).exhibits();
            ExhibitFileAccess files = session.session().files();
            List<ExhibitHistory> found = session.run(exhibits::all);
            Set<String> ids = found.stream().map(exhibit -> exhibit.id().hex()).collect(Collectors.toSet());
            assertThat(there).isSubsetOf(ids);
            for (ExhibitHistory exhibit : found) {
                assertThat(files.verify(exhibit, Progress.UNWATCHED)).isEqualTo(Verdict.WHOLE);
            }
            // Two that were recorded in the moment of the kill are there too, or one and one that was being erased.
            assertThat(ids.size()).isLessThanOrEqualTo(there.size() + 2);
            session.run(() -> {
                exhibits.erase(found.stream().map(ExhibitHistory::id).toList(), "room");
                return true;
            });
            assertThat(session.verify().sound()).isTrue();
            there.clear();
            all += found.size();
            session.close();
        }
        told("exhibits", all + " looked at");
    }

    @Test
    void everyAcknowledgedCaseRecordIsThereAndNoErasedOneComesBack() throws Exception {
        Path file = create();
        Set<String> there = new HashSet<>();
        Set<String> erased = new HashSet<>();
        // A kill may come before anything was recorded; then it is tried again.
        for (int kill = 0; kill < KILLS || there.isEmpty() && kill < MOST_KILLS; kill++) {
            for (String line : writer.killed(LONGEST_MILLIS, file, "particulars")) {
                String[] words = line.split(" ");
                switch (words[0]) {
                    case "recorded" -> there.add(words[1]);
                    // It may be durable before the line that says so.
                    case "erasing" -> there.remove(words[1]);
                    case "erased" -> erased.add(words[1]);
                    default -> throw new AssertionError(words[0]);
                }
            }
            OnThread session = unlock(file, 0).orElseThrow();
            assertThat(session.opening().report().sound()).isTrue();
            List<CaseRecordHistory> found =
                    session.run(() -> Opened.of(session.session()).caseRecords().all());
            Set<String> ids = found.stream().map(history -> history.id().hex()).collect(Collectors.toSet());
            // Either may be empty when the kill came early.
            assertThat(there).isSubsetOf(ids);
            assertThat(ids).noneMatch(erased::contains);
            session.close();
        }
        assertThat(there).isNotEmpty();
        told("particulars", there.size() + " there, " + erased.size() + " erased");
    }

    @Test
    void aCopyIsInPlaceOrWhatWasThereAndNothingIsLost() throws Exception {
        Path file = create();
        OnThread session = unlock(file, 0).orElseThrow();
        session.record(Diary.incident("word"), null);
        session.copyTo(folder.resolve("copy.nbk"));
        session.record(Diary.incident("later"), null);
        session.close();
        boolean old = true;
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> lines = writer.killed(LONGEST_OF_WHOLE, file, "restore");
            // Opened first, since that removes a second name that the kill left beside it.
            int now = check(unlock(file, 0).orElseThrow());
            List<Integer> asides = new ArrayList<>();
            for (Path aside : asides()) {
                asides.add(check(unlock(aside, 0).orElseThrow()));
                Files.delete(aside);
            }
            if (old) {
                // Under its own name or another: the diary from before is never gone.
                assertThat(now == 2 || asides.contains(2)).isTrue();
            }
            old = now == 2;
            assertThat(old && !lines.isEmpty()).isFalse();
            assertThat(check(unlock(folder.resolve("copy.nbk"), 0).orElseThrow()))
                    .isEqualTo(1);
        }
        told("restore", "put in place at last: " + !old);
    }

    private List<Path> asides() throws Exception {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("notebook-[-0-9]+\\.nbk"))
                    .toList();
        }
    }

    private static int check(OnThread session) throws Exception {
        try {
            assertThat(session.opening().report().sound()).isTrue();
            return session.incidents().size();
        } finally {
            session.close();
        }
    }

    private Path create() throws Exception {
        Path file = folder.resolve("notebook.nbk");
        try (Passphrase passphrase = CrashingWriter.passphrase(0);
                RecoveryCode code = CrashingWriter.code(0)) {
            Diary.diaries().create(file, passphrase, code).close();
        }
        return file;
    }

    private Path createWithRecords() throws Exception {
        Path file = create();
        OnThread session = unlock(file, 0).orElseThrow();
        for (int i = 0; i < RECORDS; i++) {
            session.record(Diary.incident("word"), null);
        }
        session.close();
        return file;
    }

    private static Optional<OnThread> unlock(Path file, int number) throws VaultFailure {
        try (Passphrase passphrase = CrashingWriter.passphrase(number)) {
            return Optional.of(new OnThread(Diary.diaries().unlock(file, passphrase)));
        } catch (VaultFailure.WrongPassphrase e) {
            return Optional.empty();
        }
    }

    private static Optional<OnThread> unlockByCode(Path file, int number) throws VaultFailure {
        try (RecoveryCode code = CrashingWriter.code(number)) {
            return Optional.of(new OnThread(Diary.diaries().unlock(file, code)));
        } catch (VaultFailure.WrongRecoveryCode e) {
            return Optional.empty();
        }
    }
}
