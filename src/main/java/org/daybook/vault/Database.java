package org.daybook.vault;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.daybook.vault.beneath.UnderlyingFile;
import org.daybook.vault.beneath.UnderlyingFileChange;
import org.daybook.vault.page.DiskProbe;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * The one connection to the file, with the settings that make it durable and exclusive.
 *
 * <p>While it is open no other stream of this process may open the file: closing that stream would drop SQLite's
 * lock.
 */
final class Database implements AutoCloseable {
    private static final List<String> SETTINGS = List.of(
            "temp_store=MEMORY",
            "journal_mode=DELETE",
            "trusted_schema=OFF",
            "synchronous=EXTRA",
            "fullfsync=ON",
            "secure_delete=ON",
            "foreign_keys=ON",
            "recursive_triggers=ON",
            "cell_size_check=ON",
            "mmap_size=0",
            "journal_size_limit=0");

    /** Keeps every lock that is taken until the connection is closed, the shared one of a first look included. */
    private static final String KEEP_LOCKS = "PRAGMA locking_mode=EXCLUSIVE";

    private static final int STEPS_BETWEEN_LOOKS = 1000;

    private Connection connection;
    private String uri;
    private final boolean toLook;
    private @Nullable DiskProbe probe;
    private UnderlyingFile beneath = UnderlyingFile.none();
    private boolean isDamaged;
    private int depth;

    /** Work that the database may refuse. */
    @FunctionalInterface
    interface DatabaseWork<T> {
        T run() throws SQLException, VaultFailure;
    }

    /** Receives one row. */
    @FunctionalInterface
    interface ResultRowConsumer {
        void take(ResultSet row) throws SQLException, VaultFailure;
    }

    private Database(Connection connection, String uri, boolean toLook, @Nullable DiskProbe probe) {
        this.connection = connection;
        this.uri = uri;
        this.toLook = toLook;
        this.probe = probe;
    }

    /** Whether it was opened by {@link #openToLook}. */
    boolean isToLook() {
        return toLook;
    }

    /** Opens an existing file, which is not locked yet. */
    static Database open(Path file) throws VaultFailure {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return connect(uri(file), config, new DiskProbe(file), false);
    }

    /**
     * Opens an existing file for reading only: no lock is taken, no journal created, and nothing written beside it.
     * For a file that nobody writes to.
     */
    static Database openToLook(Path file) throws VaultFailure {
        return openToLook(file, new DiskProbe(file));
    }

    private static Database openToLook(Path file, @Nullable DiskProbe probe) throws VaultFailure {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return connect(uri(file) + "?mode=ro&immutable=1", config, probe, true);
    }

    /**
     * The number that another connection reads from the file, when this one cannot any more. SQLite keeps the lock of
     * the first when it closes the second, so that nothing else may look at the file for the second.
     *
     * @return -1 if it cannot be read, or a journal is left that would undo what was written last
     */
    long numberOnDisk(String sql) {
        try {
            Path file = Path.of(URI.create(uri));
            if (Files.size(file.resolveSibling(file.getFileName() + "-journal")) > 0) {
                return -1;
            }
            try (Database again = openToLook(file, null)) {
                return again.number(sql);
            }
        } catch (IOException | IllegalArgumentException | SQLException | VaultFailure e) {
            return -1;
        }
    }

    /** Creates a file, of which nobody else knows; the caller ensures that it does not exist yet. */
    static Database create(Path file) throws VaultFailure {
        return connect(uri(file), new SQLiteConfig(), new DiskProbe(file), false, KEEP_LOCKS);
    }

    static Database inMemory() throws VaultFailure {
        return connect(":memory:", new SQLiteConfig(), null, false);
    }

    private static String uri(Path file) {
        return file.toAbsolutePath().toUri().toASCIIString();
    }

    private static Database connect(
            String uri, SQLiteConfig config, @Nullable DiskProbe probe, boolean toLook, String... more)
            throws VaultFailure {
        config.setBusyTimeout(0);
        Properties properties = config.toProperties();
        try {
            Connection connection = new JDBC4Connection("jdbc:sqlite:" + uri, uri, properties);
            Database database = new Database(connection, uri, toLook, probe);
            try {
                for (String setting : SETTINGS) {
                    database.execute("PRAGMA " + setting);
                }
                for (String setting : more) {
                    database.execute(setting);
                }
                return database;
            } catch (SQLException e) {
                database.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * Takes the lock that keeps others from even reading, and holds it until this is closed. If somebody else has the
     * file this holds nothing afterwards: two who each kept a shared lock while asking for more would refuse one
     * another, and one who looks could make the first writing of the other fail.
     */
    void lock() throws VaultFailure {
        run(() -> {
            execute("BEGIN EXCLUSIVE");
            execute(KEEP_LOCKS);
            execute("COMMIT");
            return this;
        });
    }

    /**
     * From now on compares the file with what is written to it, before each transaction. Only for a file that is
     * locked.
     */
    void compareWith(Path file) throws VaultFailure {
        byte[][] head = {new byte[0]};
        long page = run(() -> {
            query("SELECT sealed FROM head WHERE length(sealed) <= 1024", row -> head[0] = row.getBytes(1));
            return number("SELECT rootpage FROM sqlite_schema WHERE CAST(name AS TEXT) = 'head'");
        });
        try {
            beneath = UnderlyingFile.of(file, page, head[0]);
        } catch (IOException e) {
            throw new VaultFailure.CannotReadOrWrite("look");
        }
    }

    /** Refuses to go on with a file that is not as it was written. */
    void requireUnchanged() throws VaultFailure {
        Optional<UnderlyingFileChange> change = beneath.change();
        if (change.isPresent()) {
            throw new VaultFailure.FileChanged(change.get());
        }
    }

    /** As {@link #run}, of a file into which nothing else was written; one that only lost its name is read on. */
    <T> T read(DatabaseWork<T> work) throws VaultFailure {
        if (depth == 0
                && beneath.change().filter(UnderlyingFileChange::isInside).isPresent()) {
            requireUnchanged();
        }
        return run(work);
    }

    /** The file below, as far as it is compared. */
    UnderlyingFile beneath() {
        return beneath;
    }

    /** Goes on with another database that holds the same, whose connection it takes over; closes its own. */
    void become(Database other) {
        close();
        connection = other.connection;
        uri = other.uri;
        probe = other.probe;
        isDamaged = other.isDamaged;
        beneath = other.beneath;
    }

    /** Runs {@code work} as one transaction, or as part of the one that is running; undone if it fails. */
    <T> T transaction(DatabaseWork<T> work) throws VaultFailure {
        return transaction(work, () -> false);
    }

    /**
     * Runs {@code work} as one transaction, or as part of the one that is running; undone if it fails.
     *
     * @param inEffect asked when the disk refused at the very end: whether all of it is durably in the file
     * nevertheless, since a journal that was emptied but not forced cannot undo it
     */
    <T> T transaction(DatabaseWork<T> work, DatabaseWork<Boolean> inEffect) throws VaultFailure {
        if (depth > 0) {
            return run(work);
        }
        requireUnchanged();
        depth++;
        boolean done = false;
        try {
            T result = run(() -> {
                execute("BEGIN IMMEDIATE");
                T value;
                try {
                    value = work.run();
                } finally {
                    // Also of one that failed: undoing it could write the head over what somebody else wrote.
                    if (beneath.isChangedMeanwhile()) {
                        requireUnchanged();
                    }
                }
                commit(inEffect);
                return value;
            });
            done = true;
            return result;
        } finally {
            depth--;
            if (!done) {
                rollBack();
            }
            wrote(done);
        }
    }

    private void wrote(boolean committed) {
        long pages = 0;
        try {
            pages = number("PRAGMA page_count");
        } catch (SQLException e) {
            // What cannot be read now is noticed before the next writing.
        }
        beneath.wrote(committed, pages);
    }

    private void commit(DatabaseWork<Boolean> inEffect) throws SQLException, VaultFailure {
        try {
            execute("COMMIT");
        } catch (SQLException e) {
            rollBack();
            if (!inEffect.run()) {
                throw e;
            }
        }
    }

    boolean inTransaction() {
        return depth > 0;
    }

    /** Runs {@code work} and turns its SQL exceptions into {@link VaultFailure}s. */
    static <T> T run(DatabaseWork<T> work) throws VaultFailure {
        try {
            return work.run();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLiteException e) {
            throw explained(e);
        }
    }

    /** The same, or what is truer of a file that SQLite calls damaged, of which all is read the first time. */
    private SQLException explained(SQLiteException e) {
        String code = e.getResultCode().name();
        if (probe == null || isDamaged || !(code.startsWith("SQLITE_CORRUPT") || code.equals("SQLITE_NOTADB"))) {
            return e;
        }
        try {
            isDamaged = !probe.isCutShort();
            return isDamaged ? e : new SQLiteException("cut short", SQLiteErrorCode.SQLITE_IOERR_SHORT_READ);
        } catch (IOException refused) {
            return new SQLiteException("not read", SQLiteErrorCode.SQLITE_IOERR_READ);
        }
    }

    /** Runs a statement that writes to the end, however many steps it takes. */
    void executeWhole(String sql) throws SQLException, VaultFailure {
        requireUnchanged();
        boolean done = false;
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            done = true;
        } finally {
            wrote(done);
        }
    }

    /** Runs {@code work}; SQLite polls {@code look} meanwhile, and stops once that returns false. */
    <T> T watched(BooleanSupplier look, DatabaseWork<T> work) throws SQLException, VaultFailure {
        ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS, new ProgressHandler() {
            @Override
            protected int progress() {
                return look.getAsBoolean() ? 0 : 1;
            }
        });
        try {
            return work.run();
        } finally {
            ProgressHandler.clearHandler(connection);
        }
    }

    int update(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLiteException e) {
            throw explained(e);
        }
    }

    void query(String sql, ResultRowConsumer into, Object... arguments) throws SQLException, VaultFailure {
        try (PreparedStatement statement = prepare(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                into.take(rows);
            }
        } catch (SQLiteException e) {
            throw explained(e);
        }
    }

    long number(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLiteException e) {
            throw explained(e);
        }
    }

    /** The bytes in a column of the present row, which none of this program’s rows lacks. */
    static byte[] bytes(ResultSet row, int column) throws SQLException, VaultFailure {
        byte[] bytes = row.getBytes(column);
        if (bytes == null) {
            throw new VaultFailure.Damaged(VaultFailure.Damaged.DamagedPart.DATABASE);
        }
        return bytes;
    }

    PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        closeOverFile().close();
    }

    /** Closes it, but for the file below, which the caller closes. */
    UnderlyingFile closeOverFile() {
        try {
            if (beneath.isReplaced()) {
                // Otherwise SQLite removes the journal of that name, which is the other file's by now.
                execute("PRAGMA journal_mode=TRUNCATE");
            }
            connection.close();
        } catch (SQLException e) {
            // Everything of value was committed and forced before; a failed close loses nothing.
        } finally {
            if (probe != null) {
                probe.close();
            }
        }
        return beneath;
    }

    private void rollBack() {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself after some errors and says so here.
        }
    }

    static VaultFailure failure(SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
        String name = code.name();
        if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
            return new VaultFailure.InUse();
        }
        // What the program writes fits what it wrote, and its tables are as it made them: here they are not.
        if (name.startsWith("SQLITE_CORRUPT")
                || name.startsWith("SQLITE_CONSTRAINT")
                || (name.equals("SQLITE_ERROR") && e instanceof SQLiteException)) {
            return new VaultFailure.Damaged(VaultFailure.Damaged.DamagedPart.DATABASE);
        }
        if (name.startsWith("SQLITE_READONLY")) {
            return new VaultFailure.ReadOnly();
        }
        return switch (code) {
            case SQLITE_NOTADB -> new VaultFailure.NotAVault();
            case SQLITE_FULL -> new VaultFailure.NoSpace();
            case SQLITE_INTERRUPT -> new VaultFailure.Stopped();
            case SQLITE_IOERR_READ, SQLITE_IOERR_CORRUPTFS -> new VaultFailure.CannotRead();
            case SQLITE_IOERR_SHORT_READ -> new VaultFailure.Damaged(VaultFailure.Damaged.DamagedPart.END);
            default -> new VaultFailure.CannotReadOrWrite(name);
        };
    }
}
