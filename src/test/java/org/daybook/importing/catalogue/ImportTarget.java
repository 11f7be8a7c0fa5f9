package org.daybook.importing.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.conversation.rows.RowWriter;
import org.daybook.fuzz.FuzzTarget;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.MemorySources;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.RecognisedFiles;
import org.daybook.progress.Progress;

/** A file that is imported, of any format, alone or in an archive. */
public final class ImportTarget implements FuzzTarget {
    private static final ImportSettings SETTINGS =
            ImportSettings.in(ZoneId.of("Europe/London")).named("Sam", "");
    private final Importers importers = new Importers();

    /** Takes every row as it would be stored. */
    private static final class Rows implements MessageHandler {
        private final ImportSource source;
        private final RowWriter writer;
        private int conversations;

        Rows(ImportSource source) throws IOException {
            this.source = source;
            this.writer = new RowWriter(OutputStream.nullOutputStream());
        }

        @Override
        public int begin(ConversationHeading heading) {
            return conversations++;
        }

        @Override
        public void take(int conversation, Message message) throws IOException {
            FuzzTarget.require(conversation >= 0 && conversation < conversations, "a conversation that never began");
            FuzzTarget.require(source.item(message.location().item()).isPresent(), "a row without a file");
            writer.write(new MessageRow(conversation, 1, message));
        }

        @Override
        public void warn(ImportWarning warning) {
            FuzzTarget.require(!warning.kind().code().isEmpty(), "a warning without a kind");
        }
    }

    @Override
    public List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (String format : importers.formats()) {
                for (ImportSeeds.Seed seed : ImportSeeds.of(format)) {
                    seeds.add(seed.bytes());
                    zip.putNextEntry(new ZipEntry(format + "/" + seed.name()));
                    zip.write(seed.bytes());
                }
            }
        }
        seeds.add(archive.toByteArray());
        return seeds;
    }

    @Override
    public void read(byte[] input) throws IOException {
        try (ImportSource source = MemorySources.file("export", input)) {
            for (RecognisedFiles group : importers.recognise(source).recognised()) {
                try {
                    importers
                            .of(group.format())
                            .orElseThrow()
                            .read(new ImportRequest(source, group, SETTINGS, new Rows(source), Progress.UNWATCHED));
                } catch (ImportFailure | IOException e) {
                    FuzzTarget.require(!(e instanceof ImportFailure.Stopped), "stopped by nobody");
                }
            }
        } catch (ImportFailure | IOException e) {
            FuzzTarget.require(!(e instanceof ImportFailure.Stopped), "stopped by nobody");
        }
    }
}
