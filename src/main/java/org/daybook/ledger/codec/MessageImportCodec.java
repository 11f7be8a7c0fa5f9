package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.casefile.entry.Entry.MessagesLinked;
import org.daybook.casefile.entry.Entry.RowsCommitted;
import org.daybook.conversation.ColumnMapping;
import org.daybook.conversation.ColumnMapping.ColumnRole;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.ConversationSummary.SenderCount;
import org.daybook.conversation.ImportBasis;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageImport.ImportedFile;
import org.daybook.conversation.MessageRange;
import org.daybook.conversation.MessageType;
import org.daybook.crypto.ByteSequence;
import org.daybook.record.Coded;
import org.daybook.record.Id;
import org.daybook.record.UnknownFields;

/** Writes as JSON what was imported from an export of messages, and reads it back. */
final class MessageImportCodec {
    private MessageImportCodec() {}

    static void write(MessageImport messages, ObjectNode data) {
        data.put("id", messages.id().hex());
        data.put("format", messages.format());
        ArrayNode files = data.putArray("files");
        messages.files()
                .forEach(file -> files.addObject()
                        .put("item", file.item())
                        .put("exhibit", file.exhibit().hex()));
        write(messages.basis(), data.putObject("basis"));
        ArrayNode conversations = data.putArray("conversations");
        messages.conversations().forEach(one -> write(one, conversations.addObject()));
        UnknownJsonFields.restore(messages.unknown(), data, data);
    }

    private static void write(ImportBasis basis, ObjectNode data) {
        data.put("zone", basis.zone().getId())
                .put("dayOrder", basis.dayOrder())
                .put("me", basis.me())
                .put("them", basis.them());
        basis.columns().ifPresent(columns -> {
            ObjectNode table = data.putObject("table");
            table.put("delimiter", String.valueOf(columns.delimiter()));
            table.put("headerRows", columns.headerRows());
            ArrayNode headings = table.putArray("headings");
            columns.headings().forEach(headings::add);
            ArrayNode roles = table.putArray("columns");
            columns.roles().forEach(role -> roles.add(role.code()));
            table.put("type", columns.type().code());
        });
    }

    private static void write(ConversationSummary of, ObjectNode data) {
        data.put("title", of.title());
        data.put("item", of.item());
        ArrayNode senders = data.putArray("senders");
        of.senders()
                .forEach(sender -> senders.addObject()
                        .put("name", sender.name())
                        .put("address", sender.address())
                        .put("messages", sender.messages()));
        data.put("messages", of.messages());
        data.put("system", of.system());
        data.put("media", of.media());
        data.put("mediaMissing", of.mediaMissing());
        data.put("calls", of.calls());
        data.put("others", of.others());
        OffsetDateTime first = of.first();
        OffsetDateTime last = of.last();
        if (first != null) {
            data.put("first", first.toString());
        }
        if (last != null) {
            data.put("last", last.toString());
        }
    }

    static void writeTree(RowsCommitted tree, EntryKind.Out out) {
        ObjectNode data = out.data();
        data.put("import", tree.messages().hex()).put("rows", tree.rows());
        data.put("root", tree.root().hex());
        ArrayNode originals = data.putArray("originals");
        tree.originals().forEach(original -> originals.add(original.hex()));
        data.put("pictures", tree.pictures()).put("recordings", tree.recordings());
        out.hidden().put("saltKey", tree.saltKey().hex());
    }

    static RowsCommitted readTree(EntryKind.In in) throws MalformedEntryException {
        JsonObjectReader data = in.data();
        return new RowsCommitted(
                data.parsed("import", Id::new),
                data.count("rows"),
                data.parsed("root", ByteSequence::ofHex),
                data.list("originals", ByteSequence::ofHex),
                data.count("pictures"),
                data.count("recordings"),
                in.hidden().parsed("saltKey", ByteSequence::ofHex));
    }

    static MessageImport read(JsonObjectReader data, Map<String, String> unknown) throws MalformedEntryException {
        List<ImportedFile> files = new ArrayList<>();
        for (JsonNode element : data.elements("files")) {
            JsonObjectReader file = new JsonObjectReader("files.", element, new HashMap<>());
            files.add(new ImportedFile(file.text("item"), file.parsed("exhibit", Id::new)));
        }
        JsonObjectReader basis = data.object("basis");
        ImportBasis chosen = new ImportBasis(
                basis.zone("zone"), basis.text("dayOrder"), basis.text("me"), basis.text("them"), columns(basis));
        basis.finish();
        List<ConversationSummary> conversations = new ArrayList<>();
        for (JsonNode element : data.elements("conversations")) {
            conversations.add(conversation(new JsonObjectReader("conversations.", element, new HashMap<>())));
        }
        Id<MessageImport> id = data.parsed("id", Id::new);
        String format = data.text("format");
        data.finish();
        return new MessageImport(id, format, files, chosen, conversations, new UnknownFields(unknown));
    }

    /** A role of a newer version of the program is read as a detail. */
    private static Optional<ColumnMapping> columns(JsonObjectReader basis) throws MalformedEntryException {
        if (!basis.has("table")) {
            return Optional.empty();
        }
        JsonObjectReader table = basis.object("table");
        String delimiter = table.text("delimiter");
        if (delimiter.length() != 1) {
            throw new MalformedEntryException(table.path("delimiter"));
        }
        ColumnMapping columns = new ColumnMapping(
                delimiter.charAt(0),
                table.count("headerRows"),
                table.texts("headings"),
                table.list("columns", code -> Coded.find(ColumnRole.class, code).orElse(ColumnRole.DETAIL)),
                table.choice("type", MessageType.OTHER));
        table.finish();
        return Optional.of(columns);
    }

    static void writeLink(MessagesLinked link, ObjectNode data) {
        data.put("incident", link.incident().hex());
        ArrayNode ranges = data.putArray("ranges");
        link.ranges()
                .forEach(range -> ranges.addObject()
                        .put("import", range.messages().hex())
                        .put("conversation", range.conversation())
                        .put("first", range.first())
                        .put("last", range.last()));
    }

    static MessagesLinked readLink(JsonObjectReader data) throws MalformedEntryException {
        List<MessageRange> ranges = new ArrayList<>();
        for (JsonNode element : data.elements("ranges")) {
            JsonObjectReader range = new JsonObjectReader("ranges.", element, new HashMap<>());
            try {
                ranges.add(new MessageRange(
                        range.parsed("import", Id::new),
                        range.count("conversation"),
                        range.count("first"),
                        range.count("last")));
            } catch (IllegalArgumentException e) {
                throw new MalformedEntryException(data.path("ranges"));
            }
        }
        return new MessagesLinked(data.parsed("incident", Id::new), ranges);
    }

    private static ConversationSummary conversation(JsonObjectReader data) throws MalformedEntryException {
        List<SenderCount> senders = new ArrayList<>();
        for (JsonNode element : data.elements("senders")) {
            JsonObjectReader sender = new JsonObjectReader("senders.", element, new HashMap<>());
            senders.add(new SenderCount(sender.text("name"), sender.text("address"), sender.count("messages")));
        }
        return new ConversationSummary(
                data.text("title"),
                data.text("item"),
                senders,
                data.count("messages"),
                data.count("system"),
                data.count("media"),
                data.count("mediaMissing"),
                data.count("calls"),
                data.count("others"),
                data.optional("first", OffsetDateTime::parse),
                data.optional("last", OffsetDateTime::parse));
    }
}
