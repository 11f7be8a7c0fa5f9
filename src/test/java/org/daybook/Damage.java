package org.daybook;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Harm that anyone with the file can do to a diary that is closed. */
public final class Damage {
    private Damage() {}

    /** Takes an entry's text away without saying so: the diary opens for looking only. */
    public static void takeBody(Path file, long seq) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM body WHERE seq = " + seq);
        }
    }

    /** Overwrites the sealed bytes of every file. */
    public static void breakFiles(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE blob_chunk SET sealed = zeroblob(length(sealed))");
        }
    }

    /** Puts other bytes into the file that was sealed last. */
    public static void spoilLastFile(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE blob_chunk SET sealed = zeroblob(length(sealed))"
                    + " WHERE rowid = (SELECT max(rowid) FROM blob_chunk)");
        }
    }
}
