package org.daybook.session;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;

/** A database with the settings of a diary, in which nothing is sealed, hashed or checked. */
final class PlainDatabase implements AutoCloseable {
    /** What a made-up incident takes in a diary. */
    static final int STORED_BYTES = 1408;

    private static final int HASH_BYTES = 32;
    private static final String[] SETTINGS = {
        "locking_mode=EXCLUSIVE", "journal_mode=DELETE", "synchronous=EXTRA", "fullfsync=ON", "secure_delete=ON",
        "page_size=4096", "journal_size_limit=0", "temp_store=MEMORY"
    };

    private final Connection connection;
    private final Random random = new Random();

    PlainDatabase(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute("PRAGMA " + setting);
            }
            statement.execute("CREATE TABLE entry (seq INTEGER PRIMARY KEY, digest BLOB, chain BLOB, sealed BLOB)");
        }
        connection.setAutoCommit(false);
    }

    /** Inserts as many bytes as an incident takes; durable on return. */
    void insert() throws SQLException {
        byte[] bytes = new byte[STORED_BYTES];
        random.nextBytes(bytes);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO entry (digest, chain, sealed) VALUES (?, ?, ?)")) {
            insert.setBytes(1, Arrays.copyOf(bytes, HASH_BYTES));
            insert.setBytes(2, Arrays.copyOf(bytes, HASH_BYTES));
            insert.setBytes(3, bytes);
            insert.executeUpdate();
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
