package org.daybook.importing.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Participant;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSource;
import org.daybook.importing.Importer;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Google Chat part of a Google Takeout: a folder for each conversation, with its messages, members and
 * attachments, and a file that names the owner of the account.
 */
public final class GoogleChatImporter implements Importer {
    /** One of these is in every file of the format. */
    private static final String[] SIGNS = {"created_date", "\"user\""};

    private static final JsonStreamSelector MESSAGES = new JsonStreamSelector("/messages/*");
    private static final JsonStreamSelector HEADING = new JsonStreamSelector("/name", "/members");
    private static final JsonStreamSelector OWNER = new JsonStreamSelector("/user");

    @Override
    public String format() {
        return "google-chat";
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) throws IOException {
        List<String> items = JsonFormatProbe.paths(source, GoogleChatImporter::isChat, SIGNS);
        if (items.isEmpty()) {
            return List.of();
        }
        Set<String> messages = Set.copyOf(items);
        Set<String> folders = items.stream().map(SourceItem::folderOf).collect(Collectors.toSet());
        List<String> others = source.items().stream()
                .map(SourceItem::path)
                .filter(path -> !messages.contains(path) && folders.contains(SourceItem.folderOf(path)))
                .toList();
        return List.of(new RecognisedFiles(
                format(),
                items,
                others,
                "google-chat-messages",
                owner(source) == null ? Set.of(ImportQuestion.ME) : Set.of()));
    }

    private static boolean isChat(JsonFormatProbe beginning) {
        return beginning.has("/messages/*/created_date")
                && (beginning.has("/messages/*/creator") || beginning.has("/messages/*/message_id"));
    }

    private static @Nullable SourceItem owner(ImportSource source) {
        return source.items().stream()
                .filter(item -> item.name().equals("user_info.json"))
                .filter(item -> JsonFormatProbe.of(item, SIGNS).has("/user/email"))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        AccountRowCompleter rows = new AccountRowCompleter(request);
        JsonFiles files = new JsonFiles(request, rows);
        GoogleChatReader messages =
                new GoogleChatReader(new ExportedFiles(request.source()), rows, own(request.source(), files));
        for (String path : request.recognised().items()) {
            int conversation = rows.begin(heading(path, files));
            files.read(path, MESSAGES, element -> messages.take(conversation, element));
        }
        files.requireRows();
    }

    /** The address of the owner of the account; empty if the files do not say. */
    private static String own(ImportSource source, JsonFiles files) throws ImportFailure, IOException {
        Map<String, String> user = new HashMap<>();
        SourceItem owner = owner(source);
        if (owner != null) {
            files.peek(owner.path(), OWNER, element -> user.put("email", element.text("email")));
        }
        return user.getOrDefault("email", "");
    }

    private static ConversationHeading heading(String path, JsonFiles files) throws ImportFailure, IOException {
        Map<String, JsonNode> found = new HashMap<>();
        files.peek(
                SourceItem.folderOf(path) + "group_info.json",
                HEADING,
                element -> found.put(element.path().getFirst(), element.value()));
        JsonNode members = found.get("members");
        JsonNode name = found.get("name");
        List<Participant> listed = members == null
                ? List.of()
                : members.valueStream().map(GoogleChatReader::person).toList();
        return new ConversationHeading(name == null ? "" : JsonElement.text(name), path, listed);
    }
}
