package org.daybook.importing.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.Participant;
import org.daybook.importing.EpochTime;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportWarning;

/** Reads the conversations of Facebook and Instagram, both those of the account and those encrypted end to end. */
record MetaThreadReader(JsonFiles files, ExportedFiles exported, AccountRowCompleter rows) {
    private static final JsonStreamSelector HEADING =
            new JsonStreamSelector("/participants", "/title", "/threadName", "/thread_path");
    private static final JsonStreamSelector MESSAGES = new JsonStreamSelector("/messages/*");
    private static final List<String> MEDIA = List.of("photos", "videos", "audio_files", "files", "gifs", "media");
    private static final List<String> NOTICES = List.of("Subscribe", "Unsubscribe");

    /** Reads one conversation, which is in one or more files. */
    void read(List<String> paths) throws ImportFailure, IOException {
        Map<String, JsonNode> heading = new HashMap<>();
        files.peek(
                paths.getFirst(), HEADING, element -> heading.put(element.path().getFirst(), element.value()));
        int conversation = rows.begin(heading(paths.getFirst(), heading));
        String folder = folder(
                heading.containsKey("thread_path") ? JsonElement.text(heading.get("thread_path")) : paths.getFirst());
        for (String path : paths) {
            files.read(path, MESSAGES, element -> take(conversation, element, folder));
        }
    }

    private static ConversationHeading heading(String path, Map<String, JsonNode> heading) {
        MetaTextRepair text = new MetaTextRepair();
        List<Participant> participants = new ArrayList<>();
        JsonNode listed = heading.get("participants");
        if (listed != null) {
            listed.forEach(one -> participants.add(
                    new Participant(text.repair(JsonElement.text(one.isObject() ? one.path("name") : one)), "")));
        }
        JsonNode title = heading.containsKey("title") ? heading.get("title") : heading.get("threadName");
        return new ConversationHeading(title == null ? "" : text.repair(JsonElement.text(title)), path, participants);
    }

    /** The folder of the account in which a conversation is: the inbox, the requests, the archive. */
    private static String folder(String path) {
        for (String folder : List.of("message_requests", "archived_threads", "filtered_threads", "e2ee_cutover")) {
            if (path.startsWith(folder + "/") || path.contains("/" + folder + "/")) {
                return folder;
            }
        }
        return "";
    }

    private void take(int conversation, JsonElement element, String folder) throws IOException {
        if (!element.value().isObject()) {
            rows.warn(element.location(), ImportWarning.WarningKind.ROW_SKIPPED);
            return;
        }
        MetaTextRepair text = new MetaTextRepair();
        Message message = element.value().has("senderName") ? encrypted(element, text) : plain(element, text);
        message = withMedia(withReactions(message, element, text), element);
        if (!folder.isEmpty()) {
            message = message.with("folder", folder);
        }
        if (folder.equals("message_requests")) {
            message = message.marked(MessageRemark.REQUEST);
        }
        rows.take(conversation, text.hasRepaired() ? message.marked(MessageRemark.REPAIRED_TEXT) : message);
    }

    private Message plain(JsonElement element, MetaTextRepair text) {
        String kind = element.text("type");
        boolean call = element.value().has("call_duration") || kind.equals("Call");
        MessageTime time = EpochTime.milliseconds(element.text("timestamp_ms"), rows.zone());
        Message message = Message.of(
                        element.location(),
                        call ? MessageType.CALL : NOTICES.contains(kind) ? MessageType.NOTICE : MessageType.MESSAGE,
                        time)
                .from(text.repair(element.text("sender_name")), "")
                .saying(text.repair(element.text("content")));
        message = AccountRowCompleter.measured(message, "duration", element.text("call_duration"), "s");
        if (element.value().path("missed").asBoolean(false)) {
            message = message.marked(MessageRemark.MISSED);
        }
        if (element.value().path("is_unsent").asBoolean(false)) {
            message = message.marked(MessageRemark.UNSENT);
        }
        for (JsonNode user : element.value().path("users")) {
            message = message.detailed("member", text.repair(JsonElement.text(user.path("name"))));
        }
        message = message.detailed("ip", element.text("ip"));
        JsonNode share = element.value().path("share");
        message = message.detailed("link", text.repair(JsonElement.text(share.path("link"))));
        message = message.detailed("link-text", text.repair(JsonElement.text(share.path("share_text"))));
        return message.detailed("link-owner", text.repair(JsonElement.text(share.path("original_content_owner"))));
    }

    private Message encrypted(JsonElement element, MetaTextRepair text) {
        MessageTime time = EpochTime.milliseconds(element.text("timestamp"), rows.zone());
        Message message = Message.of(element.location(), MessageType.MESSAGE, time)
                .from(text.repair(element.text("senderName")), "")
                .saying(text.repair(element.text("text")))
                .marked(MessageRemark.END_TO_END);
        String kind = element.text("type");
        if (!kind.equals("text") && !kind.equals("media")) {
            message = message.detailed("kind", kind);
        }
        return element.value().path("isUnsent").asBoolean(false) ? message.marked(MessageRemark.UNSENT) : message;
    }

    private static Message withReactions(Message message, JsonElement element, MetaTextRepair text) {
        Message reacted = message;
        for (JsonNode reaction : element.value().path("reactions")) {
            String sign = text.repair(JsonElement.text(reaction.path("reaction")));
            String actor = text.repair(JsonElement.text(reaction.path("actor")));
            reacted = reacted.detailed("reaction", (sign + " " + actor).strip());
        }
        return reacted;
    }

    private Message withMedia(Message message, JsonElement element) {
        Message attached = message;
        for (String kind : MEDIA) {
            for (JsonNode one : element.value().path(kind)) {
                attached = withFile(attached, one);
            }
        }
        JsonNode sticker = element.value().path("sticker");
        return sticker.isObject() ? withFile(attached, sticker) : attached;
    }

    private Message withFile(Message message, JsonNode file) {
        String named = JsonElement.text(file.path("uri"));
        return named.isEmpty() ? message : message.with(exported.attachment(named, message.location()));
    }
}
