package org.daybook.importing.account;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Participant;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.Importer;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;

/** Reads what Telegram Desktop exports as JSON: one chat, or a whole account with its logins. */
public final class TelegramImporter implements Importer {
    private static final ReadableExport PAGES =
            new ReadableExport("telegram-html", Pattern.compile("messages[0-9]*[.]html"), List.of("page_wrap"));

    /** One of these is in every file of the format. */
    private static final String[] SIGNS = {"from_id", "date_unixtime", "personal_information", "chats", "actor_id"};

    private static final JsonStreamSelector ROWS = new JsonStreamSelector(
            "/name",
            "/type",
            "/id",
            "/messages/*",
            "/chats/list/*/name",
            "/chats/list/*/type",
            "/chats/list/*/id",
            "/chats/list/*/messages/*",
            "/left_chats/list/*/name",
            "/left_chats/list/*/type",
            "/left_chats/list/*/id",
            "/left_chats/list/*/messages/*",
            "/personal_information",
            "/sessions/list/*");

    private static final String SESSIONS = "sessions";

    @Override
    public String format() {
        return "telegram";
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) throws IOException {
        List<String> items = new ArrayList<>();
        boolean local = false;
        boolean account = false;
        for (SourceItem item : source.items()) {
            JsonFormatProbe beginning = JsonFormatProbe.of(item, SIGNS);
            boolean whole = isAccount(beginning);
            if (whole || isChat(beginning)) {
                items.add(item.path());
                account |= whole;
                local |= !whole && beginning.has("/messages/*/date") && !beginning.has("/messages/*/date_unixtime");
            }
        }
        Set<ImportQuestion> questions =
                local ? Set.of(ImportQuestion.ME, ImportQuestion.ZONE) : account ? Set.of() : Set.of(ImportQuestion.ME);
        return items.isEmpty()
                ? PAGES.recognise(format(), source)
                : List.of(new RecognisedFiles(format(), items, media(source, items), "telegram-chats", questions));
    }

    private static boolean isChat(JsonFormatProbe beginning) {
        return beginning.has("/messages/*/id")
                && beginning.has("/messages/*/type")
                && beginning.has("/messages/*/date")
                && (beginning.has("/messages/*/from_id")
                        || beginning.has("/messages/*/from")
                        || beginning.has("/messages/*/actor")
                        || beginning.has("/messages/*/text"));
    }

    private static boolean isAccount(JsonFormatProbe beginning) {
        return beginning.has("/personal_information/user_id")
                || beginning.has("/chats/list/*/messages")
                || beginning.has("/left_chats/list/*/messages");
    }

    private static List<String> media(ImportSource source, List<String> items) {
        List<String> folders = items.stream().map(SourceItem::folderOf).toList();
        return source.items().stream()
                .filter(item -> !JsonFormatProbe.mayBe(item))
                .map(SourceItem::path)
                .filter(path -> folders.stream().anyMatch(path::startsWith))
                .toList();
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        PAGES.refuse(request.recognised());
        AccountRowCompleter rows = new AccountRowCompleter(request);
        JsonFiles files = new JsonFiles(request, rows);
        ExportedFiles exported = new ExportedFiles(request.source());
        for (String path : request.recognised().items()) {
            Chats chats = new Chats(rows, new TelegramMessageReader(exported, rows));
            files.read(path, ROWS, chats::take);
        }
        files.requireRows();
    }

    /** The chats of one file; each begins with its first message, which comes after its name. */
    private static final class Chats {
        private final AccountRowCompleter rows;
        private final TelegramMessageReader messages;
        private final Map<String, String> heading = new HashMap<>();
        private List<String> current = List.of();
        private int conversation = -1;
        private String own = "";

        Chats(AccountRowCompleter rows, TelegramMessageReader messages) {
            this.rows = rows;
            this.messages = messages;
        }

        void take(JsonElement element) throws IOException {
            List<String> path = element.path();
            boolean row = path.size() > 1
                    && (path.get(path.size() - 2).equals("messages")
                            || path.getFirst().equals(SESSIONS));
            if (path.getFirst().equals("personal_information")) {
                own = "user" + element.text("user_id");
            } else if (row) {
                List<String> list = path.subList(0, path.size() - 1);
                if (conversation < 0 || !list.equals(current)) {
                    begin(element, list);
                }
                row(element);
            } else {
                heading.put(JsonStreamSelector.pointer(path), JsonElement.text(element.value()));
            }
        }

        private void begin(JsonElement element, List<String> list) throws IOException {
            String chat = JsonStreamSelector.pointer(list.subList(0, list.size() - 1));
            String name = list.getFirst().equals(SESSIONS) ? SESSIONS : heading.getOrDefault(chat + "/name", "");
            String id = heading.getOrDefault(chat + "/id", "");
            boolean personal = List.of("personal_chat", "bot_chat").contains(heading.getOrDefault(chat + "/type", ""));
            conversation = rows.begin(new ConversationHeading(
                    name,
                    element.location().item(),
                    personal && !id.isEmpty() ? List.of(new Participant(name, "user" + id)) : List.of()));
            current = list;
            heading.clear();
        }

        private void row(JsonElement element) throws IOException {
            if (!element.value().isObject()) {
                rows.warn(element.location(), ImportWarning.WarningKind.ROW_SKIPPED);
            } else if (element.path().getFirst().equals(SESSIONS)) {
                rows.take(conversation, messages.login(element));
            } else {
                rows.take(conversation, messages.message(element, own));
            }
        }
    }
}
