package org.daybook.importing.catalogue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.Participant;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportSources;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.Importer;
import org.daybook.importing.LineReader;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;
import org.daybook.importing.SourceLine;
import org.daybook.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preview counts what would be imported, file by file, and hides nothing that could not be read. */
class ImportPreviewTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ImportSettings SETTINGS = ImportSettings.in(LONDON);

    @TempDir
    private Path folder;

    /** An invented format: its name, then 'sender,text' a line; an empty sender is the program. */
    private record LinesOf(String format, boolean together) implements Importer {
        @Override
        public List<RecognisedFiles> recognise(ImportSource source) throws IOException {
            List<String> items = source.items().stream()
                    .filter(this::isOurs)
                    .map(SourceItem::path)
                    .toList();
            if (items.isEmpty()) {
                return List.of();
            }
            Set<ImportQuestion> questions = Set.of(ImportQuestion.ZONE, ImportQuestion.DAY_ORDER);
            return together
                    ? List.of(new RecognisedFiles(format, items, List.of(), "first-line", questions))
                    : items.stream()
                            .map(item -> new RecognisedFiles(format, List.of(item), List.of(), "first-line", questions))
                            .toList();
        }

        private boolean isOurs(SourceItem item) {
            try (LineReader lines = LineReader.of(item.open())) {
                SourceLine first = lines.next();
                return first != null && first.text().equals(format);
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public void read(ImportRequest request) throws ImportFailure, IOException {
            for (String path : request.recognised().items()) {
                int conversation = request.into()
                        .begin(new ConversationHeading(
                                "Chat é", path, List.of(new Participant("Listed", "+447700900123"))));
                try (LineReader lines =
                        LineReader.of(request.source().item(path).orElseThrow().open())) {
                    lines.next();
                    for (SourceLine line = lines.next(); line != null; line = lines.next()) {
                        SourceLocation place = SourceLocation.lines(path, line.number(), line.number());
                        int comma = line.text().indexOf(',');
                        if (line.text().equals("bad")) {
                            throw new ImportFailure.Malformed(place);
                        } else if (comma < 0) {
                            request.into().warn(new ImportWarning(place, ImportWarning.WarningKind.ROW_SKIPPED));
                        } else {
                            request.into().take(conversation, message(place, line, comma, request.settings()));
                        }
                    }
                }
            }
        }

        private static Message message(SourceLocation place, SourceLine line, int comma, ImportSettings settings) {
            String sender = line.text().substring(0, comma);
            Instant at = Instant.parse("2026-06-01T10:00:00Z").plusSeconds(line.number());
            return Message.of(
                            place,
                            sender.isEmpty() ? MessageType.NOTICE : MessageType.MESSAGE,
                            MessageTime.stated("", at, MessageTime.MessageTimePrecision.SECOND, settings.zone()))
                    .from(sender, "")
                    .with(new Attachment("a.jpg", "image/jpeg", Attachment.AttachmentState.MISSING, place));
        }
    }

    private ImportPreview preview(Importer... importers) throws Exception {
        try (ImportSource source = ImportSources.of(folder)) {
            return ImportPreview.of(source, new Importers(List.of(importers)), SETTINGS, Progress.UNWATCHED);
        }
    }

    private static String json(ImportPreview preview) throws IOException {
        return new PreviewWriter(warning -> warning.kind().code()).line("a\nb.txt", preview);
    }

    @Test
    void countsEveryConversationWithTheWarningsOfItsFile() throws Exception {
        Files.writeString(folder.resolve("1.txt"), "one\nA,x\nB,y\nA,z\n,joined\nhm\n");
        Files.writeString(folder.resolve("2.jpg"), "?");
        assertThat(json(preview(new LinesOf("one", false))))
                .isEqualTo("{\"file\":\"a\\nb.txt\",\"format\":\"one\",\"reason\":\"first-line\","
                        + "\"questions\":[\"day-order\",\"zone\"],"
                        + "\"conversations\":[{\"title\":\"Chat \\u00E9\",\"item\":\"1.txt\",\"format\":\"one\","
                        + "\"participants\":[{\"name\":\"Listed\",\"address\":\"+447700900123\",\"messages\":0},"
                        + "{\"name\":\"A\",\"address\":\"\",\"messages\":2},"
                        + "{\"name\":\"B\",\"address\":\"\",\"messages\":1}],"
                        + "\"messages\":3,\"system\":1,\"media\":0,\"mediaMissing\":4,\"calls\":0,\"others\":0,"
                        + "\"first\":\"2026-06-01T11:00:02+01:00\",\"last\":\"2026-06-01T11:00:05+01:00\","
                        + "\"warnings\":[{\"place\":\"1.txt, line=6\",\"text\":\"row-skipped\"}]}],"
                        + "\"others\":[\"2.jpg\"],\"warnings\":[],\"warned\":1}");
    }

    @Test
    void whatIsOfNoKnownFormatHasNoneAndIsListed() throws Exception {
        Files.writeString(folder.resolve("x"), "x");
        assertThat(json(preview()))
                .isEqualTo("{\"file\":\"a\\nb.txt\",\"format\":null,\"reason\":null,\"questions\":[],"
                        + "\"conversations\":[],\"others\":[\"x\"],\"warnings\":[],\"warned\":0}");
    }

    @Test
    void conversationsOfSeveralFormatsEachHaveTheirOwn() throws Exception {
        Files.writeString(folder.resolve("1"), "one\nA,x\n");
        Files.writeString(folder.resolve("2"), "two\nA,x\n");
        assertThat(preview(new LinesOf("one", false), new LinesOf("two", false)).conversations())
                .extracting(ImportPreview.Conversation::format)
                .containsExactly("one", "two");
    }

    @Test
    void aGroupThatCannotBeReadHidesNoOther() throws Exception {
        Files.writeString(folder.resolve("1"), "one\nA,x\nbad\n");
        Files.writeString(folder.resolve("2"), "one\nA,x\n");
        ImportPreview preview = preview(new LinesOf("one", false));
        assertThat(preview.conversations()).hasSize(2);
        assertThat(preview.conversations().getFirst().warnings())
                .containsExactly(
                        new ImportWarning(SourceLocation.whole("1"), ImportWarning.WarningKind.ITEM_UNREADABLE));
    }

    @Test
    void theOnlyGroupThatCannotBeReadIsAFailureThatNamesThePlace() throws Exception {
        Files.writeString(folder.resolve("1"), "one\nA,x\nbad\n");
        assertThatThrownBy(() -> preview(new LinesOf("one", false)))
                .isInstanceOfSatisfying(
                        ImportFailure.Malformed.class,
                        e -> assertThat(e.location()).hasToString("1, line=3"));
    }

    @Test
    void filesThatAreReadTogetherKeepTheirWarningsApart() throws Exception {
        Files.writeString(folder.resolve("1"), "one\nhm\n");
        Files.writeString(folder.resolve("2"), "one\nA,x\nhm\nhm\n");
        assertThat(preview(new LinesOf("one", true)).conversations())
                .extracting(conversation -> conversation.warnings().size())
                .containsExactly(1, 2);
    }

    @Test
    void aFileOfAnArchiveThatCannotBeOpenedHidesNoOther() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.eml"));
            zip.write("From: a@example.org\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n\nx".getBytes(US_ASCII));
            zip.putNextEntry(new ZipEntry("b.json"));
            zip.write("{}".getBytes(US_ASCII));
        }
        byte[] zip = bytes.toByteArray();
        // The way of packing of the second, in the list of files.
        zip[zip.length - 22 - 46 - "b.json".length() + 10] = 99;
        Files.write(folder.resolve("x.zip"), zip);
        try (ImportSource source = ImportSources.of(folder.resolve("x.zip"))) {
            ImportPreview preview = ImportPreview.of(source, new Importers(), SETTINGS, Progress.UNWATCHED);
            assertThat(preview.conversations()).hasSize(1);
            assertThat(preview.others()).containsExactly("b.json");
            assertThat(preview.warnings())
                    .containsExactly(new ImportWarning(
                            SourceLocation.whole("b.json"), ImportWarning.WarningKind.ITEM_UNREADABLE));
        }
    }

    @Test
    void picturesAreOpenedOnceHoweverManyImportersThereAre() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        for (String head :
                List.of("\u00ff\u00d8\u00ff\u00e0", "\u0089PNG\r\n", "GIF89a", "RIFF----WEBP", "----ftypheic")) {
            byte[] picture = (head + "one").getBytes(ISO_8859_1);
            opened.set(0);
            try (ImportSource source = ImportSources.of("x", picture.length, () -> {
                opened.incrementAndGet();
                return new SeekableInMemoryByteChannel(picture);
            })) {
                Importers.SourceContents contents = new Importers().recognise(source);
                assertThat(contents.others()).containsExactly("");
                assertThat(contents.warnings()).isEmpty();
                // Once to see whether it is an archive.
                assertThat(opened).hasValue(2);
            }
        }
    }
}
