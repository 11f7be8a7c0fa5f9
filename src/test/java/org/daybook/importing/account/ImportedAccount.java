package org.daybook.importing.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.SourceLocation;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.conversation.rows.RowWriter;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportSources;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.Importer;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.Recognition;
import org.daybook.importing.SourcePlaces;
import org.daybook.progress.Progress;

/** What an importer reads from invented files, and a way back from each row into them. */
final class ImportedAccount implements MessageHandler {
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final JsonMapper MAPPER = new JsonMapper();

    final List<ConversationHeading> headings = new ArrayList<>();
    final List<MessageRow> rows = new ArrayList<>();
    final List<ImportWarning> warnings = new ArrayList<>();
    private final Map<Integer, Integer> counts = new LinkedHashMap<>();
    private final Map<String, byte[]> originals;

    private ImportedAccount(Map<String, byte[]> originals) {
        this.originals = originals;
    }

    /** A single file. */
    static ImportSource file(String name, byte[] bytes) throws ImportFailure, IOException {
        return ImportSources.of(name, bytes.length, () -> new SeekableInMemoryByteChannel(bytes));
    }

    /** An archive with files in it. */
    static ImportSource archive(Map<String, byte[]> files) throws ImportFailure, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return file("export.zip", bytes.toByteArray());
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
        try (ImportSource source = archive(files)) {
            return read(importer, source, files, me);
        }
    }

    /** Reads a single file. */
    static ImportedAccount read(Importer importer, String name, String content) throws ImportFailure, IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try (ImportSource source = file(name, bytes)) {
            return read(importer, source, Map.of("", bytes), "");
        }
    }

    private static ImportedAccount read(
            Importer importer, ImportSource source, Map<String, byte[]> originals, String me)
            throws ImportFailure, IOException {
        ImportedAccount read = new ImportedAccount(originals);
        for (Recognition recognised : importer.recognise(source)) {
            importer.read(source, recognised, ImportSettings.in(LONDON).named(me, ""), read, Progress.UNWATCHED);
        }
        return read;
    }

    @Override
    public int begin(ConversationHeading heading) {
        headings.add(heading);
        return headings.size() - 1;
    }

    @Override
    public void take(int conversation, Message message) {
        rows.add(new MessageRow(conversation, counts.merge(conversation, 1, Integer::sum), message));
    }

    @Override
    public void warn(ImportWarning warning) {
        warnings.add(warning);
    }

    /** Every field of every row, one JSON object a line. */
    String lines() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter writer = new RowWriter(out)) {
            for (MessageRow row : rows) {
                writer.write(row);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The rows that are expected, in the same form, from a file of the tests. */
    static String rows(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ImportedAccount.class.getResourceAsStream(name + ".jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** The warnings, as they would be printed. */
    List<String> warned() {
        return warnings.stream()
                .map(warning -> warning.location() + " " + warning.kind().code())
                .toList();
    }

    /** Checks that each row's time, sender and words are at its place in the original. */
    ImportedAccount traced() throws ImportFailure, IOException {
        try (ImportSource source = originals.containsKey("") ? file("x", originals.get("")) : archive(originals)) {
            for (MessageRow row : rows) {
                Message message = row.message();
                String original = original(source, message.location());
                assertThat(original).contains(message.time().written());
                for (String word : message.text().split("\\s+", -1)) {
                    assertThat(original.contains(word) || original.contains(misread(word)))
                            .as("%s at %s", word, message.location())
                            .isTrue();
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
    private static String misread(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
