package org.daybook.importing.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.SourceLocation;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.Importer;
import org.daybook.importing.MemorySources;
import org.daybook.importing.RowCollector;
import org.daybook.importing.SourcePlaces;

/** What an importer reads from the invented files of an account, and a way back from each row into them. */
final class ImportedAccount {
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final JsonMapper MAPPER = new JsonMapper();

    final List<ConversationHeading> headings;
    final List<MessageRow> rows;
    private final RowCollector all;
    private final Map<String, byte[]> originals;

    private ImportedAccount(RowCollector all, Map<String, byte[]> originals) {
        this.headings = all.headings();
        this.rows = all.rows();
        this.all = all;
        this.originals = originals;
    }

    /** An archive with files in it, or the only file if it has the empty path. */
    static ImportSource source(Map<String, byte[]> files) throws ImportFailure, IOException {
        if (files.containsKey("")) {
            return MemorySources.file("export.json", Objects.requireNonNull(files.get("")));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return MemorySources.file("export.zip", bytes.toByteArray());
    }

    /** Names and contents, one after the other. */
    static Map<String, byte[]> files(String... namesAndContents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put(namesAndContents[i], namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** Reads an archive. */
    static ImportedAccount read(Importer importer, Map<String, byte[]> files, String me)
            throws ImportFailure, IOException {
        try (ImportSource source = source(files)) {
            return new ImportedAccount(RowCollector.read(importer, source, settings(me)), files);
        }
    }

    /** Reads a single file. */
    static ImportedAccount read(Importer importer, String name, String content) throws ImportFailure, IOException {
        try (ImportSource source = MemorySources.file(name, content)) {
            return new ImportedAccount(RowCollector.read(importer, source, settings("")), files("", content));
        }
    }

    private static ImportSettings settings(String me) {
        return ImportSettings.in(LONDON).named(me, "");
    }

    /** Every field of every row, one JSON object a line. */
    String lines() throws IOException {
        return all.json();
    }

    /** The rows that are expected, in the same form, from a file of the tests. */
    static String rows(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ImportedAccount.class.getResourceAsStream(name + ".jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** The warnings, as they would be printed. */
    List<String> warned() {
        return all.warnings().stream()
                .map(warning -> warning.location() + " " + warning.kind().code())
                .toList();
    }

    /** Checks that each row's time and words are at its place in the original, and its attachments at theirs. */
    ImportedAccount traced() throws ImportFailure, IOException {
        try (ImportSource source = source(originals)) {
            for (MessageRow row : rows) {
                Message message = row.message();
                String original = original(source, message.location());
                assertThat(original).contains(message.time().written());
                for (String word : message.text().split("\\s+", -1)) {
                    assertThat(original.contains(word) || original.contains(misread(word)))
                            .as("%s at %s", word, message.location())
                            .isTrue();
                }
                for (Attachment attachment : message.attachments()) {
                    assertThat(source.item(attachment.location().item())).isPresent();
                    assertThat(attachment.isThere())
                            .isNotEqualTo(attachment.location().equals(message.location()));
                }
            }
        }
        return this;
    }

    private static String original(ImportSource source, SourceLocation location) throws IOException {
        String text = SourcePlaces.text(source, location);
        return location.scheme() == SourceLocation.Scheme.LINE ? SourcePlaces.texts(MAPPER.readTree(text)) : text;
    }

    /** A text as Facebook writes it. */
    static String misread(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
