package org.daybook.session.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.colleague.OwnKey;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.OwnKeySample;
import org.daybook.session.UnlockSecret;
import org.daybook.suite.DiskFolders;
import org.daybook.suite.Runs;
import org.daybook.vault.VaultFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program before the n-th time that it writes, forces or removes something while a new passphrase ends the
 * key of a colleague: one of the two passphrases opens the diary, and the key opens it only with the old one. A few
 * moments with every change, all of them in a deep run.
 */
class NewPassphraseKilledTest {
    private static final int MOMENTS = Integer.getInteger("killed.moments", Runs.of(1, 1000));
    private static final List<String> CALLS =
            Runs.DEEP ? List.of("pwrite64", "fsync", "unlink") : List.of("pwrite64", "fsync");
    private static final int RECORDS = 10;

    @TempDir(factory = DiskFolders.class)
    Path folder;

    private Path file = Path.of("");
    private Path before = Path.of("");
    private int changed;
    private int kills;

    @Test
    void theKeyIsEndedJustWhereTheNewPassphraseOpens() throws Exception {
        Strace.require();
        file = folder.resolve("notebook.nbk");
        try (OwnKey dana = OwnKeySample.of(folder, "Dana")) {
            make(dana);
            before = Files.copy(file, folder.resolve("before"));
            Path calls = folder.resolve("calls");
            Strace.run(
                    List.of("-o", calls.toString(), "-e", "trace=" + String.join(",", CALLS)),
                    NewPassphraseWriter.class,
                    file);
            List<String> made = Files.readAllLines(calls, StandardCharsets.ISO_8859_1);
            for (String call : CALLS) {
                for (int moment : moments(made, call)) {
                    again();
                    List<String> said = Strace.killed(call, moment, NewPassphraseWriter.class, file);
                    kills++;
                    check(dana, said, call + " " + moment);
                }
            }
        }
        System.out.println("new passphrase: kills " + kills + ", after which it was the new one " + changed);
    }

    private void make(OwnKey dana) throws Exception {
        try (Passphrase passphrase = CrashingWriter.passphrase(0);
                RecoveryCode code = CrashingWriter.code(0)) {
            OnThread open = new OnThread(Diary.diaries().create(file, passphrase, code));
            for (int i = 0; i < RECORDS; i++) {
                open.record(Diary.incident("word"), null);
            }
            open.giveAccess(new AccessGrant("Dana", "DA", dana.card().publicKey(), AccessGrant.Allows.ADD, null));
            open.close();
        }
    }

    private void again() throws IOException {
        Files.copy(before, file, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(folder.resolve("notebook.nbk-journal"));
    }

    /** When it is killed, of the times that the thread does something that does it most often: the last of all, too. */
    private static Iterable<Integer> moments(List<String> calls, String call) {
        int most = calls.stream()
                .filter(line -> line.contains(call + "("))
                .collect(Collectors.groupingBy(line -> line.split(" ")[0], Collectors.counting()))
                .values()
                .stream()
                .mapToInt(Long::intValue)
                .max()
                .orElseThrow();
        TreeSet<Integer> moments = new TreeSet<>();
        for (int i = 1; i <= Math.min(MOMENTS, most); i++) {
            moments.add(Math.ceilDiv(most * i, Math.min(MOMENTS, most)));
        }
        return moments;
    }

    private void check(OwnKey dana, List<String> said, String moment) throws Exception {
        boolean isNew = opens(1, moment);
        if (said.contains("changed")) {
            assertThat(isNew).as(moment).isTrue();
        }
        if (isNew) {
            changed++;
            assertThatThrownBy(() -> unlock(0)).isInstanceOf(VaultFailure.WrongPassphrase.class);
            assertThatThrownBy(() -> Diary.diaries().unlock(file, new UnlockSecret.OfOwnKey(dana)))
                    .isInstanceOf(VaultFailure.NoAccess.class);
        } else {
            assertThat(opens(0, moment)).as(moment).isTrue();
            OnThread hers = new OnThread(
                    OwnKeySample.told(dana, () -> Diary.diaries().unlock(file, new UnlockSecret.OfOwnKey(dana))));
            assertThat(hers.incidents()).hasSize(RECORDS);
            hers.close();
        }
    }

    private OnThread unlock(int number) throws Exception {
        try (Passphrase passphrase = CrashingWriter.passphrase(number)) {
            return new OnThread(Diary.diaries().unlock(file, passphrase));
        }
    }

    /** Whether this passphrase opens it: then all is there, the ledger says whose key opens it, and nothing is begun. */
    private boolean opens(int number, String moment) throws Exception {
        OnThread open;
        try {
            open = unlock(number);
        } catch (VaultFailure.WrongPassphrase wrong) {
            return false;
        }
        assertThat(open.opening().report().sound()).as(moment).isTrue();
        assertThat(open.incidents()).hasSize(RECORDS);
        assertThat(open.session().waysIn().all()).as(moment).hasSize(number == 0 ? 3 : 2);
        assertThat(open.run(() -> Opened.of(open.session()).keys().access()))
                .as(moment)
                .hasSize(number == 0 ? 1 : 0);
        assertThat(open.run(() -> Opened.of(open.session()).works().unfinished()))
                .as(moment)
                .isEmpty();
        open.close();
        return true;
    }
}
