package org.daybook.vault;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.Hashes;
import org.daybook.vault.seal.VaultKeys;

/**
 * The sealed row that every transaction rewrites, so that missing or swapped rows are noticed.
 *
 * @param count how many entries there are
 * @param chain the chain value after the last of them
 * @param slotsHash the hash over all slots
 * @param draftsHash the hash over all drafts; empty in format 1, which lacks it
 */
record VaultHead(long count, byte[] chain, byte[] slotsHash, byte[] draftsHash) {
    private static final String WITHOUT_DRAFTS = "daybook.head.v1";
    private static final String WITH_DRAFTS = "daybook.head.v2";
    private static final int HASH_BYTES = 32;

    /** Reads the head; empty if it is missing or does not authenticate. */
    static Optional<VaultHead> read(Database database, VaultKeys keys, VaultHeader header)
            throws SQLException, VaultFailure {
        List<VaultHead> found = new ArrayList<>();
        database.query("SELECT sealed FROM head WHERE length(sealed) <= 1024", row -> {
            found.clear();
            open(row.getBytes(1), keys, header).ifPresent(found::add);
        });
        return found.stream().findFirst();
    }

    /** Opens a sealed head; empty if it does not authenticate. */
    static Optional<VaultHead> open(byte[] sealed, VaultKeys keys, VaultHeader header) {
        try {
            byte[] plain = keys.head().open(sealed, associated(header));
            int drafts = header.sealsDrafts() ? HASH_BYTES : 0;
            if (plain.length != Long.BYTES + 2 * HASH_BYTES + drafts) {
                return Optional.empty();
            }
            ByteBuffer fields = ByteBuffer.wrap(plain);
            VaultHead head =
                    new VaultHead(fields.getLong(), new byte[HASH_BYTES], new byte[HASH_BYTES], new byte[drafts]);
            fields.get(head.chain).get(head.slotsHash).get(head.draftsHash);
            return Optional.of(head);
        } catch (AuthenticationFailure e) {
            return Optional.empty();
        }
    }

    /** Seals it, as it is stored. */
    byte[] seal(VaultKeys keys, VaultHeader header) {
        byte[] plain = ByteBuffer.allocate(Long.BYTES + chain.length + slotsHash.length + draftsHash.length)
                .putLong(count)
                .put(chain)
                .put(slotsHash)
                .put(draftsHash)
                .array();
        return keys.head().seal(plain, associated(header));
    }

    /** Writes a sealed head in the running transaction. */
    static void write(Database database, byte[] sealed) throws SQLException {
        database.update(
                "INSERT INTO head (one, sealed) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET sealed = ?",
                sealed,
                sealed);
        database.beneath().nextHead(sealed);
    }

    /**
     * What in the file is not as it was when this head was sealed over it, except for drafts, which are not records.
     */
    List<VaultFinding> compare(VaultState state) {
        List<VaultFinding> findings = new ArrayList<>();
        long rows = state.count();
        if (rows < count) {
            findings.add(new VaultFinding(VaultFinding.VaultSign.ENTRIES_MISSING, rows + 1));
        } else if (rows > count) {
            findings.add(new VaultFinding(VaultFinding.VaultSign.ENTRIES_ADDED, count + 1));
        } else if (!MessageDigest.isEqual(state.chain(), chain)) {
            findings.add(new VaultFinding(VaultFinding.VaultSign.HEAD_DIFFERS, rows));
        }
        if (!MessageDigest.isEqual(state.slots().hash(state.header()), slotsHash)) {
            findings.add(new VaultFinding(VaultFinding.VaultSign.SLOTS_CHANGED, 0));
        }
        return findings;
    }

    private static byte[] associated(VaultHeader header) {
        return Hashes.frame(header.sealsDrafts() ? WITH_DRAFTS : WITHOUT_DRAFTS, header.vaultId());
    }
}
