package org.daybook.vault;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.SecretBytes;
import org.jspecify.annotations.Nullable;

/**
 * All slots of a vault, kept in two tables like the header.
 *
 * @param list by id
 * @param whole whether both copies were found as they were written
 */
record Slots(List<Slot> list, boolean whole) {
    private static final String HASH = "daybook.slots.v1";
    private static final int MOST = 8;
    private static final String COLUMNS =
            "id, kind, kdf, salt, memory_kib, iterations, parallelism, wrapped_key, public_key, sha256";

    Slots {
        list = List.copyOf(list);
    }

    /** Reads of each slot the first copy that is whole. */
    static Slots read(Database database, byte[] vaultId) throws VaultFailure {
        Map<Long, Slot> first = copy(database, "slot", vaultId);
        Map<Long, Slot> second = copy(database, "slot_copy", vaultId);
        TreeSet<Long> ids = new TreeSet<>(first.keySet());
        ids.addAll(second.keySet());
        if (ids.isEmpty()) {
            throw new VaultFailure.Damaged(VaultFailure.Damaged.Part.SLOTS);
        }
        List<Slot> slots = new ArrayList<>();
        for (Long id : ids) {
            Slot slot = first.getOrDefault(id, second.get(id));
            if (slot != null) {
                slots.add(slot);
            }
        }
        return new Slots(slots, first.size() == ids.size() && second.size() == ids.size());
    }

    /** Writes both copies of all slots. */
    void write(Database database, byte[] vaultId) throws SQLException {
        for (String table : new String[] {"slot", "slot_copy"}) {
            database.update("DELETE FROM " + table);
            for (Slot slot : list) {
                database.update(
                        "INSERT INTO " + table + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        slot.id(),
                        slot.kind(),
                        slot.kdf(),
                        slot.salt(),
                        slot.memoryKib(),
                        slot.iterations(),
                        slot.parallelism(),
                        slot.wrappedKey(),
                        slot.publicKey(),
                        slot.check(vaultId));
            }
        }
    }

    /**
     * What is wanted of new slots.
     *
     * @param next the new passphrase
     * @param cost what it costs
     * @param code the new recovery code; null to let the present one go on opening
     */
    record Secrets(
            Passphrase next, Argon2Cost cost, @Nullable RecoveryCode code) {}

    /** Slots for a new vault key. Takes about a second. */
    Slots rekeyed(SecretBytes vaultKey, byte[] vaultId, Secrets secrets, SecureRandom random) {
        List<Slot> fresh = new ArrayList<>();
        fresh.add(Slot.ofPassphrase(1, secrets.next, secrets.cost, vaultKey, vaultId, random));
        boolean newCode = secrets.code != null;
        list.stream()
                .filter(slot -> slot.hasPublicKey() && !(newCode && slot.isRecovery()))
                .forEach(slot -> fresh.add(slot.resealed(vaultKey, vaultId)));
        if (secrets.code != null) {
            fresh.add(Slot.ofRecoveryCode(freeId(fresh), secrets.code, vaultKey, vaultId, random));
        }
        return new Slots(fresh, true);
    }

    private static long freeId(List<Slot> taken) {
        long id = 1;
        while (isTaken(taken, id)) {
            id++;
        }
        return id;
    }

    private static boolean isTaken(List<Slot> slots, long id) {
        return slots.stream().anyMatch(slot -> slot.id() == id);
    }

    /** SHA-256 over the checks of all slots in order, which the head is sealed over. */
    byte[] hash(byte[] vaultId) {
        return Hashes.framed(
                HASH, list.stream().map(slot -> slot.check(vaultId)).toArray(byte[][]::new));
    }

    private static Map<Long, Slot> copy(Database database, String table, byte[] vaultId) throws VaultFailure {
        Map<Long, Slot> slots = new TreeMap<>();
        try {
            String sql = "SELECT " + COLUMNS + " FROM " + table
                    + " WHERE length(kind) <= 32 AND length(kdf) <= 32 AND length(salt) = 32"
                    + " AND length(wrapped_key) <= 256 AND length(public_key) <= 256 ORDER BY id LIMIT " + MOST;
            database.query(sql, row -> {
                Slot slot = slot(row);
                if (MessageDigest.isEqual(slot.check(vaultId), row.getBytes(10))) {
                    slots.put(slot.id(), slot);
                }
            });
        } catch (SQLException e) {
            // This copy's page is broken; the other stands on another page.
            return slots;
        }
        return slots;
    }

    private static Slot slot(ResultSet row) throws SQLException {
        return new Slot(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getBytes(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getBytes(8),
                row.getBytes(9));
    }
}
