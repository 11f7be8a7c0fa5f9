package org.daybook.vault;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The notes of failed attempts. They are not sealed: anyone who can write the file can forge or remove them. */
final class FailedAttempts {
    /** They fit on one page, which can be put right when it is lost; a loop could fill the disk with more. */
    private static final int MOST_KEPT = 80;

    private FailedAttempts() {}

    /** Notes a failed attempt in place of the oldest if there are many, unless the file cannot be written to. */
    static void note(Database database, OffsetDateTime at) {
        try {
            if (database.number("SELECT count(*) FROM attempt") >= MOST_KEPT) {
                database.update(
                        "DELETE FROM attempt WHERE id NOT IN (SELECT id FROM attempt ORDER BY id DESC LIMIT ?)",
                        MOST_KEPT - 1);
            }
            database.update("INSERT INTO attempt (at) VALUES (?)", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
        } catch (SQLException e) {
            // The note is not essential; telling her that the passphrase was wrong is.
        }
    }

    /** How many there are; none on a page that is broken, since nothing depends on them. */
    static int count(Database database) throws VaultFailure {
        return LockedVaultOpener.isWellFormed(database, "attempt")
                ? Database.run(() -> (int) database.number("SELECT count(*) FROM attempt"))
                : 0;
    }

    static List<OffsetDateTime> list(Database database, int most) throws VaultFailure {
        List<OffsetDateTime> newestFirst = new ArrayList<>();
        if (!LockedVaultOpener.isWellFormed(database, "attempt")) {
            return newestFirst;
        }
        Database.run(() -> {
            String sql = "SELECT at FROM attempt WHERE length(at) <= 40 ORDER BY id DESC LIMIT " + most;
            database.query(sql, row -> {
                try {
                    newestFirst.add(OffsetDateTime.parse(row.getString(1)));
                } catch (DateTimeException e) {
                    // Not in a form that this program writes, but it still counts.
                }
            });
            return most;
        });
        Collections.reverse(newestFirst);
        return newestFirst;
    }
}
