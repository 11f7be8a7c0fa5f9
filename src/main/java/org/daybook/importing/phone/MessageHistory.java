package org.daybook.importing.phone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.plist.PropertyDictionary;
import org.daybook.importing.plist.PropertyLists;
import org.daybook.importing.sqlite.SqliteRow;

/**
 * What a message said before it was edited, and whether a part of it was unsent, as a phone keeps it beside the words.
 *
 * @param earlier its versions but the last, the first one first
 */
record MessageHistory(List<EarlierVersion> earlier, boolean isUnsent) {
    private static final MessageHistory NONE = new MessageHistory(List.of(), false);
    private static final String VERSIONS = "ec";
    private static final String UNSENT_PARTS = "rp";

    MessageHistory {
        earlier = List.copyOf(earlier);
    }

    /** What a part of a message said from a time on. */
    record EarlierVersion(Optional<Instant> at, String words) {}

    /** The history in a row; none if it cannot be read. */
    static MessageHistory of(SqliteRow row) {
        byte[] summary = row.bytes("message_summary_info");
        if (summary.length == 0) {
            return NONE;
        }
        try {
            PropertyDictionary list = PropertyLists.read(summary, "");
            PropertyDictionary parts = list.dictionary(VERSIONS);
            List<EarlierVersion> earlier = new ArrayList<>();
            for (String part : new TreeSet<>(parts.values().keySet())) {
                List<PropertyDictionary> versions = parts.dictionaries(part);
                versions.stream()
                        .limit(Math.max(0, versions.size() - 1))
                        .map(MessageHistory::version)
                        .forEach(earlier::add);
            }
            return new MessageHistory(earlier, !list.list(UNSENT_PARTS).isEmpty());
        } catch (ImportFailure.Malformed e) {
            return NONE;
        }
    }

    private static EarlierVersion version(PropertyDictionary version) {
        Optional<Instant> at =
                version.values().get("d") instanceof Number count ? PhoneTime.since2001(count) : Optional.empty();
        return new EarlierVersion(at, TypedStream.text(version.bytes("t")).replace("\ufffc", ""));
    }
}
