package org.daybook.vault;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.AuthenticatedRecoverySealer;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.SecretBytes;
import org.daybook.vault.VaultAccess.AccessKind;
import org.daybook.vault.VaultAccess.AccessSlot;
import org.jspecify.annotations.Nullable;

/**
 * All slots of a vault, kept in two tables like the header.
 *
 * @param list by id
 * @param whole whether both copies were found intact and the same
 */
record KeySlots(List<KeySlot> list, boolean whole) {
    private static final String HASH = "daybook.slots.v1";
    private static final int MOST = 8;
    private static final int FIRST_COLLEAGUE = 3;
    private static final String COLUMNS =
            "id, kind, kdf, salt, memory_kib, iterations, parallelism, wrapped_key, public_key, sha256";

    KeySlots {
        list = List.copyOf(list);
    }

    /** Reads the first intact copy of each slot. */
    static KeySlots read(Database database, VaultHeader header) throws VaultFailure {
        Map<Long, KeySlot> first = copy(database, "slot", header);
        Map<Long, KeySlot> second = copy(database, "slot_copy", header);
        TreeSet<Long> ids = new TreeSet<>(first.keySet());
        ids.addAll(second.keySet());
        if (ids.isEmpty()) {
            throw new VaultFailure.Damaged(VaultFailure.Damaged.DamagedPart.SLOTS);
        }
        List<KeySlot> slots = new ArrayList<>();
        for (Long id : ids) {
            KeySlot slot = first.getOrDefault(id, second.get(id));
            if (slot != null) {
                slots.add(slot);
            }
        }
        boolean whole = ids.stream().allMatch(id -> areSame(first.get(id), second.get(id), header));
        return new KeySlots(slots, whole);
    }

    private static boolean areSame(@Nullable KeySlot first, @Nullable KeySlot second, VaultHeader header) {
        return first != null && second != null && MessageDigest.isEqual(first.check(header), second.check(header));
    }

    /** Whether a passphrase slot opens only together with a key file. */
    boolean needsKeyFile() {
        return list.stream().anyMatch(KeySlot::needsKeyFile);
    }

    /** Writes both copies of all slots. */
    void write(Database database, VaultHeader header) throws SQLException {
        for (String table : new String[] {"slot", "slot_copy"}) {
            database.update("DELETE FROM " + table);
            for (KeySlot slot : list) {
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
                        slot.check(header));
            }
        }
    }

    /**
     * The secrets of new slots.
     *
     * @param next the new passphrase
     * @param cost the cost of its key derivation
     * @param code the new recovery code; null to keep the present one
     * @param keeps whether the slot of a colleague with this public key stays
     */
    record Secrets(
            Passphrase next, Argon2Cost cost, @Nullable NewLock code, Predicate<ByteSequence> keeps) {}

    /**
     * What a slot needs of a future recovery code. Closing it wipes the lock.
     *
     * @param salt of the slot
     * @param lock of the code with that salt
     */
    record NewLock(byte[] salt, AuthenticatedRecoverySealer lock) implements AutoCloseable {
        static NewLock of(RecoveryCode code, SecureRandom random) {
            byte[] salt = KeySlot.newSalt(random);
            return new NewLock(salt, AuthenticatedRecoverySealer.of(code, salt));
        }

        @Override
        public void close() {
            lock.close();
        }
    }

    /** Slots of a new vault. Takes about a second. */
    static KeySlots first(SecretBytes vaultKey, VaultHeader header, Secrets secrets, SecureRandom random) {
        try {
            return new KeySlots(List.of(), true).rekeyed(vaultKey, vaultKey, header, header, secrets, random);
        } catch (AuthenticationFailure e) {
            throw new IllegalStateException("there was no slot before", e);
        }
    }

    /**
     * Whether slots for a new vault key can have the newest format, which no remaining recovery slot of an older one
     * may prevent.
     */
    boolean canBeNewest(VaultHeader header, @Nullable NewLock code) {
        return header.authenticatesRecovery() || code != null || list.stream().noneMatch(KeySlot::isRecovery);
    }

    /**
     * Slots for a new vault key: one passphrase, one recovery code, and the colleagues who are kept. Whatever else
     * somebody put beside them is left out. Takes about a second.
     *
     * @param present the vault key until now
     * @param sealedWith the header until now, which a slot to keep is bound to
     * @param header the header in the format for them, according to {@link #canBeNewest}
     * @throws AuthenticationFailure if a slot to keep was changed
     */
    KeySlots rekeyed(
            SecretBytes present,
            SecretBytes next,
            VaultHeader sealedWith,
            VaultHeader header,
            Secrets secrets,
            SecureRandom random)
            throws AuthenticationFailure {
        List<KeySlot> fresh = new ArrayList<>();
        fresh.add(KeySlot.ofPassphrase(1, secrets.next, secrets.cost, next, header, random));
        NewLock code = secrets.code;
        if (code != null) {
            fresh.add(KeySlot.ofRecovery(2, code.salt, code.lock, next, header));
        }
        for (KeySlot slot : list) {
            if (slot.isRecovery() && code == null && fresh.stream().noneMatch(KeySlot::isRecovery)) {
                fresh.add(slot.resealed(present, sealedWith, next, header));
            } else if (slot.isColleague() && secrets.keeps.test(ByteSequence.of(slot.recipient()))) {
                fresh.add(new ColleagueSlot(slot).resealed(present, sealedWith, next, header));
            }
        }
        return new KeySlots(fresh, true);
    }

    /** What opens it, slot by slot. */
    List<AccessSlot> ways() {
        return list.stream().map(KeySlots::way).toList();
    }

    private static AccessSlot way(KeySlot slot) {
        if (slot.isColleague()) {
            return new AccessSlot(AccessKind.COLLEAGUE, Optional.of(ByteSequence.of(slot.recipient())));
        }
        AccessKind other = slot.isRecovery() ? AccessKind.RECOVERY_CODE : AccessKind.UNKNOWN;
        return new AccessSlot(slot.isPassphrase() ? AccessKind.PASSPHRASE : other, Optional.empty());
    }

    /**
     * The slots with one for a colleague, in place of one that the same public key had.
     *
     * @param looks the numbers of the parts that somebody sees who may only look; null for everything
     * @throws VaultFailure.TooManyColleagues if there is no room for another
     */
    KeySlots withColleague(
            byte[] recipient,
            @Nullable Set<Integer> looks,
            AgreementKey sender,
            SecretBytes vaultKey,
            VaultHeader header,
            byte[] salt)
            throws VaultFailure.TooManyColleagues {
        List<KeySlot> now = new ArrayList<>(list);
        now.removeIf(slot -> slot.isFor(recipient));
        long id = FIRST_COLLEAGUE;
        while (isTaken(id, now)) {
            id++;
        }
        if (id > MOST) {
            throw new VaultFailure.TooManyColleagues();
        }
        now.add(ColleagueSlot.of(new ColleagueSlot.SlotHolder(id, recipient, looks), salt, sender, vaultKey, header));
        now.sort(Comparator.comparingLong(KeySlot::id));
        return new KeySlots(now, true);
    }

    /**
     * The slots with no more than what is needed to look for these colleagues.
     *
     * @param looks the numbers of the parts that each sees, by public key
     * @throws AuthenticationFailure if a slot of theirs was changed
     */
    KeySlots narrowed(Map<ByteSequence, Set<Integer>> looks, SecretBytes vaultKey, VaultHeader header)
            throws AuthenticationFailure {
        List<KeySlot> now = new ArrayList<>();
        for (KeySlot slot : list) {
            Set<Integer> seen = slot.isColleague() ? looks.get(ByteSequence.of(slot.recipient())) : null;
            now.add(seen == null ? slot : new ColleagueSlot(slot).narrowed(seen, vaultKey, header));
        }
        return new KeySlots(now, whole);
    }

    private static boolean isTaken(long id, List<KeySlot> slots) {
        return slots.stream().anyMatch(slot -> slot.id() == id);
    }

    /** SHA-256 over the checks of all slots in order, which the head is sealed over. */
    byte[] hash(VaultHeader header) {
        return Hashes.framed(HASH, list.stream().map(slot -> slot.check(header)).toArray(byte[][]::new));
    }

    /** The intact slots in a table, by id. */
    static Map<Long, KeySlot> copy(Database database, String table, VaultHeader header) throws VaultFailure {
        Map<Long, KeySlot> slots = new TreeMap<>();
        try {
            String sql = "SELECT " + COLUMNS + " FROM " + table
                    + " WHERE length(kind) <= 32 AND length(kdf) <= 32 AND length(salt) = 32"
                    + " AND length(wrapped_key) <= 256 AND length(public_key) <= 256 ORDER BY id LIMIT " + MOST;
            database.query(sql, row -> {
                KeySlot slot = slot(row);
                if (MessageDigest.isEqual(slot.check(header), row.getBytes(10))) {
                    slots.put(slot.id(), slot);
                }
            });
        } catch (SQLException e) {
            // The page of this copy is broken; the other copy is on another page.
            return slots;
        }
        return slots;
    }

    private static KeySlot slot(ResultSet row) throws SQLException {
        return new KeySlot(
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
