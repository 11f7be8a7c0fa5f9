package org.daybook.importing.phone;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.conversation.ContactAddress;
import org.daybook.conversation.SourceLocation;
import org.daybook.crypto.Hashes;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ListedSource;
import org.daybook.importing.SourceItem;
import org.daybook.importing.sqlite.SqliteRow;
import org.daybook.progress.Progress;

/**
 * Takes what was chosen out of a phone: the used columns of the rows, each row with its number, the files that belong
 * to them, and what is needed to compare both with the phone's databases again. The rows are held in memory.
 */
public final class PhoneExtract {
    /** The file that says what was selected, from which phone. */
    static final String DESCRIPTION = "backup.json";

    private static final int LARGEST_TABLE = 256 << 20;
    private static final int AT_A_TIME = 1 << 16;
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final PhoneFiles files;
    private final PhoneSelection selection;
    private final Progress progress;
    private final PhoneRows rows;
    private final List<SourceItem> items = new ArrayList<>();
    private final Set<ContactAddress> addresses = new HashSet<>();

    private PhoneExtract(PhoneFiles files, PhoneSelection selection, Progress progress) {
        this.files = files;
        this.selection = selection;
        this.progress = progress;
        this.rows = new DatabaseRows(files);
    }

    /**
     * The chosen rows and files as a source, whose files are read from the phone when they are opened.
     *
     * @param progress cancels
     * @throws ImportFailure if a database is damaged, or more was chosen than memory should hold
     */
    public static ImportSource of(PhoneFiles files, PhoneSelection selection, PhoneFacts facts, Progress progress)
            throws ImportFailure, IOException {
        PhoneExtract extract = new PhoneExtract(files, selection, progress);
        extract.addMessages();
        extract.addCalls();
        extract.addWhatsApp();
        extract.addContacts();
        extract.items.add(new RowsItem(DESCRIPTION, extract.description(facts)));
        extract.items.sort(Comparator.comparing(SourceItem::path));
        return new ListedSource("iphone", extract.items);
    }

    /** Whether a row was chosen. */
    @FunctionalInterface
    private interface RowFilter {
        boolean accepts(SqliteRow row);
    }

    /** Rows in memory. */
    private record RowsItem(String path, byte[] content) implements SourceItem {
        @Override
        public String name() {
            return SourceItem.nameOf(path);
        }

        @Override
        public long length() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    /** A file of the phone. */
    private record FileItem(PhoneFiles files, String domain, String inDomain, long length) implements SourceItem {
        @Override
        public String path() {
            return domain + "/" + inDomain;
        }

        @Override
        public String name() {
            return SourceItem.nameOf(inDomain);
        }

        @Override
        public InputStream open() throws IOException {
            return Channels.newInputStream(
                    files.open(domain, inDomain).orElseThrow(() -> new IOException("not there any more")));
        }
    }

    private void add(PhoneTable table, RowFilter filter) throws ImportFailure, IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(lines).setRootValueSeparator(null)) {
            rows.read(table, row -> {
                progress.requireWanted(ImportFailure.Stopped::new);
                if (filter.accepts(row)) {
                    RowLines.write(json, row);
                    if (lines.size() > LARGEST_TABLE) {
                        throw new ImportFailure.TooLarge(SourceLocation.whole(table.item()));
                    }
                }
            });
        }
        if (lines.size() > 0) {
            items.add(new RowsItem(table.item(), lines.toByteArray()));
        }
    }

    private void addFile(String domain, String path) throws IOException {
        Optional<SeekableByteChannel> content = files.open(domain, path);
        if (content.isPresent()) {
            try (SeekableByteChannel opened = content.get()) {
                items.add(new FileItem(files, domain, path, opened.size()));
            }
        }
    }

    private void addMessages() throws ImportFailure, IOException {
        MessageChats chats = new MessageChats(rows);
        Set<Long> messages = new HashSet<>();
        Set<Long> used = new HashSet<>();
        Set<Long> handles = new HashSet<>();
        Map<String, Boolean> chosen = new HashMap<>();
        add(PhoneTable.MESSAGE, row -> {
            MessageChats.Chat chat = chats.of(row);
            boolean isChosen = chosen.computeIfAbsent(chat.address(), selection::has)
                    && selection.has(PhoneTime.since2001(row, "date"));
            if (isChosen) {
                messages.add(row.number());
                used.add(chat.chat());
                handles.add(MessageChats.number(row, "handle_id"));
                handles.addAll(chats.handles(chat.chat()));
            }
            return isChosen;
        });
        handles.forEach(handle -> note(chats.address(handle)));
        add(PhoneTable.HANDLE, row -> handles.contains(row.number()));
        add(PhoneTable.CHAT, row -> used.contains(row.number()));
        add(PhoneTable.CHAT_HANDLE, row -> used.contains(MessageChats.number(row, "chat_id")));
        add(PhoneTable.CHAT_MESSAGE, row -> messages.contains(MessageChats.number(row, "message_id")));
        add(PhoneTable.RECOVERABLE, row -> messages.contains(MessageChats.number(row, "message_id")));
        Set<Long> attachments = new HashSet<>();
        add(PhoneTable.ATTACHMENT_OF, row -> {
            boolean isUsed = messages.contains(MessageChats.number(row, "message_id"));
            if (isUsed) {
                attachments.add(MessageChats.number(row, "attachment_id"));
            }
            return isUsed;
        });
        Set<String> paths = new HashSet<>();
        add(PhoneTable.ATTACHMENT, row -> {
            boolean isUsed = attachments.contains(row.number());
            if (isUsed) {
                PhonePaths.attachment(row.text("filename")).ifPresent(paths::add);
            }
            return isUsed;
        });
        for (String path : paths) {
            addFile(PhonePaths.MEDIA, path);
        }
    }

    private void addCalls() throws ImportFailure, IOException {
        add(
                PhoneTable.CALL,
                row -> isChosen(CallAddress.ofCall(row)) && selection.has(PhoneTime.since2001(row, "ZDATE")));
        List<Long> voicemails = new ArrayList<>();
        add(
                PhoneTable.VOICEMAIL,
                row -> isChosen(CallAddress.ofVoicemail(row))
                        && selection.has(PhoneTime.since1970(row, "date"))
                        && voicemails.add(row.number()));
        for (long voicemail : voicemails) {
            addFile(PhoneDatabase.VOICEMAILS.domain(), PhonePaths.voicemail(voicemail));
        }
    }

    private void addWhatsApp() throws ImportFailure, IOException {
        WhatsAppChats chats = new WhatsAppChats(rows);
        Map<String, Boolean> chosen = new HashMap<>();
        Set<Long> messages = new HashSet<>();
        Set<Long> used = new HashSet<>();
        Set<Long> media = new HashSet<>();
        add(PhoneTable.WHATSAPP_MESSAGE, row -> {
            MessageChats.Chat chat = chats.of(row);
            boolean isChosen = chosen.computeIfAbsent(chat.address(), this::isChosen)
                    && selection.has(PhoneTime.since2001(row, "ZMESSAGEDATE"));
            if (isChosen) {
                messages.add(row.number());
                media.add(MessageChats.number(row, "ZMEDIAITEM"));
                if (used.add(chat.chat())) {
                    chat.members().forEach(this::note);
                }
            }
            return isChosen;
        });
        add(PhoneTable.WHATSAPP_CHAT, row -> used.contains(row.number()));
        add(PhoneTable.WHATSAPP_MEMBER, row -> used.contains(MessageChats.number(row, "ZCHATSESSION")));
        add(PhoneTable.WHATSAPP_INFO, row -> messages.contains(MessageChats.number(row, "ZMESSAGE")));
        Set<String> paths = new HashSet<>();
        add(PhoneTable.WHATSAPP_MEDIA, row -> {
            boolean isUsed = media.contains(row.number()) || messages.contains(MessageChats.number(row, "ZMESSAGE"));
            if (isUsed) {
                PhonePaths.whatsAppMedia(row.text("ZMEDIALOCALPATH")).ifPresent(paths::add);
            }
            return isUsed;
        });
        for (String path : paths) {
            addFile(PhoneDatabase.WHATSAPP.domain(), path);
        }
    }

    private boolean isChosen(String address) {
        boolean isChosen = selection.has(address);
        if (isChosen) {
            note(address);
        }
        return isChosen;
    }

    private void note(String address) {
        if (!address.isEmpty()) {
            addresses.add(ContactAddress.of(address));
        }
    }

    private void addContacts() throws ImportFailure, IOException {
        Set<Long> people = new HashSet<>();
        add(PhoneTable.PERSON_VALUE, row -> {
            ContactAddress address = ContactAddress.of(row.text("value"));
            boolean isUsed = ContactBook.isAddress(row) && addresses.stream().anyMatch(address::isSame);
            if (isUsed) {
                people.add(MessageChats.number(row, "record_id"));
            }
            return isUsed;
        });
        add(PhoneTable.PERSON, row -> people.contains(row.number()));
    }

    private byte[] description(PhoneFacts facts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeObjectFieldStart("backup");
            json.writeStringField("system", facts.system());
            json.writeStringField("manifest", facts.manifest());
            json.writeEndObject();
            json.writeObjectFieldStart("selection");
            json.writeArrayFieldStart("people");
            for (ContactAddress person : selection.people()) {
                json.writeString((person.isInternational() ? "+" : "") + person.value());
            }
            json.writeEndArray();
            json.writeStringField("from", selection.from().map(Object::toString).orElse(""));
            json.writeStringField(
                    "until", selection.until().map(Object::toString).orElse(""));
            json.writeEndObject();
            json.writeObjectFieldStart("sha256");
            for (PhoneDatabase database : PhoneDatabase.values()) {
                writeDigest(json, database.domain(), database.path());
                writeDigest(json, database.domain(), database.path() + PhoneDatabase.LOG);
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void writeDigest(JsonGenerator json, String domain, String path) throws IOException {
        Optional<SeekableByteChannel> content = files.open(domain, path);
        if (content.isEmpty()) {
            return;
        }
        MessageDigest digest = Hashes.newSha256();
        try (SeekableByteChannel opened = content.get()) {
            ByteBuffer part = ByteBuffer.allocate(AT_A_TIME);
            while (opened.read(part) >= 0) {
                digest.update(part.flip());
                part.clear();
            }
        }
        json.writeStringField(domain + "/" + path, HexFormat.of().formatHex(digest.digest()));
    }
}
