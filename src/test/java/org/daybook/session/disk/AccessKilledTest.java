package org.daybook.session.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.colleague.OwnKey;
import org.daybook.colleague.OwnKeyFile;
import org.daybook.colleague.PublicKeyCard;
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
 * Kills the program at random moments of giving access and of ending it: passphrase and recovery code open the diary,
 * a colleague's key opens it only if the ledger says so, and every record is there.
 */
class AccessKilledTest {
    private static final int KILLS = Integer.getInteger("crash.kills", Runs.of(1, 200));
    private static final int LONGEST_MILLIS = Runs.of(1000, 1500);
    private static final int RECORDS = 10;

    @TempDir(factory = DiskFolders.class)
    Path folder;

    @Test
    void justThoseOpenItWhomTheLedgerNames() throws Exception {
        Path file = folder.resolve("notebook.nbk");
        Path keyFile = folder.resolve("papers.key");
        try (Passphrase passphrase = CrashingWriter.passphrase(0);
                RecoveryCode code = CrashingWriter.code(0)) {
            OnThread open = new OnThread(Diary.diaries().create(file, passphrase, code));
            for (int i = 0; i < RECORDS; i++) {
                open.record(Diary.incident("word"), null);
            }
            open.close();
            PublicKeyCard card = OwnKeyFile.create(keyFile, passphrase, Diary.CHEAP, "Dana", "DA", new SecureRandom());
            int had = 0;
            try (OwnKey key = OwnKey.open(keyFile, passphrase)) {
                for (int kill = 0; kill < KILLS; kill++) {
                    new KilledWriter().killed(LONGEST_MILLIS, file, "access", card.code());
                    had += check(file, passphrase, code, key) ? 1 : 0;
                }
            }
            System.out.println("access: kills " + KILLS + ", of which it was there after " + had);
        }
    }

    @Test
    void aDiaryOfAnEarlierVersionIsSealedAnewWhollyOrNotAtAll() throws Exception {
        Path golden = Path.of("src", "test", "resources", "org", "daybook", "vault", "golden", "format-2.nbk");
        Path keyFile = folder.resolve("papers.key");
        PublicKeyCard card;
        try (Passphrase passphrase = CrashingWriter.golden()) {
            card = OwnKeyFile.create(keyFile, passphrase, Diary.CHEAP, "Dana", "DA", new SecureRandom());
        }
        int anew = 0;
        try (Passphrase passphrase = CrashingWriter.golden();
                OwnKey key = OwnKey.open(keyFile, passphrase)) {
            for (int kill = 0; kill < KILLS; kill++) {
                Path file = Files.copy(golden, folder.resolve(kill + ".nbk"));
                new KilledWriter().killed(2 * LONGEST_MILLIS, file, "look", card.code());
                anew += requireSealedAnewWhollyOrNotAtAll(file, key) ? 1 : 0;
            }
        }
        System.out.println("sealed anew: kills " + KILLS + ", of which it was after " + anew);
    }

    private static boolean requireSealedAnewWhollyOrNotAtAll(Path file, OwnKey key) throws Exception {
        OnThread owner =
                new OnThread(Diary.diaries().unlock(file, new UnlockSecret.OfPassphrase(CrashingWriter.golden())));
        assertThat(owner.opening().report().sound()).isTrue();
        assertThat(owner.drafts()).hasSize(1);
        String note = owner.incidents().getFirst().current().handling().privateNote();
        assertThat(note).isEqualTo("private words");
        boolean anew = owner.session().waysIn().sealsParts();
        List<AccessGrant> given =
                owner.run(() -> Opened.of(owner.session()).keys().access());
        assertThat(given.isEmpty() || anew)
                .as("who may look has a key to no more")
                .isTrue();
        owner.close();
        try {
            OnThread looking = new OnThread(
                    OwnKeySample.told(key, () -> Diary.diaries().unlock(file, new UnlockSecret.OfOwnKey(key))));
            assertThat(looking.opening().report().sound()).isTrue();
            assertThat(looking.incidents().getFirst().current().handling().privateNote())
                    .isEqualTo(given.getFirst().sees().isEmpty() ? "" : note);
            looking.close();
        } catch (VaultFailure.NoAccess none) {
            assertThat(given).isEmpty();
        }
        return anew;
    }

    private static boolean check(Path file, Passphrase passphrase, RecoveryCode code, OwnKey key) throws Exception {
        OnThread owner = new OnThread(Diary.diaries().unlock(file, passphrase));
        requireWhole(owner);
        boolean has =
                !owner.run(() -> Opened.of(owner.session()).keys().access()).isEmpty();
        owner.close();
        OnThread byCode = new OnThread(Diary.diaries().unlock(file, code));
        requireWhole(byCode);
        byCode.close();
        try {
            OnThread colleague = new OnThread(
                    OwnKeySample.told(key, () -> Diary.diaries().unlock(file, new UnlockSecret.OfOwnKey(key))));
            requireWhole(colleague);
            colleague.close();
            assertThat(has).as("it opens, and the ledger gives access").isTrue();
        } catch (VaultFailure.NoAccess none) {
            assertThat(has).as("it does not open, and the ledger gives none").isFalse();
        }
        return has;
    }

    private static void requireWhole(OnThread open) throws Exception {
        assertThat(open.opening().report().sound()).isTrue();
        assertThat(open.incidents()).hasSize(RECORDS);
    }
}
