package org.daybook.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.files.WorkingFile;
import org.daybook.progress.Progress;
import org.daybook.vault.OpenVault.VaultWork;
import org.daybook.vault.seal.VaultKeys;

/**
 * Writes a complete copy of an open vault and verifies it row by row before it gets its name, which it does only if
 * the vault's file was not changed meanwhile. The rows stay ciphertext throughout.
 */
record VaultCopy(Database source, Progress watch) {
    private static final String[] TABLES = {
        "SELECT format, vault_id, sha256 FROM header",
        "SELECT format, vault_id, sha256 FROM header_copy",
        "SELECT * FROM slot ORDER BY id",
        "SELECT * FROM slot_copy ORDER BY id",
        "SELECT id, at FROM attempt ORDER BY id",
        "SELECT seq, digest, chain FROM entry ORDER BY seq",
        "SELECT seq, sealed FROM body ORDER BY seq",
        "SELECT one, sealed FROM head",
        "SELECT id, sealed FROM draft ORDER BY id",
        "SELECT blob_id, state FROM blob ORDER BY blob_id",
        "SELECT blob_id, n, sealed FROM blob_chunk ORDER BY blob_id, n"
    };

    /** The copy is written first; then both files are read. */
    private static final int PASSES = 3;

    private static final long LARGEST_ON_FAT = 1L << 32;

    /** Changes a copy before it gets its name. */
    @FunctionalInterface
    interface CopyChange {
        void make(Path copy) throws VaultFailure;
    }

    void write(Path target) throws VaultFailure {
        write(target, _ -> {});
    }

    void write(Path target, CopyChange change) throws VaultFailure {
        source.requireUnchanged();
        try (WorkingFile working = NewVaultFile.of(target)) {
            Path unfinished = working.path();
            long bytes = Database.run(() -> bytes(source));
            Database.run(() -> source.watched(
                    () -> goesOn(unfinished, bytes),
                    () -> source.update(
                            "VACUUM INTO ?", unfinished.toAbsolutePath().toString())));
            NewVaultFile.forOwnerOnly(unfinished);
            working.force();
            verify(unfinished, bytes);
            change.make(unfinished);
            watch.requireWanted(VaultFailure.Stopped::new);
            source.requireUnchanged();
            NewVaultFile.put(working);
        } catch (VaultFailure.Damaged | VaultFailure.CopyDiffers | VaultFailure.CannotReadOrWrite e) {
            source.requireUnchanged();
            // A stick formatted as FAT32 cannot hold a larger file, and reports only that it failed.
            boolean isTooLarge = e instanceof VaultFailure.CannotReadOrWrite && isLargerThanFat();
            throw isTooLarge ? new VaultFailure.LargestForDisk() : e;
        } catch (IOException e) {
            throw new VaultFailure.CannotReadOrWrite("move");
        }
    }

    /** Called by SQLite while it writes the copy, which is a third of the work; the rest is reading both files. */
    private boolean goesOn(Path unfinished, long bytes) {
        try {
            watch.at(Math.min(Files.size(unfinished), bytes), PASSES * bytes);
        } catch (IOException e) {
            // It has not begun.
        }
        return !watch.isCancelled();
    }

    private boolean isLargerThanFat() throws VaultFailure {
        return Database.run(() -> bytes(source)) >= LARGEST_ON_FAT;
    }

    private static long bytes(Database database) throws SQLException {
        return database.number("PRAGMA page_count") * database.number("PRAGMA page_size");
    }

    private void verify(Path copy, long bytes) throws VaultFailure {
        try (Database written = Database.open(copy)) {
            Database.run(() -> {
                Schema.check(written);
                if (!MessageDigest.isEqual(contentHash(source, bytes, 1), contentHash(written, bytes, 2))) {
                    throw new VaultFailure.CopyDiffers();
                }
                return written;
            });
        }
    }

    /** @param round which third of the work this is, from 0 */
    private byte[] contentHash(Database database, long bytes, int round) throws SQLException, VaultFailure {
        long[] done = {0};
        MessageDigest sha256 = Hashes.newSha256();
        for (String table : TABLES) {
            database.query(table, row -> {
                int columns = row.getMetaData().getColumnCount();
                for (int column = 1; column <= columns; column++) {
                    byte[] value = row.getBytes(column);
                    sha256.update(Hashes.int64(value == null ? -1 : value.length));
                    sha256.update(value == null ? new byte[0] : value);
                    done[0] += value == null ? 0 : value.length;
                }
                watch.at(round * bytes + Math.min(done[0], bytes), PASSES * bytes);
                watch.requireWanted(VaultFailure.Stopped::new);
            });
        }
        return sha256.digest();
    }

    /**
     * A copy of an open vault that one colleague alone can open. While it is made it has the vault’s own key, in a file
     * that has no name yet; so what is erased in it was never sealed under the key that the colleague gets.
     *
     * @param transactions of the vault that is copied: its keys, and what is known of its file
     */
    record HandOver(Database source, VaultTransactions transactions, SecureRandom random) {
        /** Writes it as {@link OpenVault#handOver} says. */
        void write(
                Path target,
                ByteSequence colleague,
                AgreementKey sender,
                VaultFile.VaultInitialiser more,
                OpenVault.WholeCopy whole,
                Progress watch)
                throws VaultFailure {
            new VaultCopy(source, watch.stage(0, 2)).write(target, unfinished -> {
                try (OpenVault copy = opened(unfinished)) {
                    more.begin(copy);
                    copy.transaction(() -> Database.run(() -> {
                        copy.access().leaveTo(colleague, sender, watch.stage(1, 2));
                        return copy;
                    }));
                }
                whole.stands(unfinished);
            });
        }

        /** The copy under the key of the vault, which the caller closes. */
        private OpenVault opened(Path copy) throws VaultFailure {
            Database written = Database.open(copy);
            return VaultWork.orClose(written::close, () -> {
                written.lock();
                VaultState state = transactions.state();
                VaultKeys keys = new VaultKeys(transactions.keys().vaultKey().copy(), transactions.vaultId());
                return new OpenVault(copy, written, UnlockedVault.of(state.header(), state.slots(), keys), random);
            });
        }
    }
}
