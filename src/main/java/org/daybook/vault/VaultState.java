package org.daybook.vault;

import java.sql.SQLException;
import org.daybook.vault.seal.BodySealer;
import org.daybook.vault.seal.DraftHashes;
import org.daybook.vault.seal.VaultKeys;

/**
 * What an open vault knows about its file besides the keys. It is replaced as a whole, so that a failed transaction
 * leaves the state before it.
 *
 * @param header format and id
 * @param count how many entries there are
 * @param chain the chain value after the last of them
 */
record VaultState(VaultHeader header, KeySlots slots, long count, byte[] chain, DraftHashes drafts) {
    VaultState withEntry(byte[] link) {
        return new VaultState(header, slots, count + 1, link, drafts);
    }

    VaultState withDrafts(DraftHashes now) {
        return new VaultState(header, slots, count, chain, now);
    }

    VaultState withSlots(VaultHeader itsHeader, KeySlots now) {
        return new VaultState(itsHeader, now, count, chain, drafts);
    }

    /** What seals its bodies under {@code keys}. */
    BodySealer bodies(VaultKeys keys) {
        return new BodySealer(keys, header.vaultId(), header.sealsParts());
    }

    byte[] draftsHash() {
        return header.sealsDrafts() ? drafts.hash() : new byte[0];
    }

    /** Seals the head over all of it, in the running transaction. */
    void writeHead(Database database, VaultKeys keys) throws SQLException {
        new VaultHead(count, chain, slots.hash(header), draftsHash()).write(database, keys, header);
    }
}
