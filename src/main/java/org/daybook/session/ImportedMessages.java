package org.daybook.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.MessagesImported;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.conversation.ContactNames;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.conversation.rows.RowReader;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.EvidenceStore;
import org.daybook.evidence.PendingFile;
import org.daybook.evidence.VaultThread;
import org.daybook.portfolio.content.MessageSource;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * The rows of imported messages of an open diary, sealed beside the exhibits that hold their original. Blocking; for
 * any thread but the vault thread and the interface thread.
 */
public final class ImportedMessages {
    private final CaseJournal journal;
    private final EvidenceStore store;
    private final VaultThread vault;
    private final MessageBackfill searching;

    ImportedMessages(CaseJournal journal, EvidenceStore store, VaultThread vault) {
        this.journal = journal;
        this.store = store;
        this.vault = vault;
        this.searching = new MessageBackfill(journal, this, vault);
    }

    /**
     * Writes rows.
     *
     * @param <X> what may end it besides a failure of the store
     */
    @FunctionalInterface
    public interface RowSource<X extends Exception> {
        MessageImport writeTo(OutputStream out) throws IOException, X;
    }

    /** Receives rows in their order. */
    @FunctionalInterface
    public interface ImportedRowConsumer {
        /**
         * Takes the next row.
         *
         * @return whether it wants more
         */
        boolean take(MessageRow row) throws IOException;
    }

    /**
     * Seals rows and records the import; all or nothing, durable on return.
     *
     * @param steps recorded with it, such as what is to become of the messages
     * @param <X> what may end the writing besides a failure of the store
     */
    public <X extends Exception> ImportHistory record(RowSource<X> rows, List<? extends Entry> steps)
            throws EvidenceFailure, VaultFailure, X {
        MessageImport[] read = new MessageImport[1];
        PendingFile sealed = store.sealing(out -> read[0] = rows.writeTo(out));
        boolean kept = false;
        try {
            ImportHistory recorded = VaultThread.outcome(vault.submit(() -> {
                journal.record(new MessagesImported(read[0], sealed.file()), sealed, steps);
                ImportHistory history =
                        journal.caseFile().conversations().one(read[0].id()).orElseThrow();
                searching.add(history);
                return history;
            }));
            kept = true;
            return recorded;
        } finally {
            if (!kept) {
                store.giveUp(sealed);
            }
        }
    }

    /** What makes the rows searchable. */
    MessageBackfill searching() {
        return searching;
    }

    /**
     * Reads the rows of an import until {@code into} has enough.
     *
     * @throws EvidenceFailure.Damaged if they are not as they were sealed, or were lost
     * @throws IOException if {@code into} throws it
     */
    public void read(ImportHistory of, ImportedRowConsumer into) throws EvidenceFailure, IOException {
        SealedFile file = of.rows();
        if (file == null) {
            throw new EvidenceFailure.Damaged();
        }
        try (RowReader reader = new RowReader(opened(file))) {
            for (MessageRow row = next(reader); row != null; row = next(reader)) {
                if (!into.take(row)) {
                    return;
                }
            }
        }
    }

    /**
     * The rows of some conversations of an import, each in the order of the source, read in one pass. They are all in
     * memory.
     *
     * @param conversations the numbers of the conversations in the import, from 0
     * @throws EvidenceFailure.Damaged if the rows are not as they were sealed, or were lost
     */
    public Map<Integer, List<MessageRow>> rows(ImportHistory of, Collection<Integer> conversations)
            throws EvidenceFailure {
        Map<Integer, List<MessageRow>> rows = new HashMap<>();
        conversations.forEach(conversation -> rows.put(conversation, new ArrayList<>()));
        try {
            read(of, row -> {
                List<MessageRow> own = rows.get(row.conversation());
                if (own != null) {
                    own.add(row);
                }
                return true;
            });
        } catch (IOException e) {
            throw new EvidenceFailure.CannotRead();
        }
        return rows;
    }

    /** The rows of one conversation of an import, as above. */
    public List<MessageRow> rows(ImportHistory of, int conversation) throws EvidenceFailure {
        return rows(of, List.of(conversation)).getOrDefault(conversation, List.of());
    }

    /**
     * The names in all contacts files that were imported and not withdrawn. One that was damaged names nobody, so that
     * conversations can still be read.
     */
    public ContactNames contactNames() throws EvidenceFailure, VaultFailure {
        List<ImportHistory> books =
                VaultThread.outcome(vault.submit(() -> journal.caseFile().conversations().all().stream()
                        .filter(history -> !history.isWithdrawn()
                                && history.messages().format().equals(ContactNames.FORMAT))
                        .toList()));
        List<Message> contacts = new ArrayList<>();
        for (ImportHistory book : books) {
            try {
                read(book, row -> contacts.add(row.message()));
            } catch (EvidenceFailure | IOException e) {
                // Its exhibit says so when it is opened.
            }
        }
        return new ContactNames(contacts);
    }

    /** Reads the rows of an import as above, for a portfolio. */
    void printed(ImportHistory of, MessageSource.MessageRowConsumer into) throws IOException {
        try {
            read(of, into::take);
        } catch (EvidenceFailure e) {
            throw new IOException("the rows cannot be read", e);
        }
    }

    private InputStream opened(SealedFile file) throws EvidenceFailure {
        return Channels.newInputStream(store.open(file));
    }

    private static @Nullable MessageRow next(RowReader reader) throws EvidenceFailure {
        try {
            return reader.next();
        } catch (IOException e) {
            throw EvidenceStore.meaning(e);
        }
    }
}
