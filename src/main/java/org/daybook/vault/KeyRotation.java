package org.daybook.vault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.progress.Progress;
import org.daybook.vault.VaultFailure.LookOnly.LookOnlyReason;
import org.daybook.vault.seal.BodySealer;
import org.daybook.vault.seal.DraftSealer;
import org.daybook.vault.seal.EntryBodyParts;
import org.daybook.vault.seal.SealedDraft;

/**
 * Re-seals every body, and every draft that can still be opened, under new keys, within the transaction that changes
 * the passphrase.
 */
final class KeyRotation {
    private final Database database;
    private final BodySealer old;
    private final BodySealer fresh;
    private final UnaryOperator<EntryBodyParts> parting;
    private final Progress watch;

    /** @param parting divides a body, of which no more was opened than the part that holds everything */
    KeyRotation(
            Database database,
            BodySealer old,
            BodySealer fresh,
            UnaryOperator<EntryBodyParts> parting,
            Progress watch) {
        this.database = database;
        this.old = old;
        this.fresh = fresh;
        this.parting = parting;
        this.watch = watch;
    }

    /**
     * Seals them all again.
     *
     * @throws VaultFailure.LookOnly if a body cannot be opened, and so cannot be re-sealed
     * @throws VaultFailure.Stopped if the operation was cancelled
     */
    void reseal() throws SQLException, VaultFailure {
        resealBodies();
        resealDrafts();
    }

    private void resealBodies() throws SQLException, VaultFailure {
        // Listed first, since SQLite does not define what a running query sees of rows that are rewritten.
        List<Long> seqs = new ArrayList<>();
        database.query("SELECT seq FROM body ORDER BY seq", row -> seqs.add(row.getLong(1)));
        long total = database.number("SELECT total(length(sealed)) FROM body");
        long done = 0;
        String sql = "SELECT e.chain, b.sealed FROM entry e JOIN body b ON b.seq = e.seq WHERE e.seq = ?";
        try (var select = database.prepare(sql);
                var update = database.prepare("UPDATE body SET sealed = ? WHERE seq = ?")) {
            for (long seq : seqs) {
                watch.requireWanted(VaultFailure.Stopped::new);
                select.setLong(1, seq);
                try (var row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new VaultFailure.LookOnly(LookOnlyReason.CHANGED);
                    }
                    byte[] chain = Database.bytes(row, 1);
                    byte[] sealed = Database.bytes(row, 2);
                    done += sealed.length;
                    EntryBodyParts plain = old.open(seq, chain, sealed);
                    try {
                        update.setBytes(1, fresh.seal(seq, chain, parted(plain)));
                    } finally {
                        plain.wipe();
                    }
                } catch (AuthenticationFailure e) {
                    throw new VaultFailure.LookOnly(LookOnlyReason.CHANGED);
                }
                update.setLong(2, seq);
                update.executeUpdate();
                watch.at(done, total);
            }
        }
    }

    private EntryBodyParts parted(EntryBodyParts plain) {
        return fresh.sealsParts() ? parting.apply(plain) : plain;
    }

    private void resealDrafts() throws SQLException, VaultFailure {
        try (var update = database.prepare("UPDATE draft SET sealed = ? WHERE id = ?")) {
            List<SealedDraft> drafts = new ArrayList<>();
            database.query(
                    "SELECT id, sealed FROM draft",
                    row -> drafts.add(new SealedDraft(Database.bytes(row, 1), Database.bytes(row, 2))));
            for (SealedDraft draft : drafts) {
                byte[] id = draft.id();
                try {
                    byte[] plain = DraftSealer.openDraft(old.keys(), old.vaultId(), id, draft.sealed());
                    try {
                        update.setBytes(1, DraftSealer.draft(fresh.keys(), fresh.vaultId(), id, plain));
                    } finally {
                        Arrays.fill(plain, (byte) 0);
                    }
                    update.setBytes(2, id);
                    update.executeUpdate();
                } catch (AuthenticationFailure e) {
                    // A draft that was already damaged cannot be sealed again, and is left unchanged.
                }
            }
        }
    }
}
