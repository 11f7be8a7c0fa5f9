package org.daybook.vault;

import java.sql.SQLException;
import org.daybook.vault.seal.BodySealer;
import org.daybook.vault.seal.SealedDrafts;
import org.daybook.vault.seal.VaultKeys;

/**
 * What an open vault knows about its file besides the keys. It is replaced as a whole, so that a failed transaction
 * leaves the state before it.
 *
 * @param header format and id
 * @param count how many entries there are
 * @param chain the chain value after the last of them
 */
record VaultState(VaultHeader header, KeySlots slots, long count, byte[] chain, SealedDrafts drafts) {
    VaultState withEntry(byte[] link) {
        return new VaultState(header, slots, count + 1, link, drafts);
    }

    VaultState withDrafts(SealedDrafts now) {
        return new VaultState(header, slots, count, chain, now);
    }

    VaultState withSlots(VaultHeader itsHeader, KeySlots now) {
        return new VaultState(itsHeader, now, count, chain, drafts);
    }

    BodySealer bodies(VaultKeys keys) {
        return new BodySealer(keys, header.vaultId(), header.sealsParts());
    }

    byte[] draftsHash() {
        return header.sealsDrafts() ? drafts.hash() : new byte[0];
    }

    /** The head over all of it, sealed. */
    byte[] sealedHead(VaultKeys keys) {
        return new VaultHead(count, chain, slots.hash(header), draftsHash()).seal(keys, header);
    }

    /** Seals the head over all of it, in the running transaction. */
    void writeHead(Database database, VaultKeys keys) throws SQLException {
        VaultHead.write(database, sealedHead(keys));
    }
}
