package org.daybook.vault;

import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.crypto.Hashes;

/**
 * The unencrypted row that every reader needs first. It is kept in two tables, and so on two pages, each copy with its
 * own SHA-256: a flipped bit is recognised as damage and repaired from the other copy, and never taken for a wrong
 * passphrase.
 *
 * @param format the format number
 * @param vaultId 16 random bytes
 * @param whole whether both copies were found intact and the same
 */
record VaultHeader(long format, byte[] vaultId, boolean whole) {
    private static final String CHECK = "daybook.header.v1";

    /** The first format in which parts of bodies are sealed apart. */
    private static final long PARTS = 3;

    /** The header of a new vault, or of one whose keys are all replaced. */
    static VaultHeader newest(byte[] vaultId) {
        return new VaultHeader(Schema.FORMAT, vaultId, true);
    }

    /** The header of a vault whose keys are all replaced, but whose bodies stay in one part. */
    static VaultHeader withoutParts(byte[] vaultId) {
        return new VaultHeader(PARTS - 1, vaultId, true);
    }

    /** This header with both copies made good. */
    VaultHeader asWhole() {
        return new VaultHeader(format, vaultId, true);
    }

    /**
     * Whether a recovery slot opens only if it was sealed by somebody who knew the code or a vault key of this diary.
     */
    boolean authenticatesRecovery() {
        return format >= 2;
    }

    /** Whether the head is sealed over the drafts too. */
    boolean sealsDrafts() {
        return format >= 2;
    }

    /** Whether parts of bodies are sealed apart, for keys with which one may only look. */
    boolean sealsParts() {
        return format >= PARTS;
    }

    /** Reads the first intact copy. */
    static VaultHeader read(Database database) throws SQLException, VaultFailure {
        Optional<VaultHeader> first = copy(database, "header");
        Optional<VaultHeader> second = copy(database, "header_copy");
        VaultHeader found = first.or(() -> second)
                .orElseThrow(() -> new VaultFailure.Damaged(VaultFailure.Damaged.DamagedPart.HEADER));
        if (found.format > Schema.FORMAT) {
            throw new VaultFailure.NewerFormat(found.format, Schema.FORMAT);
        }
        if (found.format < 1) {
            throw new VaultFailure.Damaged(VaultFailure.Damaged.DamagedPart.HEADER);
        }
        boolean whole = first.isPresent()
                && second.isPresent()
                && MessageDigest.isEqual(first.get().check(), second.get().check());
        return new VaultHeader(found.format, found.vaultId, whole);
    }

    /** Writes both copies. */
    void write(Database database) throws SQLException {
        for (String table : new String[] {"header", "header_copy"}) {
            database.update("DELETE FROM " + table);
            database.update(
                    "INSERT INTO " + table + " (one, format, vault_id, sha256) VALUES (1, ?, ?, ?)",
                    format,
                    vaultId,
                    check(format, vaultId));
        }
    }

    /** The copy in a table; empty if it is damaged. */
    static Optional<VaultHeader> copy(Database database, String table) throws VaultFailure {
        List<VaultHeader> found = new ArrayList<>();
        try {
            database.query("SELECT format, vault_id, sha256 FROM " + table + " WHERE length(vault_id) = 16", row -> {
                long format = row.getLong(1);
                byte[] vaultId = row.getBytes(2);
                if (MessageDigest.isEqual(check(format, vaultId), row.getBytes(3))) {
                    found.add(new VaultHeader(format, vaultId, true));
                }
            });
        } catch (SQLException e) {
            // The page of this copy is broken; the other copy is on another page.
            return Optional.empty();
        }
        return found.stream().findFirst();
    }

    /** The SHA-256 of this row. */
    byte[] check() {
        return check(format, vaultId);
    }

    private static byte[] check(long format, byte[] vaultId) {
        return Hashes.framed(CHECK, Hashes.int64(format), vaultId);
    }
}
