package org.daybook.importing.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDetail;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.importing.EpochTime;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.SourceItem;

/**
 * Reads the security log of a Facebook or Instagram account: who logged in when, from which address and with what.
 * The names of the fields differ from file to file and from year to year, so every field is kept.
 */
record MetaLoginReader(JsonFiles files, AccountRowCompleter rows) {
    private static final List<String> LISTS = List.of(
            "account_history_login_history",
            "account_history_logout_history",
            "account_history_password_change_history",
            "account_history_account_privacy_history",
            "account_history_account_active_status_changes",
            "account_history_registration_info",
            "account_history_imprecise_last_known_location",
            "account_activity_v2",
            "account_activity",
            "account_accesses_v2",
            "account_accesses",
            "active_sessions_v2",
            "active_sessions",
            "used_ip_address_v2",
            "used_ip_address",
            "login_protection_data_v2",
            "login_protection_data",
            "admin_records_v2",
            "admin_records");

    private static final JsonStreamSelector EVENTS =
            new JsonStreamSelector(LISTS.stream().map(list -> "/" + list + "/*").toArray(String[]::new));
    private static final JsonStreamSelector BARE_EVENTS = new JsonStreamSelector("/*");

    /** The source's names, in lower case with spaces, and ours. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ip address", "ip"),
            Map.entry("ip", "ip"),
            Map.entry("user agent", "device"),
            Map.entry("device", "device"),
            Map.entry("location", "place"),
            Map.entry("city", "place"),
            Map.entry("region", "place"),
            Map.entry("country", "place"),
            Map.entry("language code", "language"),
            Map.entry("site name", "app"),
            Map.entry("site", "app"),
            Map.entry("app", "app"),
            Map.entry("port", "port"));

    private static final List<String> TIMES =
            List.of("time", "timestamp", "created timestamp", "created", "time uploaded", "updated timestamp");
    private static final List<String> WORDS = List.of("action", "event", "name");

    /** Whether a file is such a log. */
    static boolean knows(JsonFormatProbe beginning, SourceItem item) {
        return LISTS.stream().anyMatch(list -> beginning.has("/" + list)) || isBare(beginning, item);
    }

    private static boolean isBare(JsonFormatProbe beginning, SourceItem item) {
        return beginning.has("/*/label_values/*/label")
                && (item.path().contains("security_and_login_information/")
                        || item.name().matches("(login|logout|password_change)_activity.*"));
    }

    void read(JsonFormatProbe beginning, SourceItem item) throws ImportFailure, IOException {
        int conversation = rows.begin(new ConversationHeading(item.name(), item.path(), List.of()));
        JsonStreamSelector events = isBare(beginning, item) ? BARE_EVENTS : EVENTS;
        files.read(item.path(), events, element -> take(conversation, element));
    }

    private void take(int conversation, JsonElement element) throws IOException {
        if (!element.value().isObject()) {
            rows.warn(element.location(), ImportWarning.WarningKind.ROW_SKIPPED);
            return;
        }
        MetaTextRepair text = new MetaTextRepair();
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        fields(element.value(), "", fields, text);
        Message row = Message.of(element.location(), MessageType.LOGIN, time(element, fields));
        StringBuilder words = new StringBuilder();
        List<MessageDetail> details = new ArrayList<>();
        for (Map.Entry<String, String> field : fields) {
            String key = plain(field.getKey());
            if (WORDS.contains(key)) {
                words.append(words.isEmpty() ? "" : "\n").append(field.getValue());
            } else if (NAMES.containsKey(key)) {
                details.add(new MessageDetail(NAMES.get(key), field.getValue()));
            } else if (!field.getValue().equals(row.time().written())) {
                details.add(new MessageDetail("field", field.getKey() + ": " + field.getValue()));
            }
        }
        row = row.saying(words.toString());
        for (MessageDetail detail : details) {
            row = row.with(detail.name(), detail.value());
        }
        rows.take(conversation, text.hasRepaired() ? row.marked(MessageRemark.REPAIRED_TEXT) : row);
    }

    /** All fields of an event with their names, in any of its three shapes. */
    private static void fields(JsonNode node, String name, List<Map.Entry<String, String>> into, MetaTextRepair text) {
        if (node.has("label") && node.has("value")) {
            add(text.repair(JsonElement.text(node.path("label"))), node.path("value"), into, text);
        } else if (node.isObject()) {
            node.properties().forEach(property -> {
                String key = text.repair(property.getKey());
                boolean valued = List.of("value", "timestamp", "href").contains(key) && !name.isEmpty();
                fields(property.getValue(), valued ? name : key, into, text);
            });
        } else if (node.isArray()) {
            node.forEach(one -> fields(one, name, into, text));
        } else {
            add(name, node, into, text);
        }
    }

    private static void add(String name, JsonNode value, List<Map.Entry<String, String>> into, MetaTextRepair text) {
        String said = text.repair(JsonElement.text(value));
        if (!said.isEmpty() && !said.equals("0")) {
            into.add(Map.entry(name, said));
        }
    }

    private MessageTime time(JsonElement element, List<Map.Entry<String, String>> fields) {
        for (String name : TIMES) {
            for (Map.Entry<String, String> field : fields) {
                if (plain(field.getKey()).equals(name) && field.getValue().matches("-?[0-9]+")) {
                    return EpochTime.bySize(field.getValue(), rows.zone());
                }
            }
        }
        String title = element.text("title");
        return EpochTime.in(rows.zone(), EpochTime.iso(title, title));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
