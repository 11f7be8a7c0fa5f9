package org.daybook.session.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A diary as it lies on the disk in the middle of a change.
 *
 * @param file the bytes of the file, some of them written again
 * @param journal by which that is undone
 */
public record HalfWritten(byte[] file, byte[] journal) {
    /**
     * Begins a change, keeps what is on the disk then, and takes the change back.
     *
     * @param change in SQL, of more pages than are held in memory
     */
    public static HalfWritten by(String change, Path diary) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + diary);
                Statement statement = connection.createStatement()) {
            // With so few pages in memory SQLite writes to the file before the change is at its end.
            statement.execute("PRAGMA cache_size=5");
            statement.execute("BEGIN IMMEDIATE");
            statement.execute(change);
            HalfWritten begun = new HalfWritten(
                    Files.readAllBytes(diary),
                    Files.readAllBytes(diary.resolveSibling(diary.getFileName() + "-journal")));
            statement.execute("ROLLBACK");
            return begun;
        }
    }
}
