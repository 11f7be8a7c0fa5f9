package org.daybook.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.daybook.crypto.Hashes;

/**
 * Writes a complete copy of an open vault and compares it row by row before it gets its name. The rows are ciphertext
 * all the way.
 */
final class VaultCopy {
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

    private static final long LARGEST_ON_FAT = 1L << 32;

    private final Database source;
    private final BooleanSupplier stopped;

    /** @param stopped asked now and then; once it says so, nothing is left of the copy */
    VaultCopy(Database source, BooleanSupplier stopped) {
        this.source = source;
        this.stopped = stopped;
    }

    void write(Path target) throws VaultFailure {
        Path unfinished = NewFile.unfinished(target);
        try {
            source.untilStopped(
                    stopped,
                    () -> source.update(
                            "VACUUM INTO ?", unfinished.toAbsolutePath().toString()));
            NewFile.forOwnerOnly(unfinished);
            NewFile.force(unfinished);
            verify(unfinished);
            NewFile.put(unfinished, target);
        } catch (VaultFailure.CannotReadOrWrite e) {
            // A stick formatted for old cameras holds no larger file, and says no more than that it cannot.
            throw isLargerThanFat() ? new VaultFailure.LargestForDisk() : e;
        } catch (IOException e) {
            throw new VaultFailure.CannotReadOrWrite("move");
        } finally {
            NewFile.remove(unfinished);
        }
    }

    private boolean isLargerThanFat() throws VaultFailure {
        return Database.run(() -> source.number("PRAGMA page_count") * source.number("PRAGMA page_size"))
                >= LARGEST_ON_FAT;
    }

    private void verify(Path copy) throws VaultFailure {
        try (Database written = Database.open(copy)) {
            Database.run(() -> {
                Schema.check(written);
                if (!MessageDigest.isEqual(contentHash(source), contentHash(written))) {
                    throw new VaultFailure.CopyDiffers();
                }
                return written;
            });
        }
    }

    private byte[] contentHash(Database database) throws SQLException, VaultFailure {
        MessageDigest sha256 = Hashes.newSha256();
        for (String table : TABLES) {
            database.query(table, row -> {
                if (stopped.getAsBoolean()) {
                    throw new VaultFailure.Stopped();
                }
                int columns = row.getMetaData().getColumnCount();
                for (int column = 1; column <= columns; column++) {
                    byte[] value = row.getBytes(column);
                    sha256.update(Hashes.int64(value == null ? -1 : value.length));
                    sha256.update(value == null ? new byte[0] : value);
                }
            });
        }
        return sha256.digest();
    }
}
