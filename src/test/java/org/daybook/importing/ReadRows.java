package org.daybook.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.crypto.BytesChannel;
import org.daybook.progress.Progress;

/** What an importer read from a file, for tests to look at. */
public final class ReadRows {
    private final RowCollector all = new RowCollector();

    /** Reads what the importer recognises in the file; fails if that is not one group of files. */
    public static ReadRows of(Importer importer, ImportSource source, ImportSettings settings)
            throws ImportFailure, IOException {
        List<RecognisedFiles> groups = importer.recognise(source);
        if (groups.size() != 1) {
            throw new ImportFailure.NotRecognised();
        }
        ReadRows read = new ReadRows();
        importer.read(new ImportRequest(source, groups.getFirst(), settings, read.all, Progress.UNWATCHED));
        return read;
    }

    /** Reads a file with that content, in the zone of London. */
    public static ReadRows of(Importer importer, byte[] content) throws ImportFailure, IOException {
        return of(importer, content, ImportSettings.in(ZoneId.of("Europe/London")));
    }

    /** Reads a file with that content. */
    public static ReadRows of(Importer importer, byte[] content, ImportSettings settings)
            throws ImportFailure, IOException {
        try (ImportSource source = source(content)) {
            return of(importer, source, settings);
        }
    }

    /** A single file with that content. */
    public static ImportSource source(byte[] content) throws ImportFailure, IOException {
        return ImportSources.of("export", content.length, () -> new BytesChannel(content));
    }

    /** The conversations in the order in which they began. */
    public List<ConversationHeading> headings() {
        return all.headings();
    }

    /** All rows in their order. */
    public List<Message> messages() {
        return all.messages();
    }

    /** The warnings, each as its kind and its place. */
    public List<String> warnings() {
        return all.warnings().stream()
                .map(warning -> warning.kind().code() + " " + warning.location())
                .toList();
    }

    /** Every field of every row, as JSON, one row a line. */
    public String json() {
        try {
            return all.json();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows that a file beside a test has, as {@link #json} gives them. */
    public static String expected(Class<?> test, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
