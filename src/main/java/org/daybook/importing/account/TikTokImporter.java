package org.daybook.importing.account;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.Participant;
import org.daybook.importing.ConversationNumbering;
import org.daybook.importing.EpochTime;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.Importer;
import org.daybook.importing.RecognisedFiles;

/** Reads the direct messages and the logins of a TikTok account. Its times are in UTC. */
public final class TikTokImporter implements Importer {
    private static final ReadableExport PAGES = new ReadableExport(
            "tiktok-text", Pattern.compile("Direct Messages?[.]txt"), List.of(">>> Chat History with"));

    /** One of these is in every file of the format. */
    private static final String[] SIGNS = {"Direct Message", "Activity", "Likes and Favorites", "Comment"};

    private static final JsonStreamSelector ROWS = new JsonStreamSelector(
            "/Direct Messages/*/*/*/*",
            "/Direct Message/*/*/*/*",
            "/Activity/Login History/LoginHistoryList/*",
            "/Your Activity/Login History/LoginHistoryList/*");
    private static final int FIRST_LOGIN_PATTERN = 2;

    private static final Pattern NAMED = Pattern.compile("Chat History with (.*?):?", Pattern.DOTALL);

    /** The names with which the file of an account begins; the messages may come much later. */
    private static final List<String> BEGINNINGS = List.of(
            "/Direct Messages/*/ChatHistory",
            "/Direct Message/*/ChatHistory",
            "/Activity/Favorite Effects",
            "/Activity/Favorite Videos",
            "/Activity/Follower List",
            "/Activity/Like List",
            "/Activity/Login History/LoginHistoryList",
            "/Activity/Video Browsing History",
            "/Your Activity/Login History/LoginHistoryList",
            "/Your Activity/Watch History",
            "/Likes and Favorites/Favorite Effects",
            "/Comment/Comments/CommentsList");

    @Override
    public String format() {
        return "tiktok";
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) throws IOException {
        List<String> items = JsonFormatProbe.paths(source, TikTokImporter::isAccount, SIGNS);
        return items.isEmpty()
                ? PAGES.recognise(format(), source)
                : List.of(new RecognisedFiles(format(), items, List.of(), "tiktok-account", Set.of(ImportQuestion.ME)));
    }

    private static boolean isAccount(JsonFormatProbe beginning) {
        return BEGINNINGS.stream().anyMatch(beginning::has);
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        PAGES.refuse(request.recognised());
        AccountRowCompleter rows = new AccountRowCompleter(request);
        JsonFiles files = new JsonFiles(request, rows);
        for (String path : request.recognised().items()) {
            ConversationNumbering<List<String>> conversations = rows.conversations();
            files.read(path, ROWS, element -> take(element, conversations, rows));
        }
        files.requireRows();
    }

    private static void take(
            JsonElement element, ConversationNumbering<List<String>> conversations, AccountRowCompleter rows)
            throws IOException {
        if (!element.value().isObject()) {
            rows.warn(element.location(), ImportWarning.WarningKind.ROW_SKIPPED);
            return;
        }
        boolean login = element.pattern() >= FIRST_LOGIN_PATTERN;
        List<String> list = element.path().subList(0, element.path().size() - 1);
        int conversation =
                conversations.of(list, () -> heading(element.location().item(), list, login));
        rows.take(conversation, login ? login(element, rows) : message(element, rows));
    }

    private static ConversationHeading heading(String item, List<String> list, boolean login) {
        if (login) {
            return new ConversationHeading(list.get(1), item, List.of());
        }
        Matcher named = NAMED.matcher(list.getLast());
        return named.matches()
                ? new ConversationHeading(named.group(1), item, List.of(new Participant("", named.group(1))))
                : new ConversationHeading(list.getLast(), item, List.of());
    }

    private static Message message(JsonElement element, AccountRowCompleter rows) {
        return Message.of(
                        element.location(), MessageType.MESSAGE, EpochTime.universal(element.text("Date"), rows.zone()))
                .from("", element.text("From"))
                .saying(element.text("Content"));
    }

    private static Message login(JsonElement element, AccountRowCompleter rows) {
        Message row = Message.of(
                element.location(), MessageType.LOGIN, EpochTime.universal(element.text("Date"), rows.zone()));
        row = row.detailed("ip", element.text("IP"));
        row = row.detailed("device", element.text("DeviceModel"));
        row = row.detailed("device", element.text("DeviceSystem"));
        row = row.detailed("network", element.text("NetworkType"));
        return row.detailed("network", element.text("Carrier"));
    }
}
