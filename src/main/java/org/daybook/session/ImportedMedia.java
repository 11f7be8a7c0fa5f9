package org.daybook.session;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageImport.ImportedFile;
import org.daybook.conversation.SourceLocation;
import org.daybook.crypto.ByteSequence;
import org.daybook.decoder.DecodedRecording;
import org.daybook.decoder.Decoder;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.VaultThread;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * What was sent with imported messages, read from the sealed original. Blocking; neither for the vault thread nor the
 * interface thread.
 */
public final class ImportedMedia {
    private final CaseJournal journal;
    private final ExhibitFileAccess files;
    private final ExhibitIntake intake;
    private final Decoder decoder;
    private final VaultThread vault;

    ImportedMedia(
            CaseJournal journal, ExhibitFileAccess files, ExhibitIntake intake, Decoder decoder, VaultThread vault) {
        this.journal = journal;
        this.files = files;
        this.intake = intake;
        this.decoder = decoder;
        this.vault = vault;
    }

    /**
     * Where an attachment is.
     *
     * @param exhibit the exhibit with the original
     * @param file the file of the import that the exhibit has
     * @param isWhole whether the attachment is the whole file of the exhibit
     */
    record AttachmentHolder(ExhibitHistory exhibit, ImportedFile file, boolean isWhole) {
        /** The length of the exhibit's file. */
        long length() {
            return Objects.requireNonNull(exhibit.file()).length();
        }
    }

    /**
     * An attachment as a picture, decoded in another process. Nothing of it is kept.
     *
     * @param index the number of the attachment in the message, from 0
     * @param bounds how large it may be
     * @param cancelled polled, on any thread; true stops the work
     * @return empty if it cannot be shown as a picture, the exhibit with the original or one with the same bytes is
     * covered, or it was cancelled
     */
    public Optional<Picture> picture(
            ImportHistory of, Message message, int index, PictureBounds bounds, BooleanSupplier cancelled) {
        try {
            if (isCovered(of, message.attachments().get(index))) {
                return Optional.empty();
            }
            try (ImportedPictures pictures = pictures(of, covered())) {
                return pictures.picture(message, index, bounds, cancelled);
            }
        } catch (IOException | EvidenceFailure | VaultFailure e) {
            return Optional.empty();
        }
    }

    /**
     * The pictures of an import; the caller closes it.
     *
     * @param withheld the SHA-256 of files that are not shown, as if they were not in the original
     */
    ImportedPictures pictures(ImportHistory of, Set<ByteSequence> withheld) {
        return new ImportedPictures(this, files, decoder, of, withheld);
    }

    /**
     * Opens an attachment that is a recording, to be played; the caller closes it. One that is a part of a file is held
     * in memory until then, and overwritten.
     *
     * @param evenCovered whether also if the exhibit with the original or one with the same bytes is covered
     * @param cancelled polled, on any thread; true stops the current work
     * @return empty if it is covered, and not to be played then
     * @throws RecordingFailure if it cannot be played, or was cancelled
     * @throws IOException if the original cannot be read, or it is not in it
     */
    public Optional<DecodedRecording> recording(
            ImportHistory of, Message message, int index, boolean evenCovered, BooleanSupplier cancelled)
            throws EvidenceFailure, VaultFailure, RecordingFailure, IOException {
        if (!evenCovered && isCovered(of, message.attachments().get(index))) {
            return Optional.empty();
        }
        try (ImportedPictures all = pictures(of, evenCovered ? Set.of() : covered())) {
            SeekableByteChannel content = all.open(message, index, Long.MAX_VALUE, maxBytesInMemory(), cancelled);
            return Optional.of(decoder.recording(content, cancelled));
        } catch (ImportedPictures.Withheld e) {
            return Optional.empty();
        } catch (ImportedPictures.PictureTooLarge e) {
            throw new RecordingFailure.TooLarge();
        } catch (ImportFailure e) {
            throw new EvidenceFailure.Damaged();
        }
    }

    /** How much of a film may be held in memory: it is there twice for a moment. */
    private static long maxBytesInMemory() {
        return Runtime.getRuntime().maxMemory() / 4;
    }

    /** The small pictures of a conversation, while it is shown. */
    public SmallPictures smallPictures() {
        return new SmallPictures();
    }

    /**
     * Attachments as small pictures, one after another, on any thread. The original stays open between two, since
     * finding the next is much faster than finding the first.
     */
    public final class SmallPictures implements AutoCloseable {
        private final ReentrantLock reading = new ReentrantLock();
        private final AtomicBoolean closed = new AtomicBoolean();
        private @Nullable ImportedPictures open;

        private SmallPictures() {}

        /**
         * An attachment as a small picture.
         *
         * @param cancelled polled, on any thread; true stops the work
         * @return as {@link ImportedMedia#picture}; empty once this is closed
         */
        public Optional<Picture> of(ImportHistory of, Message message, int index, BooleanSupplier cancelled) {
            reading.lock();
            try {
                return read(of, message, index, () -> closed.get() || cancelled.getAsBoolean());
            } finally {
                reading.unlock();
                releaseIfClosed();
            }
        }

        private Optional<Picture> read(ImportHistory of, Message message, int index, BooleanSupplier unwanted) {
            if (unwanted.getAsBoolean()) {
                return Optional.empty();
            }
            Optional<Picture> picture = Optional.empty();
            try {
                if (!isCovered(of, message.attachments().get(index))) {
                    picture = pictures(of).picture(message, index, PictureBounds.THUMBNAIL, unwanted);
                }
            } catch (EvidenceFailure | VaultFailure e) {
                // It is not shown.
            }
            if (picture.isEmpty()) {
                // What failed on the way is not where the next can go on.
                release();
            }
            return picture;
        }

        private ImportedPictures pictures(ImportHistory of) throws EvidenceFailure, VaultFailure {
            Set<ByteSequence> withheld = covered();
            ImportedPictures known = open;
            if (known == null || !known.isOf(of, withheld)) {
                release();
                known = ImportedMedia.this.pictures(of, withheld);
                open = known;
            }
            return known;
        }

        private void release() {
            try (ImportedPictures known = open) {
                open = null;
            } catch (IOException e) {
                // It was only read.
            }
        }

        /** Closes the original; what is being read ends and closes it instead, so that nobody waits. */
        @Override
        public void close() {
            closed.set(true);
            releaseIfClosed();
        }

        private void releaseIfClosed() {
            if (closed.get() && reading.tryLock()) {
                try {
                    release();
                } finally {
                    reading.unlock();
                }
            }
        }
    }

    private boolean isCovered(ImportHistory of, Attachment attachment) throws EvidenceFailure, VaultFailure {
        return holder(of, attachment)
                .filter(holder -> holder.exhibit().current().handling().covered())
                .isPresent();
    }

    /** The SHA-256 of the files of covered exhibits. */
    private Set<ByteSequence> covered() throws EvidenceFailure, VaultFailure {
        return VaultThread.outcome(vault.submit(() -> journal.caseFile().exhibits().all().stream()
                .filter(exhibit -> exhibit.current().handling().covered())
                .flatMap(exhibit -> Stream.ofNullable(exhibit.file()))
                .map(SealedFile::sha256)
                .collect(Collectors.toSet())));
    }

    /** Begins to add attachments of an import as exhibits. */
    public MediaAddition adding(ImportHistory of) {
        return new MediaAddition(this, new MediaReaders(files), intake, vault, of);
    }

    /** Where an attachment is; empty if its bytes were not imported, or its exhibit was erased. */
    Optional<AttachmentHolder> holder(ImportHistory of, Attachment attachment) throws EvidenceFailure, VaultFailure {
        if (!attachment.isThere()) {
            return Optional.empty();
        }
        SourceLocation location = attachment.location();
        Optional<ImportedFile> own = of.messages().files().stream()
                .filter(file -> !file.item().isEmpty() && file.item().equals(location.item()))
                .findFirst();
        Optional<ImportedFile> file = own.or(() -> of.messages().files().stream()
                .filter(all -> all.item().isEmpty())
                .findFirst());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<ExhibitHistory> exhibit = VaultThread.outcome(
                vault.submit(() -> journal.caseFile().exhibits().one(file.get().exhibit())));
        return exhibit.filter(found -> found.file() != null)
                .map(found -> new AttachmentHolder(
                        found,
                        file.get(),
                        own.isPresent() && attachment.state() == Attachment.AttachmentState.PRESENT));
    }
}
