package org.daybook.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.ledger.LedgerReport;
import org.daybook.vault.VaultFinding.VaultSign;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever was done to the file, it is said clearly, nothing of it is run, and nothing in it is changed. */
class HostileVaultTest extends HostileCopy {
    private List<VaultFinding> findings() throws Exception {
        byte[] before = Files.readAllBytes(file);
        List<VaultFinding> findings;
        try (OpenVault vault = VaultSample.unlock(file)) {
            LedgerReport report = VaultSample.ledger(vault).verify();
            findings = report.findings();
            if (!report.sound()) {
                assertThatThrownBy(() -> VaultSample.ledger(vault).start()).isInstanceOf(VaultFailure.LookOnly.class);
                assertThatThrownBy(() -> vault.blobs().sweep(new byte[16], 1))
                        .isInstanceOf(VaultFailure.LookOnly.class);
            }
        }
        isStill(before);
        return findings;
    }

    @Nested
    class CutShort {
        @ParameterizedTest
        @ValueSource(ints = {1, 100, 4096, 8192, 40_960})
        void aTruncatedFileIsRefused(int kept) throws IOException {
            try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                cut.setLength(kept);
            }
            byte[] before = Files.readAllBytes(file);
            assertThatThrownBy(() -> VaultSample.unlock(file).close())
                    .isInstanceOfAny(VaultFailure.Damaged.class, VaultFailure.NotAVault.class);
            isStill(before);
        }

        @Test
        void cutOffEntriesAreMissed() throws Exception {
            VaultSample.tamperWithEntries(file, "DELETE FROM body WHERE seq = 5", "DELETE FROM entry WHERE seq = 5");
            assertThat(findings()).extracting(VaultFinding::sign).contains(VaultSign.ENTRIES_MISSING);
        }

        @Test
        void allEntriesCutOffAreMissed() throws Exception {
            VaultSample.tamperWithEntries(file, "DELETE FROM body", "DELETE FROM entry");
            assertThat(findings()).extracting(VaultFinding::sign).contains(VaultSign.ENTRIES_MISSING);
        }

        @Test
        void aMissingHeadIsSeen() throws Exception {
            VaultSample.tamper(file, "DELETE FROM head");
            assertThat(findings()).extracting(VaultFinding::sign).contains(VaultSign.HEAD_UNREADABLE);
        }

        @Test
        void aMissingBodyThatNobodyErasedIsSeen() throws Exception {
            VaultSample.tamper(file, "DELETE FROM body WHERE seq = 3");
            assertThat(findings()).containsExactly(new VaultFinding(VaultSign.BODY_MISSING, 3));
        }
    }

    @Nested
    class OneBitFlipped {
        @ParameterizedTest
        @ValueSource(strings = {"header", "header_copy"})
        void inOneCopyOfTheHeaderIsMendedFromTheOther(String table) throws Exception {
            VaultSample.tamper(file, "UPDATE " + table + " SET vault_id = " + VaultSample.flipped("vault_id"));
            try (OpenVault vault = VaultSample.unlock(file)) {
                assertThat(vault.needsRepair()).isTrue();
                assertThat(VaultSample.ledger(vault).verify().sound()).isTrue();
                vault.repair();
            }
            try (OpenVault vault = VaultSample.unlock(file)) {
                assertThat(vault.needsRepair()).isFalse();
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"salt", "wrapped_key"})
        void inOneCopyOfASlotIsMendedFromTheOther(String column) throws Exception {
            VaultSample.tamper(file, "UPDATE slot SET " + column + " = " + VaultSample.flipped(column));
            assertThat(findings()).isEmpty();
        }

        @Test
        void inBothCopiesOfTheHeaderIsDamageAndNoWrongPassphrase() throws Exception {
            for (String table : List.of("header", "header_copy")) {
                VaultSample.tamper(file, "UPDATE " + table + " SET vault_id = " + VaultSample.flipped("vault_id"));
            }
            refuses(VaultFailure.Damaged.class);
        }

        @Test
        void inBothCopiesOfTheSlotsIsDamageAndNoWrongPassphrase() throws Exception {
            for (String table : List.of("slot", "slot_copy")) {
                VaultSample.tamper(
                        file, "UPDATE " + table + " SET wrapped_key = " + VaultSample.flipped("wrapped_key"));
            }
            refuses(VaultFailure.Damaged.class);
        }

        @Test
        void inABodyNamesTheEntry() throws Exception {
            VaultSample.tamper(file, "UPDATE body SET sealed = " + VaultSample.flipped("sealed") + " WHERE seq = 3");
            assertThat(findings()).containsExactly(new VaultFinding(VaultSign.BODY_UNREADABLE, 3));
        }

        @Test
        void inADigestBreaksTheChainThere() throws Exception {
            VaultSample.tamperWithEntries(
                    file, "UPDATE entry SET digest = " + VaultSample.flipped("digest") + " WHERE seq = 3");
            assertThat(findings())
                    .containsExactly(
                            new VaultFinding(VaultSign.CHAIN_BROKEN, 3), new VaultFinding(VaultSign.BODY_DIFFERS, 3));
        }

        @Test
        void inTheLastChainValueIsSeenAgainstTheHead() throws Exception {
            VaultSample.tamperWithEntries(
                    file, "UPDATE entry SET chain = " + VaultSample.flipped("chain") + " WHERE seq = 5");
            assertThat(findings())
                    .extracting(VaultFinding::sign)
                    .contains(VaultSign.HEAD_DIFFERS, VaultSign.CHAIN_BROKEN);
        }

        @Test
        void inTheHeadIsSeen() throws Exception {
            VaultSample.tamper(file, "UPDATE head SET sealed = " + VaultSample.flipped("sealed"));
            assertThat(findings()).extracting(VaultFinding::sign).containsExactly(VaultSign.HEAD_UNREADABLE);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2})
        void inAChunkIsSeenWhenTheFileIsReadAndNotBefore(int chunk) throws Exception {
            VaultSample.tamper(
                    file, "UPDATE blob_chunk SET sealed = " + VaultSample.flipped("sealed") + " WHERE n = " + chunk);
            assertThat(findings()).isEmpty();
            assertThatThrownBy(() -> readSealedFile(file)).isInstanceOf(IOException.class);
        }

        @Test
        void anywhereInTheFileNeverGivesAnythingButAClearAnswer() throws Exception {
            Random random = new Random(20261124);
            byte[] good = Files.readAllBytes(whole);
            for (int i = 0; i < 120; i++) {
                byte[] bytes = good.clone();
                int at = i < 40 ? random.nextInt(4096) : random.nextInt(Math.min(bytes.length, 80_000));
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bytes);
                answersClearly(bytes);
            }
        }

        private void answersClearly(byte[] bytes) throws Exception {
            try (OpenVault vault = VaultSample.unlock(file)) {
                VaultSample.ledger(vault).verify();
            } catch (VaultFailure e) {
                assertThat(e).isNotInstanceOf(VaultFailure.WrongPassphrase.class);
            }
            assertThat(Arrays.equals(Files.readAllBytes(file), bytes)).isTrue();
        }
    }

    @Nested
    class Exchanged {
        @Test
        void twoBodiesExchangedAreSeen() throws Exception {
            VaultSample.tamper(
                    file,
                    "CREATE TEMP TABLE t AS SELECT seq, sealed FROM body",
                    "UPDATE body SET sealed = (SELECT sealed FROM t WHERE seq = 3) WHERE seq = 2",
                    "UPDATE body SET sealed = (SELECT sealed FROM t WHERE seq = 2) WHERE seq = 3");
            assertThat(findings())
                    .containsExactly(
                            new VaultFinding(VaultSign.BODY_UNREADABLE, 2),
                            new VaultFinding(VaultSign.BODY_UNREADABLE, 3));
        }

        @Test
        void twoWholeRowsExchangedAreSeen() throws Exception {
            VaultSample.tamperWithEntries(
                    file,
                    "PRAGMA foreign_keys=OFF",
                    "CREATE TEMP TABLE t AS SELECT e.seq, digest, chain, sealed FROM entry e JOIN body b USING (seq)",
                    "UPDATE entry SET digest = (SELECT digest FROM t WHERE seq = 5 - entry.seq),"
                            + " chain = (SELECT chain FROM t WHERE seq = 5 - entry.seq) WHERE seq IN (2, 3)",
                    "UPDATE body SET sealed = (SELECT sealed FROM t WHERE seq = 5 - body.seq) WHERE seq IN (2, 3)");
            assertThat(findings())
                    .extracting(VaultFinding::sign)
                    .contains(VaultSign.CHAIN_BROKEN, VaultSign.BODY_UNREADABLE);
        }

        @Test
        void aRowFromAnotherVaultIsSeen() throws Exception {
            Path other = folder.resolve("other.nbk");
            VaultSample.create(other);
            VaultSample.tamper(
                    file,
                    "ATTACH '" + other + "' AS o",
                    "UPDATE body SET sealed = (SELECT sealed FROM o.body b WHERE b.seq = body.seq) WHERE seq = 4");
            assertThat(findings()).containsExactly(new VaultFinding(VaultSign.BODY_UNREADABLE, 4));
        }

        @Test
        void aSlotOfSomeoneElseIsSeen() throws Exception {
            VaultSample.tamper(
                    file, "DELETE FROM slot WHERE kind = 'recovery'", "DELETE FROM slot_copy WHERE kind = 'recovery'");
            assertThat(findings()).containsExactly(new VaultFinding(VaultSign.SLOTS_CHANGED, 0));
        }

        @Test
        void anEntryAddedByHandIsSeen() throws Exception {
            VaultSample.tamper(file, "INSERT INTO entry (seq, digest, chain) VALUES (6, zeroblob(32), zeroblob(32))");
            assertThat(findings())
                    .extracting(VaultFinding::sign)
                    .contains(VaultSign.ENTRIES_ADDED, VaultSign.CHAIN_BROKEN);
        }
    }

    private static byte[] readSealedFile(Path file) throws Exception {
        try (OpenVault vault = VaultSample.unlock(file)) {
            ExhibitAdded[] found = new ExhibitAdded[1];
            VaultSample.ledger(vault).read(recorded -> {
                if (recorded.entry() instanceof ExhibitAdded exhibit) {
                    found[0] = exhibit;
                }
            });
            return VaultSample.read(vault, Objects.requireNonNull(found[0].file()));
        }
    }

    @Test
    void aWholeVaultOpensAndItsSealedFileComesBackTrueToTheByte() throws Exception {
        assertThat(findings()).isEmpty();
        assertThat(Arrays.equals(readSealedFile(file), VaultSample.content())).isTrue();
    }
}
