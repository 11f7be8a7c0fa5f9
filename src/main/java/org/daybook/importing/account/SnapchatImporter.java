package org.daybook.importing.account;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.Participant;
import org.daybook.importing.ConversationNumbering;
import org.daybook.importing.EpochTime;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.Importer;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;

/**
 * Reads the chats of a Snapchat account. Since 2023 the file has a list for each other user; before, it had one list
 * of what was received and one of what was sent. Both state who sent each message, so no question is asked.
 */
public final class SnapchatImporter implements Importer {
    private static final ReadableExport PAGES =
            new ReadableExport("snapchat-html", Pattern.compile("chat_history[.]html"), List.of("Chat History"));

    /** One of these is in every file of the format. */
    private static final String[] SIGNS = {"Media Type", "Chat History", "Snap History"};

    private static final JsonStreamSelector MESSAGES = new JsonStreamSelector("/*/*");
    private static final String SENT = "Sent ";
    private static final String RECEIVED = "Received ";

    @Override
    public String format() {
        return "snapchat";
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) throws IOException {
        List<String> items = JsonFormatProbe.paths(source, SnapchatImporter::isChat, SIGNS);
        List<String> media = source.items().stream()
                .map(SourceItem::path)
                .filter(path -> path.contains("chat_media/"))
                .toList();
        return items.isEmpty()
                ? PAGES.recognise(format(), source)
                : List.of(new RecognisedFiles(format(), items, media, "snapchat-chats", Set.of()));
    }

    private static boolean isChat(JsonFormatProbe beginning) {
        boolean lists = beginning.has("/Received Saved Chat History")
                || beginning.has("/Sent Saved Chat History")
                || beginning.has("/Received Snap History")
                || beginning.has("/Sent Snap History");
        boolean users = beginning.has("/*/*/From") && beginning.has("/*/*/Created");
        return lists || (users && beginning.has("/*/*/Media Type"));
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        PAGES.refuse(request.recognised());
        AccountRowCompleter rows = new AccountRowCompleter(request);
        JsonFiles files = new JsonFiles(request, rows);
        ExportedFiles exported = new ExportedFiles(request.source());
        for (String path : request.recognised().items()) {
            ConversationNumbering<String> conversations = rows.conversations();
            files.read(path, MESSAGES, element -> take(element, conversations, exported, rows));
        }
        files.requireRows();
    }

    private static void take(
            JsonElement element,
            ConversationNumbering<String> conversations,
            ExportedFiles exported,
            AccountRowCompleter rows)
            throws IOException {
        if (!element.value().isObject()) {
            rows.warn(element.location(), ImportWarning.WarningKind.ROW_SKIPPED);
            return;
        }
        String list = element.path().getFirst();
        boolean old = list.startsWith(SENT) || list.startsWith(RECEIVED);
        String other = old ? element.text("From") + element.text("To") : list;
        rows.take(conversations.of(other, () -> heading(element, other)), message(element, old, exported, rows.zone()));
    }

    private static ConversationHeading heading(JsonElement element, String other) {
        String title = element.text("Conversation Title");
        return new ConversationHeading(
                title.isEmpty() ? other : title,
                element.location().item(),
                title.isEmpty() ? List.of(new Participant("", other)) : List.of());
    }

    private static Message message(JsonElement element, boolean old, ExportedFiles exported, ZoneId zone) {
        String kind = element.text("Media Type");
        Message message = Message.of(element.location(), type(kind), time(element, zone))
                .from("", element.text("From"))
                .saying(words(element.text("Content"), element.text("Text")))
                .with(direction(element, old));
        if (kind.contains("ERASED")) {
            message = message.marked(MessageRemark.DELETED);
        }
        if (kind.contains("MISSED")) {
            message = message.marked(MessageRemark.MISSED);
        }
        if (!kind.equals("TEXT")) {
            message = message.detailed("kind", kind);
        }
        message = message.detailed("to", element.text("To"));
        message = message.detailed("saved", element.text("IsSaved"));
        if (!element.text("Created").isEmpty()) {
            message = message.detailed("time-number", element.text("Created(microseconds)"));
        }
        for (String id : element.text("Media IDs").split("\\|", -1)) {
            if (!id.isBlank()) {
                message = message.with(exported.dated(id.strip(), message.location()));
            }
        }
        return message;
    }

    /** The words of a message, which are in either field; a damaged file may have both. */
    private static String words(String content, String text) {
        return content.isEmpty() || text.isEmpty() ? content + text : content + "\n" + text;
    }

    private static MessageType type(String kind) {
        if (!kind.startsWith("STATUS") || kind.contains("ERASED")) {
            return MessageType.MESSAGE;
        }
        return kind.contains("CALL") ? MessageType.CALL : MessageType.NOTICE;
    }

    private static MessageDirection direction(JsonElement element, boolean old) {
        boolean sent = old
                ? element.path().getFirst().startsWith(SENT)
                : element.value().path("IsSender").asBoolean(false);
        boolean said =
                old || Optional.ofNullable(element.value().get("IsSender")).isPresent();
        return said ? sent ? MessageDirection.SENT : MessageDirection.RECEIVED : MessageDirection.NOT_SAID;
    }

    /** The field 'microseconds' has contained milliseconds, so its unit is inferred from its size. */
    private static MessageTime time(JsonElement element, ZoneId zone) {
        String created = element.text("Created");
        return created.isEmpty()
                ? EpochTime.bySize(element.text("Created(microseconds)"), zone)
                : EpochTime.universal(created, zone);
    }
}
