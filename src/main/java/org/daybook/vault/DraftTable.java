package org.daybook.vault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.daybook.vault.seal.SealedDraft;

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
