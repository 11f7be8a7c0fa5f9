package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.colleague.OwnKey;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.ledger.Ledger;
import org.daybook.merge.MergeChoice;
import org.daybook.progress.Progress;
import org.daybook.session.unlock.DerivedDiaries;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.OpenVault;

/** Diaries of one case in a folder, and what comes of merging them. */
record TwoDiaries(Path folder, Clock clock) {
    private static final SecureRandom RANDOM = new SecureRandom();

    Path file(String name) {
        return folder.resolve(name + ".nbk");
    }

    private Diaries diaries() {
        return Diary.diaries(clock);
    }

    OnThread create(String name) throws Exception {
        try (Passphrase passphrase = Diary.passphrase();
                RecoveryCode code = RecoveryCode.generate(RANDOM)) {
            return new OnThread(diaries().create(file(name), passphrase, code));
        }
    }

    OnThread open(String name) throws Exception {
        try (Passphrase passphrase = Diary.passphrase()) {
            return new OnThread(diaries().unlock(file(name), passphrase));
        }
    }

    void copy(String from, String to) throws Exception {
        Files.copy(file(from), file(to));
    }

    DerivedDiaries.Merged merge(String first, String second, String out) throws Exception {
        return merge(first, second, out, false);
    }

    DerivedDiaries.Merged merge(String first, String second, String out, boolean sameCase) throws Exception {
        return merge(first, second, out, new MergeChoice(sameCase, null));
    }

    DerivedDiaries.Merged merge(String first, String second, String out, MergeChoice choice) throws Exception {
        try (Passphrase a = Diary.passphrase()) {
            return merge(first, new UnlockSecret.OfPassphrase(a), second, out, choice);
        }
    }

    /** Merges two, of which a key opens the first, and checks that neither of them was changed. */
    DerivedDiaries.Merged merge(String first, UnlockSecret key, String second, String out, MergeChoice choice)
            throws Exception {
        byte[] one = Files.readAllBytes(file(first));
        byte[] other = Files.readAllBytes(file(second));
        try (Passphrase b = Diary.passphrase();
                Passphrase next = Diary.passphrase();
                RecoveryCode code = RecoveryCode.generate(RANDOM)) {
            return diaries()
                    .derived()
                    .merge(
                            new DerivedDiaries.Mergeable(file(first), key),
                            new DerivedDiaries.Mergeable(file(second), new UnlockSecret.OfPassphrase(b)),
                            choice,
                            file(out),
                            new DerivedDiaries.NewKeys(next, code),
                            Progress.UNWATCHED);
        } finally {
            assertThat(Files.readAllBytes(file(first))).isEqualTo(one);
            assertThat(Files.readAllBytes(file(second))).isEqualTo(other);
        }
    }

    /** Records something in a diary that is closed. */
    void append(String name, Entry entry) throws Exception {
        try (Passphrase passphrase = Diary.passphrase();
                OpenVault vault = Diary.vaultFile(clock).unlock(file(name), passphrase)) {
            new Ledger(vault, clock, RANDOM, "").append(entry);
        }
    }

    /** A diary as it is in its file. */
    record Read(String vaultId, LedgerHead head, List<LedgerEntry> entries, CaseFile caseFile) {}

    Read read(String name) throws Exception {
        try (Passphrase passphrase = Diary.passphrase();
                OpenVault vault = Diary.vaultFile(clock).look(file(name), passphrase)) {
            return read(vault);
        }
    }

    /** One that is sealed for a key. */
    Read read(String name, OwnKey key) throws Exception {
        try (OpenVault vault = Diary.vaultFile(clock).look(file(name), key.pair(), (_, _) -> {})) {
            return read(vault);
        }
    }

    private Read read(OpenVault vault) throws Exception {
        List<LedgerEntry> entries = new ArrayList<>();
        CaseFile caseFile = new CaseFile();
        Consumer<LedgerEntry> both = entries::add;
        Ledger ledger = new Ledger(vault, clock, RANDOM, "");
        assertThat(ledger.read(both.andThen(caseFile::apply)).sound()).isTrue();
        return new Read(HexFormat.of().formatHex(vault.vaultId()), ledger.head(), entries, caseFile);
    }
}
