package org.daybook.importing.phone;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.importing.sqlite.Databases;
import org.jspecify.annotations.Nullable;

/** Writes the databases of a phone row by row, in the layout of one version of its system. */
final class PhoneScript {
    private static final long EPOCH = 978_307_200;

    private final PhoneLayout layout;
    private final Map<PhoneDatabase, List<Databases.Script>> scripts = new LinkedHashMap<>();

    PhoneScript(PhoneLayout layout) {
        this.layout = layout;
        run(
                PhoneDatabase.MESSAGES,
                "PRAGMA page_size = 1024",
                "CREATE TABLE message (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT UNIQUE NOT NULL, text TEXT, "
                        + "replace INTEGER DEFAULT 0, attributedBody BLOB, handle_id INTEGER DEFAULT 0, service TEXT, "
                        + "error INTEGER DEFAULT 0, date INTEGER, date_read INTEGER, date_delivered INTEGER, "
                        + "is_from_me INTEGER DEFAULT 0, is_read INTEGER DEFAULT 0, item_type INTEGER DEFAULT 0, "
                        + "group_title TEXT, is_audio_message INTEGER DEFAULT 0, associated_message_guid TEXT DEFAULT "
                        + "NULL, associated_message_type INTEGER DEFAULT 0"
                        + (layout.hasReplies ? ", thread_originator_guid TEXT, message_summary_info BLOB" : "")
                        + (layout.hasEdits ? ", date_retracted INTEGER DEFAULT 0, date_edited INTEGER DEFAULT 0" : "")
                        + (layout.hasEmojiReactions ? ", associated_message_emoji TEXT" : "") + ")",
                "CREATE TABLE handle (ROWID INTEGER PRIMARY KEY AUTOINCREMENT UNIQUE, id TEXT NOT NULL, service TEXT)",
                "CREATE TABLE chat (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT UNIQUE NOT NULL, style INTEGER, "
                        + "chat_identifier TEXT, display_name TEXT)",
                "CREATE TABLE chat_message_join (chat_id INTEGER, message_id INTEGER, PRIMARY KEY (chat_id, message_id))",
                "CREATE TABLE chat_handle_join (chat_id INTEGER, handle_id INTEGER, UNIQUE (chat_id, handle_id))",
                "CREATE TABLE attachment (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT, filename TEXT, mime_type "
                        + "TEXT, transfer_name TEXT, total_bytes INTEGER DEFAULT 0)",
                "CREATE TABLE message_attachment_join (message_id INTEGER, attachment_id INTEGER)");
        if (layout.hasEdits) {
            run(
                    PhoneDatabase.MESSAGES,
                    "CREATE TABLE chat_recoverable_message_join (chat_id INTEGER, message_id INTEGER, delete_date INTEGER)");
        }
        run(
                PhoneDatabase.CALLS,
                "CREATE TABLE ZCALLRECORD (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, ZANSWERED INTEGER, ZCALLTYPE "
                        + "INTEGER, ZDISCONNECTED_CAUSE INTEGER, ZORIGINATED INTEGER, ZDATE TIMESTAMP, ZDURATION FLOAT, "
                        + "ZISO_COUNTRY_CODE VARCHAR, ZNAME VARCHAR, ZSERVICE_PROVIDER VARCHAR, ZADDRESS "
                        + (layout.hasEdits ? "VARCHAR)" : "BLOB)"));
        run(
                PhoneDatabase.VOICEMAILS,
                "CREATE TABLE voicemail (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, remote_uid INTEGER, date INTEGER, "
                        + "token TEXT, sender TEXT, callback_num TEXT, duration INTEGER, expiration INTEGER, "
                        + "trashed_date INTEGER, flags INTEGER)");
        run(
                PhoneDatabase.CONTACTS,
                "CREATE TABLE ABPerson (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, First TEXT, Last TEXT, Organization TEXT)",
                "CREATE TABLE ABMultiValue (UID INTEGER PRIMARY KEY, record_id INTEGER, property INTEGER, label INTEGER, "
                        + "value TEXT)");
    }

    PhoneScript run(PhoneDatabase database, String... sql) {
        return add(database, connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String each : sql) {
                    statement.execute(each);
                }
            }
        });
    }

    private PhoneScript add(PhoneDatabase database, Databases.Script script) {
        scripts.computeIfAbsent(database, each -> new ArrayList<>()).add(script);
        return this;
    }

    /** A row by its columns and their values in turn. */
    PhoneScript row(PhoneDatabase database, String table, @Nullable Object... columnsAndValues) {
        return add(database, connection -> insert(connection, table, columnsAndValues));
    }

    private void insert(Connection connection, String table, @Nullable Object... columnsAndValues) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            columns.add((String) columnsAndValues[i]);
            values.add(columnsAndValues[i + 1]);
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " ("
                + String.join(", ", columns) + ") VALUES (" + "?, ".repeat(columns.size() - 1) + "?)")) {
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.execute();
        }
    }

    /** A message, whose words are where the layout keeps them. */
    PhoneScript message(
            long number, long chat, long handle, Instant at, String words, @Nullable Object... columnsAndValues) {
        List<@Nullable Object> all = new ArrayList<>(List.of(
                "ROWID", number, "guid", guid(number), "handle_id", handle, "date", time(at), "service", "iMessage"));
        all.addAll(
                layout.hasEdits
                        ? List.of("attributedBody", TypedStreams.of(words))
                        : List.of(
                                "text", words, "attributedBody", TypedStreams.of(words.isEmpty() ? "" : "not these")));
        all.addAll(Arrays.asList(columnsAndValues));
        row(PhoneDatabase.MESSAGES, "message", all.toArray());
        return chat == 0
                ? this
                : row(PhoneDatabase.MESSAGES, "chat_message_join", "chat_id", chat, "message_id", number);
    }

    static String guid(long number) {
        return "4E9C0F0A-0000-4000-8000-" + String.format("%012d", number);
    }

    /** A moment as messages have it. */
    long time(Instant at) {
        return (at.getEpochSecond() - EPOCH) * layout.second + (layout.second > 1 ? at.getNano() : 0);
    }

    /** A moment as calls have it. */
    static double callTime(Instant at) {
        return at.getEpochSecond() - EPOCH + at.getNano() / 1e9;
    }

    /** The phone with these rows. */
    MemoryPhone phone() throws IOException {
        MemoryPhone phone = new MemoryPhone();
        for (Map.Entry<PhoneDatabase, List<Databases.Script>> each : scripts.entrySet()) {
            phone.with(each.getKey(), Databases.written(connection -> {
                // The first script sets up the file, which cannot be within a transaction.
                each.getValue().getFirst().run(connection);
                connection.setAutoCommit(false);
                for (Databases.Script script :
                        each.getValue().subList(1, each.getValue().size())) {
                    script.run(connection);
                }
                connection.commit();
            }));
        }
        return phone;
    }
}
