package org.daybook.session;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Entry.ExhibitCopied;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.decoder.DecodedDocument;
import org.daybook.decoder.DecodedRecording;
import org.daybook.decoder.Decoder;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.EvidenceStore;
import org.daybook.evidence.VaultThread;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.picture.AnimationStep;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.evidence.picture.ThumbnailEncoder;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.exhibit.FileMetadata;
import org.daybook.files.AtomicFile;
import org.daybook.files.DiskFullException;
import org.daybook.pdf.PdfFailure;
import org.daybook.portfolio.content.PlateSource;
import org.daybook.progress.Progress;
import org.daybook.text.SafeFileName;
import org.daybook.vault.VaultFailure;

/**
 * Shows and copies out the files of the exhibits of an open diary. Blocking unless stated otherwise; for any
 * thread but the vault thread and the interface thread.
 */
public final class ExhibitFileAccess {
    /** A decoder may look through all of a damaged file for where it goes on. */
    private static final long MOST_PREVIEWED = 256L << 20;
    /** Offline, fetched when opened, fetched when read. */
    private static final int NOT_HERE = 0x1000 | 0x40000 | 0x400000;

    private final CaseJournal journal;
    private final EvidenceStore store;
    private final Decoder decoder;
    private final VaultThread vault;

    ExhibitFileAccess(CaseJournal journal, EvidenceStore store, Decoder decoder, VaultThread vault) {
        this.journal = journal;
        this.store = store;
        this.decoder = decoder;
        this.vault = vault;
    }

    /**
     * The bytes of an exhibit's file, for one thread. Reading blocks, and throws {@link IOException} where they are
     * damaged.
     *
     * @throws EvidenceFailure.Missing if it is a physical item and has none
     * @throws EvidenceFailure.Damaged if they were lost with a diary that it was salvaged from
     */
    public SeekableByteChannel open(ExhibitHistory exhibit) throws EvidenceFailure {
        return store.open(file(exhibit));
    }

    /**
     * A thumbnail of an exhibit, a JPEG without metadata. That of a picture is created the first time, then kept
     * sealed; that of a film is created each time, and nothing of it is kept. Blocking.
     *
     * @param cancelled polled while it is created
     * @return empty if it cannot be shown as a picture or film, or was cancelled
     */
    public Optional<byte[]> thumbnail(ExhibitHistory exhibit, BooleanSupplier cancelled)
            throws EvidenceFailure, VaultFailure {
        SealedFile file = exhibit.file();
        if (file == null) {
            return Optional.empty();
        }
        if (FileKind.of(exhibit.current().file()).group() == FileKind.FileGroup.VIDEO) {
            return thumbnailOfFilm(file, cancelled);
        }
        Optional<byte[]> kept = store.thumbnail(file);
        if (kept.isPresent()) {
            return kept;
        }
        byte[] made;
        try (SeekableByteChannel content = store.open(file)) {
            made = new ThumbnailEncoder().of(decoder.picture(content, PictureBounds.THUMBNAIL, cancelled));
        } catch (PictureFailure | IOException e) {
            return Optional.empty();
        }
        try {
            store.keepThumbnail(file, made);
        } catch (VaultFailure e) {
            // It is shown even if the disk is full or the diary is read-only.
        }
        return Optional.of(made);
    }

    private Optional<byte[]> thumbnailOfFilm(SealedFile file, BooleanSupplier cancelled) throws EvidenceFailure {
        try (DecodedRecording film = decoder.recording(store.open(file), cancelled)) {
            return film.thumbnail(PictureBounds.THUMBNAIL.longestSide()).map(new ThumbnailEncoder()::of);
        } catch (RecordingFailure | IOException e) {
            return Optional.empty();
        }
    }

    /**
     * An exhibit's picture, with its orientation applied. Blocking.
     *
     * @param cancelled polled, on any thread; true stops the work
     * @throws PictureFailure if it cannot be shown, or was cancelled
     * @throws IOException if the file is damaged in the diary
     */
    public Picture picture(ExhibitHistory exhibit, PictureBounds bounds, BooleanSupplier cancelled)
            throws EvidenceFailure, PictureFailure, IOException {
        try (SeekableByteChannel content = open(exhibit)) {
            return decoder.picture(content, bounds, cancelled);
        }
    }

    /**
     * A picture of an exhibit's animated picture. Blocking.
     *
     * @param number which, from 1; the last if there are fewer
     * @param cancelled polled, on any thread; true stops the work
     * @throws PictureFailure if it cannot be shown, or was cancelled
     * @throws IOException if the file is damaged in the diary
     */
    public AnimationStep animation(ExhibitHistory exhibit, int number, PictureBounds bounds, BooleanSupplier cancelled)
            throws EvidenceFailure, PictureFailure, IOException {
        try (SeekableByteChannel content = open(exhibit)) {
            return decoder.animation(content, number, bounds, cancelled);
        }
    }

    /**
     * A picture of a stranger's that is within a file of an exhibit, such as one that came with an e-mail. Blocking.
     *
     * @param content not closed
     * @param cancelled polled, on any thread; true stops the work
     * @throws PictureFailure if it cannot be shown, or was cancelled
     * @throws IOException only if the channel throws it
     */
    public Picture picture(SeekableByteChannel content, PictureBounds bounds, BooleanSupplier cancelled)
            throws PictureFailure, IOException {
        return decoder.picture(content, bounds, cancelled);
    }

    /**
     * A small picture of a file outside, with its orientation applied, to choose it by. Nothing of it is kept.
     * Blocking.
     *
     * @param cancelled polled, on any thread; true stops the work
     * @return empty if it is not a file on this computer, or is a very large one, or cannot be shown as a picture, or
     *     was cancelled
     */
    public Optional<Picture> preview(Path file, BooleanSupplier cancelled) {
        // Opening a pipe would wait for somebody to write to it.
        if (!Files.isRegularFile(file) || isElsewhere(file)) {
            return Optional.empty();
        }
        try (SeekableByteChannel content = Files.newByteChannel(file)) {
            return content.size() > MOST_PREVIEWED
                    ? Optional.empty()
                    : Optional.of(decoder.picture(content, PictureBounds.TILE, cancelled));
        } catch (PictureFailure | IOException e) {
            return Optional.empty();
        }
    }

    /** Whether reading a file would have a cloud drive fetch it first; only Windows says so. */
    private static boolean isElsewhere(Path file) {
        try {
            return Files.getAttribute(file, "dos:attributes") instanceof Integer marks && (marks & NOT_HERE) != 0;
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return false;
        }
    }

    /**
     * An exhibit's document, opened; the caller closes it. Blocking.
     *
     * @param cancelled polled, on any thread; true stops the current work
     * @throws PdfFailure if it cannot be shown, or was cancelled
     * @throws IOException if the file is damaged in the diary
     */
    public DecodedDocument document(ExhibitHistory exhibit, BooleanSupplier cancelled)
            throws EvidenceFailure, PdfFailure, IOException {
        return decoder.document(open(exhibit), cancelled);
    }

    /**
     * An exhibit's recording, opened; the caller closes it. Blocking.
     *
     * @param cancelled polled, on any thread; true stops the current work
     * @throws RecordingFailure if it cannot be played, or was cancelled
     * @throws IOException if the file is damaged in the diary
     */
    public DecodedRecording recording(ExhibitHistory exhibit, BooleanSupplier cancelled)
            throws EvidenceFailure, RecordingFailure, IOException {
        return decoder.recording(open(exhibit), cancelled);
    }

    /**
     * A stranger's recording that is within a file of an exhibit, opened; the caller closes it. Blocking.
     *
     * @param content closed with it, or if it cannot be opened
     * @param cancelled polled, on any thread; true stops the current work
     * @throws RecordingFailure if it cannot be played, or was cancelled
     * @throws IOException only if the channel throws it
     */
    public DecodedRecording recording(SeekableByteChannel content, BooleanSupplier cancelled)
            throws RecordingFailure, IOException {
        return decoder.recording(content, cancelled);
    }

    /**
     * Opens a portfolio of this diary to be rendered, in another process, since it contains strangers' pictures.
     *
     * @param pdf must not change as long as it is open
     * @param cancelled polled, on any thread; true stops the current work
     */
    public DecodedDocument portfolio(byte[] pdf, BooleanSupplier cancelled) throws PdfFailure, IOException {
        return decoder.document(pdf, cancelled);
    }

    /** Starts the decoder ahead of its use. Returns at once; any thread. */
    public void prepareDecoding() {
        decoder.prepare();
    }

    /** The source of an exhibit's file and picture for a portfolio. */
    PlateSource plateSource(ExhibitHistory exhibit) {
        return new PlateSource(
                () -> {
                    try {
                        return open(exhibit);
                    } catch (EvidenceFailure e) {
                        throw new IOException("the file cannot be opened", e);
                    }
                },
                decoder);
    }

    /** Reads all of an exhibit's file and compares it with what was sealed. Blocking. */
    public EvidenceStore.Verdict verify(ExhibitHistory exhibit, Progress progress)
            throws EvidenceFailure, VaultFailure {
        return store.verify(file(exhibit), progress);
    }

    /**
     * A name for a copy of an exhibit's file: its label, then its own name in a form that every system accepts. Any
     * thread.
     */
    public String nameOf(ExhibitHistory exhibit) {
        String label = exhibit.label() + exhibit.current().number();
        FileMetadata account = exhibit.current().file();
        String own = account == null ? "" : SafeFileName.ofFile(account.name(), "");
        return SafeFileName.of(label, String.valueOf(exhibit.current().number())) + (own.isEmpty() ? "" : "_" + own);
    }

    /**
     * Saves a copy of an exhibit's file, byte for byte the same, unencrypted; that is recorded before it gets its name.
     * Blocking.
     *
     * @param target a file that does not exist yet
     * @return whether the diary could record it; the copy is good anyway
     */
    public boolean saveCopy(ExhibitHistory exhibit, Path target, Progress progress)
            throws EvidenceFailure, VaultFailure {
        SealedFile file = file(exhibit);
        ExhibitCopied copied = new ExhibitCopied(exhibit.id(), String.valueOf(target.getFileName()));
        boolean[] noted = new boolean[1];
        try {
            AtomicFile.<Exception>write(
                    target,
                    out -> store.copy(file, (bytes, count) -> out.write(bytes, 0, count), progress),
                    (_, written) -> {
                        if (!written.sha256().equals(file.sha256())) {
                            throw new EvidenceFailure.Damaged();
                        }
                        noted[0] = note(copied);
                    });
            return noted[0];
        } catch (EvidenceFailure | VaultFailure e) {
            throw e;
        } catch (FileAlreadyExistsException e) {
            throw new EvidenceFailure.AlreadyThere();
        } catch (DiskFullException e) {
            throw new EvidenceFailure.NoSpace();
        } catch (IOException e) {
            throw new EvidenceFailure.CannotWrite();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean note(ExhibitCopied copied) {
        try {
            return VaultThread.outcome(vault.submit(() -> {
                journal.record(copied);
                return true;
            }));
        } catch (VaultFailure | EvidenceFailure e) {
            // Saying that the copy failed would be wrong.
            return false;
        }
    }

    private static SealedFile file(ExhibitHistory exhibit) throws EvidenceFailure {
        SealedFile file = exhibit.file();
        if (file == null) {
            // When a diary was salvaged, the file may have been lost although its exhibit was not.
            throw exhibit.current().isPhysical() ? new EvidenceFailure.Missing() : new EvidenceFailure.Damaged();
        }
        return file;
    }
}
