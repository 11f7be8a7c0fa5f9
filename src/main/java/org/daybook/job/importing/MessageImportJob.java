package org.daybook.job.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.RowsCommitted;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.Entry.WorkBegun;
import org.daybook.casefile.entry.Entry.WorkBegun.WorkKind;
import org.daybook.casefile.entry.Entry.WorkEnded;
import org.daybook.conversation.ContactNames;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.ImportBasis;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageImport.ImportedFile;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.conversation.rows.RowMerkleTree;
import org.daybook.conversation.rows.RowWriter;
import org.daybook.crypto.ByteSequence;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportSources;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.Importer;
import org.daybook.importing.ListedSource;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceArchive;
import org.daybook.importing.SourceItem;
import org.daybook.importing.SummaryCollector;
import org.daybook.importing.catalogue.Importers;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.record.UnknownFields;
import org.daybook.session.ExhibitFileAccess;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.vault.VaultFailure;

/**
 * Imports exported messages into an open diary: seals the original as an exhibit, untouched, and reads its rows from
 * the sealed bytes, so that what is recorded is what a stranger finds in the exhibit. Blocking; neither for the vault
 * thread nor the interface thread.
 *
 * <p>If it stops, the exhibits that were sealed stay, and no rows are recorded; importing again continues.
 */
public final class MessageImportJob {
    private final Session session;
    private final Importers importers;
    private final Progress progress;

    /**
     * The outcome of one import.
     *
     * @param isHeldAlready whether the same original was imported before, so that nothing was recorded
     * @param warnings the first of what could not be read or is not as it should be
     * @param warned how many warnings there were
     */
    public record MessageImportOutcome(
            ImportHistory history, boolean isHeldAlready, List<ImportWarning> warnings, int warned) {
        public MessageImportOutcome {
            warnings = List.copyOf(warnings);
        }
    }

    public MessageImportJob(Session session, Importers importers, Progress progress) {
        this.session = session;
        this.importers = importers;
        this.progress = progress;
    }

    /** Imports what was recognised in a file, an archive or a folder on the disk. */
    public MessageImportOutcome run(
            Path chosen,
            RecognisedFiles recognised,
            ImportSettings settings,
            MessageIncidentPlan plan,
            Optional<WorkBegun> last)
            throws ImportFailure, EvidenceFailure, VaultFailure, IOException {
        return run(new ImportOriginal.OnDisk(chosen), recognised, settings, plan, last);
    }

    /**
     * Imports what was recognised in an original.
     *
     * @param recognised what of it to import
     * @param settings what it does not say
     * @param plan what is to become of the messages; it is recorded with them, for {@link MessageIncidentCreator} to carry out
     * @param last the work that has come to its end with these messages; empty for none
     * @throws ImportFailure if it cannot be read
     * @throws EvidenceFailure if it cannot be sealed
     * @throws IOException if the file cannot be read
     */
    public MessageImportOutcome run(
            ImportOriginal original,
            RecognisedFiles recognised,
            ImportSettings settings,
            MessageIncidentPlan plan,
            Optional<WorkBegun> last)
            throws ImportFailure, EvidenceFailure, VaultFailure, IOException {
        session.requireWritable();
        Map<String, ExhibitHistory> exhibits = switch (original) {
            case ImportOriginal.OnDisk(Path chosen) -> seal(chosen, recognised);
            case ImportOriginal.Extract extract -> Map.of("", pack(extract));
        };
        List<ImportedFile> files = exhibits.entrySet().stream()
                .map(file -> new ImportedFile(file.getKey(), file.getValue().id()))
                .toList();
        ImportBasis basis = basis(settings, recognised);
        Optional<ImportHistory> known = known(recognised.format(), files);
        if (known.isPresent()) {
            return new MessageImportOutcome(known.get(), true, List.of(), 0);
        }
        Id<MessageImport> id = onVaultThread(OpenCase::newId);
        ByteSequence saltKey = saltKey();
        RowMerkleTree tree = new RowMerkleTree(saltKey);
        List<Entry> steps = new ArrayList<>();
        last.ifPresent(work -> steps.add(new WorkEnded(work.work())));
        if (!plan.makesNone()) {
            steps.add(onVaultThread(open -> open.works().planned(WorkKind.INCIDENTS, "", plan.kept(id))));
        }
        Importer importer = importers.of(recognised.format()).orElseThrow();
        SummaryCollector summary = new SummaryCollector();
        try (ImportSource source = opened(original.name(), exhibits)) {
            ImportHistory recorded = session.messages()
                    .<ImportFailure>record(
                            out -> {
                                try (RowHandler rows = new RowHandler(new RowWriter(out), tree, summary)) {
                                    importer.read(new ImportRequest(source, recognised, settings, rows, progress));
                                }
                                steps.addFirst(new RowsCommitted(
                                        id,
                                        tree.size(),
                                        tree.root(),
                                        originals(exhibits.values()),
                                        summary.pictures(),
                                        summary.recordings(),
                                        saltKey));
                                return new MessageImport(
                                        id,
                                        recognised.format(),
                                        files,
                                        basis,
                                        summary.conversations(),
                                        UnknownFields.NONE);
                            },
                            steps);
            return new MessageImportOutcome(recorded, false, summary.warnings(), summary.warned());
        }
    }

    /** Only random bytes: nobody who has some rows may guess the others by their digests. */
    private ByteSequence saltKey() throws ImportFailure, VaultFailure {
        return onVaultThread(
                open -> ByteSequence.ofHex(open.newId().hex() + open.newId().hex()));
    }

    private static List<ByteSequence> originals(Collection<ExhibitHistory> exhibits) {
        return exhibits.stream()
                .flatMap(exhibit -> Stream.ofNullable(exhibit.file()))
                .map(SealedFile::sha256)
                .distinct()
                .toList();
    }

    /** Each exhibit with the path of its file in what was chosen; the empty path for all of it. */
    private Map<String, ExhibitHistory> seal(Path chosen, RecognisedFiles recognised)
            throws ImportFailure, EvidenceFailure, VaultFailure {
        Map<String, ExhibitHistory> exhibits = new LinkedHashMap<>();
        if (!Files.isDirectory(chosen)) {
            exhibits.put("", exhibit(chosen, recognised));
            return exhibits;
        }
        Set<String> paths = Stream.concat(recognised.items().stream(), recognised.attachments().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String path : paths) {
            exhibits.put(path, exhibit(chosen.resolve(path), recognised));
        }
        return exhibits;
    }

    private ExhibitHistory exhibit(Path file, RecognisedFiles recognised) throws EvidenceFailure, VaultFailure {
        boolean isOfOthers = recognised.format().equals(ContactNames.FORMAT);
        return session.intake()
                .begin(file, null, isOfOthers ? MessageImportJob::notForPortfolios : exhibit -> exhibit, progress)
                .finish()
                .exhibit();
    }

    private ExhibitHistory pack(ImportOriginal.Extract extract) throws ImportFailure, EvidenceFailure, VaultFailure {
        return session.intake()
                .<ImportFailure>begin(
                        out -> SourceArchive.write(extract.source(), out, progress),
                        extract.name(),
                        null,
                        exhibit -> exhibit)
                .finish()
                .exhibit();
    }

    /** Contacts are mostly people who have nothing to do with it: nobody is given them unless she says so. */
    private static Exhibit notForPortfolios(Exhibit contacts) {
        ExhibitHandling handling = contacts.handling();
        return contacts.with(new ExhibitHandling(false, handling.covered(), handling.privateNote()));
    }

    private ImportSource opened(String name, Map<String, ExhibitHistory> exhibits) throws ImportFailure, IOException {
        ExhibitHistory all = exhibits.get("");
        return all == null
                ? new ListedSource(name, sealed(exhibits))
                : ImportSources.of(
                        name,
                        Objects.requireNonNull(all.file()).length(),
                        () -> SealedItem.channel(session.files(), all));
    }

    private List<SealedItem> sealed(Map<String, ExhibitHistory> exhibits) {
        return exhibits.entrySet().stream()
                .map(exhibit -> new SealedItem(exhibit.getKey(), exhibit.getValue(), session.files()))
                .toList();
    }

    private static ImportBasis basis(ImportSettings settings, RecognisedFiles recognised) {
        String order = settings.dayOrder().map(DayOrder::code).orElse("");
        return new ImportBasis(settings.zone(), order, settings.me(), settings.them(), recognised.columns());
    }

    /** An import of the same files that was not withdrawn: their rows must not be counted twice. */
    private Optional<ImportHistory> known(String format, List<ImportedFile> files) throws ImportFailure, VaultFailure {
        return onVaultThread(open -> open.conversations().imports().stream()
                .filter(history -> !history.isWithdrawn()
                        && history.messages().format().equals(format)
                        && history.messages().files().equals(files))
                .findFirst());
    }

    private <T> T onVaultThread(Session.CaseWork<T, ImportFailure> work) throws ImportFailure, VaultFailure {
        return session.await(work, ImportFailure.Stopped::new);
    }

    /** Writes each row and counts it. */
    private static final class RowHandler implements MessageHandler, AutoCloseable {
        private final RowWriter writer;
        private final RowMerkleTree tree;
        private final SummaryCollector summary;
        private final List<Integer> numbers = new ArrayList<>();

        RowHandler(RowWriter writer, RowMerkleTree tree, SummaryCollector summary) {
            this.writer = writer;
            this.tree = tree;
            this.summary = summary;
        }

        @Override
        public int begin(ConversationHeading heading) {
            numbers.add(0);
            return summary.begin(heading);
        }

        @Override
        public void take(int conversation, Message message) throws IOException {
            int number = numbers.get(conversation) + 1;
            numbers.set(conversation, number);
            summary.take(conversation, message);
            MessageRow row = new MessageRow(conversation, number, message);
            writer.write(row);
            tree.add(row);
        }

        @Override
        public void warn(ImportWarning warning) {
            summary.warn(warning);
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    /**
     * A file of a folder that was imported, as it is sealed in the diary.
     *
     * @param path the path that the file had in the folder
     */
    private record SealedItem(String path, ExhibitHistory exhibit, ExhibitFileAccess files) implements SourceItem {
        /** The bytes of an exhibit; a failure of the diary comes as an {@link IOException}. */
        static SeekableByteChannel channel(ExhibitFileAccess files, ExhibitHistory exhibit) throws IOException {
            try {
                return files.open(exhibit);
            } catch (EvidenceFailure e) {
                throw new IOException(e);
            }
        }

        @Override
        public String name() {
            return SourceItem.nameOf(path);
        }

        @Override
        public long length() {
            return Objects.requireNonNull(exhibit.file()).length();
        }

        @Override
        public InputStream open() throws IOException {
            return Channels.newInputStream(channel(files, exhibit));
        }
    }
}
