package org.daybook.importing.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.crypto.BytesChannel;
import org.daybook.importing.ImportFailure;

/** Databases that SQLite itself writes for a test. */
public final class Databases {
    private Databases() {}

    /** What a test does with a database. */
    @FunctionalInterface
    public interface Script {
        void run(Connection connection) throws SQLException, IOException;
    }

    /** The content of a database after a script. */
    public static byte[] written(Script script) throws IOException {
        Path folder = Files.createTempDirectory("rows");
        Path file = folder.resolve("rows.db");
        try {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                script.run(connection);
            }
            return Files.readAllBytes(file);
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /** The content of a database after SQL. */
    public static byte[] of(String... sql) throws IOException {
        return written(connection -> run(connection, sql));
    }

    static void run(Connection connection, String... sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : sql) {
                statement.execute(each);
            }
        }
    }

    static SqliteReader reader(byte[] database) throws ImportFailure, IOException {
        return new SqliteReader(new BytesChannel(database), Optional.empty(), "sms.db");
    }

    static List<SqliteRow> rows(SqliteReader reader, String table, String... columns)
            throws ImportFailure, IOException {
        List<SqliteRow> rows = new ArrayList<>();
        reader.read(table, Set.of(columns), rows::add);
        return rows;
    }
}
