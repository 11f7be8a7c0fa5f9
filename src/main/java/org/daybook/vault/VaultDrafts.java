package org.daybook.vault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.vault.seal.DraftSealer;
import org.daybook.vault.seal.SealedDraft;
import org.daybook.vault.seal.SealedDrafts;

/**
 * The drafts in a vault, sealed when written and opened when read. Each change seals the head anew with their hashes, so
 * that a draft exchanged or taken away is noticed.
 */
public final class VaultDrafts {
    private final DraftTable table;
    private final VaultTransactions transactions;

    /**
     * A draft in plain text.
     *
     * @param id 16 bytes
     * @param content the plain bytes
     */
    public record PlainDraft(byte[] id, byte[] content) {}

    /** The rows of sealed drafts. */
    record DraftTable(Database database) {
        /** All drafts, whether they open or not. */
        List<SealedDraft> all() throws SQLException, VaultFailure {
            List<SealedDraft> found = new ArrayList<>();
            database.query(
                    "SELECT id, sealed FROM draft WHERE length(sealed) <= " + EntryTable.LARGEST_ROW,
                    row -> found.add(new SealedDraft(Database.bytes(row, 1), Database.bytes(row, 2))));
            return found;
        }

        /** Writes a draft, in place of an older one of the same id. */
        int put(SealedDraft draft) throws SQLException {
            return database.update(
                    "INSERT INTO draft (id, sealed) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET sealed = ?",
                    draft.id(),
                    draft.sealed(),
                    draft.sealed());
        }

        int remove(byte[] id) throws SQLException {
            return database.update("DELETE FROM draft WHERE id = ?", id);
        }
    }

    VaultDrafts(Database database, VaultTransactions transactions) {
        this.table = new DraftTable(database);
        this.transactions = transactions;
    }

    SealedDrafts stored() throws SQLException, VaultFailure {
        return SealedDrafts.of(table.all());
    }

    /** Seals a draft without writing it. */
    public SealedDraft seal(byte[] id, byte[] content) {
        return new SealedDraft(id, DraftSealer.draft(transactions.keys(), transactions.vaultId(), id, content));
    }

    /** Writes a sealed draft, in place of an older one of the same id; also after a fault, so that no words are lost. */
    public void put(SealedDraft draft) throws VaultFailure {
        transactions.runAfterFault(() -> Database.run(
                () -> table.put(draft) + sealHead(transactions.state().drafts().with(draft))));
    }

    public void remove(byte[] id) throws VaultFailure {
        transactions.run(() -> Database.run(
                () -> table.remove(id) + sealHead(transactions.state().drafts().without(id))));
    }

    private int sealHead(SealedDrafts now) throws SQLException {
        transactions.setState(transactions.state().withDrafts(now));
        if (!transactions.state().header().sealsDrafts()) {
            return 0;
        }
        transactions.writeHead();
        return 1;
    }

    /** All drafts that open; one that does not is left unchanged. */
    public List<PlainDraft> list() {
        return transactions.state().drafts().all().stream()
                .map(this::open)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A sealed draft in plain text; empty if it does not open. */
    public Optional<PlainDraft> open(SealedDraft draft) {
        try {
            byte[] content =
                    DraftSealer.openDraft(transactions.keys(), transactions.vaultId(), draft.id(), draft.sealed());
            return Optional.of(new PlainDraft(draft.id(), content));
        } catch (AuthenticationFailure e) {
            return Optional.empty();
        }
    }
}
