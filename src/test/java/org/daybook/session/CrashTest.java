package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ParticularHistory;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.evidence.EvidenceStore.Verdict;
import org.daybook.evidence.Progress;
import org.daybook.facts.ThingId;
import org.daybook.vault.VaultFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing process at random moments. What it had said was recorded must be there, and exactly one passphrase
 * opens. A few kills by default; {@code -Dcrash.kills=200} for many.
 *
 * <p>A kill is not a power cut: what the killed process had handed to the system is written all the same. The order of
 * the calls that force the disk follows from SQLite's documented {@code synchronous=EXTRA}; no test traces it.
 */
class CrashTest {
    private static final int KILLS = Integer.getInteger("crash.kills", 6);
    private static final int LONGEST_MILLIS = 900;

    @TempDir
    Path folder;

    private final Random random = new Random();

    @Test
    void everyAcknowledgedRecordIsThereAndTheDraftIsOffered() throws Exception {
        Path file = create();
        List<String> recorded = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            String lastDraft = "";
            String finished = "";
            String begun = "";
            for (String line : killed(file, "record", 0)) {
                String[] words = line.split(" ");
                if (words[0].equals("draft")) {
                    lastDraft = words[1];
                } else if (words[0].equals("recording")) {
                    begun = words[1];
                } else if (words[0].equals("recorded")) {
                    recorded.add(words[1]);
                    finished = words[2];
                }
            }
            OnThread session = unlock(file, 0).orElseThrow();
            Set<String> there = session.incidents().stream()
                    .map(history -> history.id().hex())
                    .collect(Collectors.toSet());
            assertThat(recorded).isSubsetOf(there);
            assertThat(session.opening().report().sound()).isTrue();
            Set<String> drafts =
                    session.drafts().stream().map(draft -> draft.id().hex()).collect(Collectors.toSet());
            if (!lastDraft.equals(finished) && !drafts.contains(lastDraft)) {
                // Its record became durable in the moment between the disk and the line that says so.
                assertThat(there).contains(begun);
            }
            recorded.clear();
            recorded.addAll(there);
            for (Draft draft : session.drafts()) {
                ThingId id = draft.id();
                session.run(() -> {
                    session.session().discardDraft(id);
                    return true;
                });
            }
            session.close();
        }
        assertThat(recorded).isNotEmpty();
    }

    @Test
    void exactlyOnePassphraseOpensHoweverFarTheChangeCame() throws Exception {
        Path file = create();
        OnThread session = unlock(file, 0).orElseThrow();
        for (int i = 0; i < 50; i++) {
            session.record(Diary.incident("word"), null);
        }
        session.close();
        int number = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            for (String line : killed(file, "rekey", number)) {
                if (line.startsWith("changed ")) {
                    number = Integer.parseInt(line.substring("changed ".length()));
                }
            }
            Optional<OnThread> next = unlock(file, number + 1);
            if (next.isPresent()) {
                assertThat(check(next.get())).isEqualTo(50);
                assertThat(unlock(file, number)).isEmpty();
                number++;
            } else {
                assertThat(check(unlock(file, number).orElseThrow())).isEqualTo(50);
            }
        }
    }

    @Test
    void noExhibitIsHalfThereAndNoErasedOneComesBack() throws Exception {
        Path file = create();
        Set<String> there = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Set<String> perhaps = new HashSet<>();
            for (String line : killed(file, "exhibits", 0)) {
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
            Exhibits exhibits = session.session().exhibits();
            List<ExhibitHistory> found = session.run(exhibits::all);
            Set<String> ids = found.stream().map(exhibit -> exhibit.id().hex()).collect(Collectors.toSet());
            assertThat(there).isSubsetOf(ids);
            for (ExhibitHistory exhibit : found) {
                assertThat(exhibits.verify(exhibit, Progress.UNWATCHED)).isEqualTo(Verdict.WHOLE);
            }
            // Two that were recorded in the moment of the kill are there too, or one and one that was being erased.
            assertThat(ids.size()).isLessThanOrEqualTo(there.size() + 2);
            session.run(() -> {
                exhibits.erase(found.stream().map(ExhibitHistory::id).toList(), "room");
                return true;
            });
            assertThat(session.verify().sound()).isTrue();
            there.clear();
            session.close();
        }
    }

    @Test
    void everyAcknowledgedParticularIsThereAndNoErasedOneComesBack() throws Exception {
        Path file = create();
        Set<String> there = new HashSet<>();
        Set<String> erased = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            for (String line : killed(file, "particulars", 0)) {
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
            List<ParticularHistory> found =
                    session.run(() -> session.session().particulars().all());
            Set<String> ids = found.stream().map(history -> history.id().hex()).collect(Collectors.toSet());
            // Either may be empty when the kill came early.
            assertThat(there).isSubsetOf(ids);
            assertThat(ids).noneMatch(erased::contains);
            session.close();
        }
        assertThat(there).isNotEmpty();
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
            List<String> lines = killed(file, "restore", 0);
            List<Integer> asides = new ArrayList<>();
            for (Path aside : asides()) {
                asides.add(check(unlock(aside, 0).orElseThrow()));
                Files.delete(aside);
            }
            int now = check(unlock(file, 0).orElseThrow());
            if (old) {
                // Under its own name or another: the diary from before is never gone.
                assertThat(now == 2 || asides.contains(2)).isTrue();
            }
            old = now == 2;
            assertThat(old && !lines.isEmpty()).isFalse();
            assertThat(check(unlock(folder.resolve("copy.nbk"), 0).orElseThrow()))
                    .isEqualTo(1);
        }
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
                RecoveryCode code = RecoveryCode.generate(new SecureRandom())) {
            Diary.diaries().create(file, passphrase, code).close();
        }
        return file;
    }

    private static Optional<OnThread> unlock(Path file, int number) throws VaultFailure {
        try (Passphrase passphrase = CrashingWriter.passphrase(number)) {
            return Optional.of(new OnThread(Diary.diaries().unlock(file, passphrase)));
        } catch (VaultFailure.WrongPassphrase e) {
            return Optional.empty();
        }
    }

    /** Lets the writer write, kills it (SIGKILL), and returns what it said. */
    private List<String> killed(Path file, String mode, int number) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriter.class.getName(),
                        file.toString(),
                        mode,
                        String.valueOf(number))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.US_ASCII))) {
            String first = out.readLine();
            assertThat(first).isEqualTo("open");
            Thread killer = Thread.startVirtualThread(() -> {
                try {
                    Thread.sleep(random.nextInt(LONGEST_MILLIS));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                // The handle leaves the stream open, so that all it said before can still be read.
                writer.toHandle().destroyForcibly();
            });
            out.lines().forEach(lines::add);
            killer.join();
        }
        assertThat(writer.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return lines;
    }
}
