package org.daybook.importing.catalogue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.conversation.rows.RowWriter;
import org.daybook.fuzz.FuzzTarget;
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.Importer;
import org.daybook.importing.ListedSource;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;
import org.daybook.importing.catalogue.ImportSeeds.Seed;
import org.daybook.progress.Progress;

/**
 * Has an importer read damaged files. Each gives rows that can be stored and that are where they say, warnings, or a
 * documented failure that repeats nothing of the file, within bounds of time and memory. For one thread.
 */
final class ImportFuzz {
    private static final ImportSettings PLAIN =
            ImportSettings.in(ZoneId.of("Europe/London")).named("Anna Berg", "");
    private static final ImportSettings MONTH_FIRST = PLAIN.with(DayOrder.MONTH_FIRST);
    private static final long MOST_MEMORY = 64 << 20;
    private static final long LONGEST = Duration.ofSeconds(2).toNanos();
    private static final List<SourceItem> MEDIA = List.of(
            new BytesItem("photos/1.jpg", "1.jpg", new byte[7]),
            new BytesItem("IMG-20240313-WA0001.jpg", "IMG-20240313-WA0001.jpg", new byte[7]));

    /** All that a failure says; none of it is from a file. */
    private static final Set<String> FACTS = Set.of("not there", "cannot be read");

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Importer importer;
    private final List<Seed> seeds;
    private final List<RecognisedFiles> recognised = new ArrayList<>();
    private final FileMutation mutation;
    private final List<SourceItem> media;
    private final RowWriter writer = new RowWriter(OutputStream.nullOutputStream());
    private final long seed;
    private long rows;

    /**
     * Recognises the undamaged files.
     *
     * @param seed makes the same files of the same numbers
     */
    ImportFuzz(Importer importer, List<Seed> seeds, long seed) throws IOException {
        this.importer = importer;
        this.seeds = seeds;
        this.mutation = new FileMutation(seeds.stream().map(Seed::bytes).toList());
        this.media = MEDIA.stream()
                .filter(item -> seeds.stream().anyMatch(file -> file.text().contains(item.name())))
                .toList();
        this.seed = seed;
        for (Seed each : seeds) {
            List<RecognisedFiles> groups = importer.recognise(source(each.name(), each));
            FuzzTarget.require(groups.size() == 1, each.name() + " is not recognised");
            recognised.add(groups.getFirst());
        }
    }

    private record BytesItem(String path, String name, byte[] bytes) implements SourceItem {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes) {
                @Override
                public byte[] readNBytes(int length) {
                    byte[] read = Arrays.copyOfRange(buf, pos, pos + Math.min(length, count - pos));
                    pos += read.length;
                    return read;
                }
            };
        }
    }

    private ImportSource source(String path, Seed file) {
        List<SourceItem> items = new ArrayList<>(media);
        items.add(new BytesItem(path, file.name(), file.bytes()));
        return new ListedSource("export", items);
    }

    /** Reads the damaged files of these numbers. */
    void run(int from, int to) {
        for (int number = from; number < to; number++) {
            Random random = new Random(seed * 1_000_003 + number);
            int chosen = random.nextInt(seeds.size());
            Seed original = seeds.get(chosen);
            Seed damaged = new Seed(original.name(), mutation.of(original.bytes(), random));
            try {
                bounded(damaged, recognised.get(chosen), random.nextBoolean() ? PLAIN : MONTH_FIRST);
            } catch (Throwable e) {
                throw new AssertionError(
                        importer.format() + ", seed " + seed + ", input " + number + ", " + damaged.name() + ": "
                                + Base64.getEncoder().encodeToString(damaged.bytes()),
                        e);
            }
        }
    }

    /**
     * Reads each file with a long run of one piece in its middle, which a reader that goes back would not get through.
     */
    void runLong(int length) {
        for (int chosen = 0; chosen < seeds.size(); chosen++) {
            Seed original = seeds.get(chosen);
            for (String piece : FileMutation.NESTED) {
                Seed longer = new Seed(original.name(), FileMutation.withRun(original.bytes(), piece, length));
                try {
                    timed(longer, recognised.get(chosen), PLAIN, _ -> {});
                } catch (Throwable e) {
                    throw new AssertionError(original.name() + " with a long run of " + piece, e);
                }
            }
        }
    }

    private void bounded(Seed damaged, RecognisedFiles undamaged, ImportSettings settings) throws IOException {
        long memory = thread.getCurrentThreadAllocatedBytes();
        timed(damaged, undamaged, settings, new RowTrace(damaged)::require);
        FuzzTarget.require(thread.getCurrentThreadAllocatedBytes() - memory < MOST_MEMORY, "too much memory");
    }

    private void timed(Seed damaged, RecognisedFiles undamaged, ImportSettings settings, Consumer<Message> check)
            throws IOException {
        long time = thread.getCurrentThreadCpuTime();
        read(damaged, undamaged, settings, check);
        FuzzTarget.require(thread.getCurrentThreadCpuTime() - time < LONGEST, "too slow");
    }

    private void read(Seed damaged, RecognisedFiles undamaged, ImportSettings settings, Consumer<Message> check)
            throws IOException {
        ImportSource source = source(damaged.name(), damaged);
        List<RecognisedFiles> groups = importer.recognise(source);
        // What was recognised may be damaged afterwards.
        for (RecognisedFiles group : groups.isEmpty() ? List.of(undamaged) : groups) {
            Rows taken = new Rows(source, check, damaged.name(), writer);
            try {
                importer.read(new ImportRequest(source, group, settings, taken, Progress.UNWATCHED));
            } catch (ImportFailure | IOException e) {
                FuzzTarget.require(!(e instanceof ImportFailure.Stopped), "stopped by nobody");
                FuzzTarget.require(e.getCause() == null, "a failure with a cause");
                FuzzTarget.require(
                        e instanceof ImportFailure ? e.getMessage() == null : FACTS.contains(e.getMessage()),
                        "a failure that says: " + e);
            }
            rows += taken.count;
        }
    }

    /** How many rows were read so far. */
    long rows() {
        return rows;
    }

    /** Takes every row as it would be stored, and looks where it is. */
    private static final class Rows implements MessageHandler {
        private final ImportSource source;
        private final Consumer<Message> check;
        private final String path;
        private final RowWriter writer;
        private int conversations;
        private int count;

        Rows(ImportSource source, Consumer<Message> check, String path, RowWriter writer) {
            this.source = source;
            this.check = check;
            this.path = path;
            this.writer = writer;
        }

        @Override
        public int begin(ConversationHeading heading) {
            FuzzTarget.require(heading.item().equals(path), "a conversation without a file");
            return conversations++;
        }

        @Override
        public void take(int conversation, Message message) throws IOException {
            FuzzTarget.require(conversation >= 0 && conversation < conversations, "a conversation that never began");
            FuzzTarget.require(message.location().item().equals(path), "a row without a file");
            check.accept(message);
            for (Attachment attachment : message.attachments()) {
                FuzzTarget.require(
                        source.item(attachment.location().item()).isPresent(), "an attachment without a file");
            }
            writer.write(new MessageRow(conversation, ++count, message));
        }

        @Override
        public void warn(ImportWarning warning) {
            FuzzTarget.require(source.item(warning.location().item()).isPresent(), "a warning without a file");
        }
    }
}
