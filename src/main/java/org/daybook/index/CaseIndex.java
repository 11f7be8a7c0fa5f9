package org.daybook.index;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.casefile.IncidentHistory;
import org.daybook.facts.Incident;
import org.daybook.facts.ThingId;
import org.jspecify.annotations.Nullable;

/**
 * An in-memory SQLite database over the incidents: the timeline at once, the full text as soon as it is caught up.
 *
 * <p>Nothing of it ever reaches a disk, temporary tables included. It belongs to the vault thread and is thrown away at
 * lock.
 */
public final class CaseIndex implements AutoCloseable {
    private static final int MEMORY = 2;
    private static final int SHORTEST_TRIGRAM = 3;
    private static final int MOST_WORDS = 16;
    private static final List<String> SCHEMA = List.of(
            "PRAGMA temp_store=MEMORY",
            "PRAGMA trusted_schema=OFF",
            "CREATE TABLE incident (id INTEGER PRIMARY KEY, thing TEXT NOT NULL UNIQUE, day INTEGER, minute INTEGER, number INTEGER NOT NULL)",
            "CREATE INDEX incident_order ON incident (day DESC, minute DESC, number DESC)",
            "CREATE VIRTUAL TABLE words USING fts5 (text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')",
            "CREATE VIRTUAL TABLE trigrams USING fts5 (text, content='', contentless_delete=1, tokenize='trigram remove_diacritics 1')");

    private final Connection connection;
    private final Deque<IncidentHistory> behind = new ArrayDeque<>();

    /** An index without rows. */
    public CaseIndex() {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite::memory:");
            for (String sql : SCHEMA) {
                execute(sql);
            }
            if (number("PRAGMA temp_store") != MEMORY) {
                throw new IllegalStateException("temporary tables would reach the disk");
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** Puts many incidents on the timeline at once; their text follows with {@link #catchUp}. */
    public void applyAll(Iterable<IncidentHistory> histories) {
        try {
            execute("BEGIN");
            for (IncidentHistory history : histories) {
                put(history);
            }
            execute("COMMIT");
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** Puts an incident on the timeline, in place of its older version; its text follows with {@link #catchUp}. */
    public void apply(IncidentHistory history) {
        applyAll(List.of(history));
    }

    /** Takes an incident out. */
    public void remove(ThingId id) {
        try {
            behind.removeIf(history -> history.id().equals(id));
            long row = number("SELECT id FROM incident WHERE thing = ?", id.hex());
            update("DELETE FROM words WHERE rowid = ?", row);
            update("DELETE FROM trigrams WHERE rowid = ?", row);
            update("DELETE FROM incident WHERE id = ?", row);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /**
     * Indexes the text of some incidents that are not yet searchable.
     *
     * @param most how many
     * @return whether some are still left
     */
    public boolean catchUp(int most) {
        try {
            execute("BEGIN");
            for (int i = 0; i < most && !behind.isEmpty(); i++) {
                index(behind.removeFirst());
            }
            execute("COMMIT");
            return !behind.isEmpty();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** A page of the timeline. */
    public TimelinePage page(int offset, int limit) {
        try {
            String sql = "SELECT thing FROM incident ORDER BY day DESC, minute DESC, number DESC LIMIT ? OFFSET ?";
            return new TimelinePage(things(sql, limit, offset), (int) number("SELECT count(*) FROM incident"));
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** The newest incidents in which every word of the query occurs, in any version; those caught up with. */
    public List<ThingId> search(SearchQuery query) {
        List<String> words = Arrays.stream(query.words().split("[\\s\\p{Cntrl}]+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        try {
            String sql = "SELECT thing FROM incident WHERE id IN (SELECT rowid FROM words WHERE words MATCH ?)"
                    + (words.stream().allMatch(CaseIndex::longEnough)
                            ? " OR id IN (SELECT rowid FROM trigrams WHERE trigrams MATCH ?)"
                            : " OR 0 AND ?")
                    + " ORDER BY day DESC, minute DESC, number DESC LIMIT ?";
            String prefixes = words.stream().map(word -> quoted(word) + "*").collect(Collectors.joining(" "));
            String parts = words.stream().map(CaseIndex::quoted).collect(Collectors.joining(" "));
            return things(sql, prefixes, parts, query.limit());
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    @Override
    public void close() {
        try {
            behind.clear();
            connection.close();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private void put(IncidentHistory history) throws SQLException {
        Incident incident = history.current();
        LocalDate date = incident.when().date();
        String sql = "INSERT INTO incident (thing, day, minute, number) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (thing) DO UPDATE SET day = excluded.day, minute = excluded.minute";
        update(
                sql,
                incident.id().hex(),
                date == null ? null : date.toEpochDay(),
                incident.when().time() == null ? null : incident.when().time().toSecondOfDay() / 60,
                incident.number());

        behind.addLast(history);
    }

    private void index(IncidentHistory history) throws SQLException {
        long row =
                number("SELECT id FROM incident WHERE thing = ?", history.id().hex());
        String text = text(history);
        for (String table : List.of("words", "trigrams")) {
            update("DELETE FROM " + table + " WHERE rowid = ?", row);
            update("INSERT INTO " + table + " (rowid, text) VALUES (?, ?)", row, text);
        }
    }

    private static String text(IncidentHistory history) {
        StringBuilder text = new StringBuilder();
        for (IncidentHistory.Version version : history.versions()) {
            version.incident().texts().forEach(part -> text.append(part).append('\n'));
            text.append(version.reason()).append('\n');
        }
        return text.toString();
    }

    private static boolean longEnough(String word) {
        return word.codePointCount(0, word.length()) >= SHORTEST_TRIGRAM;
    }

    private static String quoted(String word) {
        return '"' + word.replace("\"", "\"\"") + '"';
    }

    private List<ThingId> things(String sql, Object... arguments) throws SQLException {
        List<ThingId> things = new ArrayList<>();
        try (PreparedStatement statement = prepare(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                things.add(new ThingId(rows.getString(1)));
            }
        }
        return things;
    }

    private long number(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private void update(String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static IllegalStateException broken(SQLException e) {
        return new IllegalStateException("the index in memory refuses: " + e.getErrorCode());
    }
}
