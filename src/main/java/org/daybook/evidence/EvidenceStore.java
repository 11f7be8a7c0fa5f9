package org.daybook.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.SecretBytes;
import org.daybook.crypto.stream.CipherWarmUp;
import org.daybook.crypto.stream.SealedSegments;
import org.daybook.crypto.stream.StreamSealer;
import org.daybook.files.AtomicFile;
import org.daybook.files.HashingOutputStream;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.vault.BlobTable;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.seal.BlobCipher;

/**
 * Writes files into the vault and reads them back, byte for byte, in bounded memory.
 *
 * <p>For any thread but the vault thread and the interface thread; several may work at once.
 */
public final class EvidenceStore {
    private static final int ID_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int AT_A_TIME = 256 << 10;
    /** How much is opened at once. */
    private static final int SEGMENT = StreamSealer.SEGMENT_BYTES;

    private final BlobTable blobs;
    private final BlobCipher cipher;
    private final VaultThread vault;
    private final SecureRandom random;
    private final AtomicBoolean warm = new AtomicBoolean();

    /** The outcome of verifying a file's bytes. */
    public enum Verdict {
        /** Every byte is as it was sealed. */
        WHOLE,
        /** Some bytes are not as they were sealed. */
        DAMAGED,
        /** The rows are missing. */
        MISSING
    }

    /** @param vaultId of the vault that {@code blobs} belongs to */
    public EvidenceStore(BlobTable blobs, byte[] vaultId, VaultThread vault, SecureRandom random) {
        this.blobs = blobs;
        this.cipher = new BlobCipher(vaultId);
        this.vault = vault;
        this.random = random;
    }

    /**
     * Reads a file outside once: hashes it, seals it, and writes it unless it is short. The file is opened for
     * reading only. It becomes permanent with an entry, or is abandoned with {@link #giveUp}.
     */
    public PendingFile seal(Path file, Progress progress) throws EvidenceFailure, VaultFailure {
        try {
            BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
            if (!before.isRegularFile()) {
                throw new EvidenceFailure.NotAFile();
            }
            PendingFile incoming;
            try (InputStream in = Files.newInputStream(file)) {
                incoming = seal(in, before.size(), progress);
            }
            boolean kept = false;
            try {
                if (isChanged(file, before, incoming.file(), progress)) {
                    throw new EvidenceFailure.ChangedMeanwhile();
                }
                kept = true;
                return incoming;
            } finally {
                if (!kept) {
                    giveUp(incoming);
                }
            }
        } catch (NoSuchFileException e) {
            throw EvidenceFailure.notFound(file);
        } catch (IOException e) {
            throw new EvidenceFailure.CannotRead();
        }
    }

    /**
     * Whether the file was written to while it was read. Its length and time may be as before all the same, so it is
     * read once more. A file removed after it was read completely does not count as changed.
     */
    private static boolean isChanged(Path file, BasicFileAttributes before, SealedFile sealed, Progress progress)
            throws EvidenceFailure.Stopped {
        MessageDigest digest = Hashes.newSha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[AT_A_TIME];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                progress.requireWanted(EvidenceFailure.Stopped::new);
                digest.update(buffer, 0, read);
            }
            BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
            return after.size() != before.size()
                    || !after.lastModifiedTime().equals(before.lastModifiedTime())
                    || !ByteSequence.of(digest.digest()).equals(sealed.sha256());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Seals what {@code in} gives.
     *
     * @param length how many bytes it is to give
     * @throws EvidenceFailure.ChangedMeanwhile if it gives more or fewer
     */
    public PendingFile seal(InputStream in, long length, Progress progress) throws EvidenceFailure, VaultFailure {
        return sealing(out -> pass(in, length, out, progress));
    }

    /** Writes what is to be sealed. */
    @FunctionalInterface
    public interface ContentWriter<X extends Exception> {
        /** Writes all of it; {@code out} is closed by the store. */
        void to(OutputStream out) throws IOException, X;
    }

    /**
     * Seals what {@code content} writes, however long it is.
     *
     * @param <X> what may end the writing besides a failure of the store
     */
    public <X extends Exception> PendingFile sealing(ContentWriter<X> content) throws EvidenceFailure, VaultFailure, X {
        warmUp();
        byte[] blobId = random(ID_BYTES);
        byte[] keyBytes = random(KEY_BYTES);
        SegmentWriter rows = new SegmentWriter(blobs, vault, blobId);
        boolean done = false;
        try (SecretBytes key = SecretBytes.taking(keyBytes.clone())) {
            AtomicFile.FinishedFile plain;
            try (OutputStream sealing = cipher.sealing(blobId, key, rows)) {
                HashingOutputStream hashing = new HashingOutputStream(sealing);
                content.to(hashing);
                plain = hashing.written();
            }
            rows.finish();
            SealedFile file = new SealedFile(Id.of(blobId), ByteSequence.of(keyBytes), plain.size(), plain.sha256());
            done = true;
            return new PendingFile(file, blobId, rows.lot(), rows.isStarted());
        } catch (IOException e) {
            throw refused(e);
        } finally {
            Arrays.fill(keyBytes, (byte) 0);
            if (!done) {
                rows.settle();
                sweep(blobId, rows.isStarted());
            }
        }
    }

    /** The bytes of a file that is not yet recorded. */
    public SeekableByteChannel open(PendingFile incoming) throws EvidenceFailure {
        return open(
                incoming.file(),
                incoming.isInMemory() ? incoming.rows() : new SealedFileSource(blobs, vault, incoming.blobId()));
    }

    /**
     * The bytes of a recorded file, readable from any position by one thread. Reading throws {@link IOException}
     * where they are damaged, and returns no wrong byte.
     */
    public SeekableByteChannel open(SealedFile file) throws EvidenceFailure {
        return open(file, new SealedFileSource(blobs, vault, file.blob().bytes()));
    }

    /**
     * The stored thumbnail of a file; empty if there is none, or it does not open.
     *
     * @param file the file it shows
     */
    public Optional<byte[]> thumbnail(SealedFile file) throws EvidenceFailure, VaultFailure {
        try (ThumbnailLocation place = new ThumbnailLocation(file.key())) {
            List<byte[]> rows = vault.call(() -> {
                List<byte[]> first = new ArrayList<>();
                blobs.segments(place.blobId(), 0, 1, first::add);
                return first;
            });
            return rows.isEmpty() ? Optional.empty() : place.open(cipher, rows.getFirst());
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /**
     * Stores a thumbnail of a file, if there is none yet. It is not recorded, since it can be created again at any
     * time.
     */
    public void keepThumbnail(SealedFile file, byte[] jpeg) throws EvidenceFailure, VaultFailure {
        try (ThumbnailLocation place = new ThumbnailLocation(file.key())) {
            List<byte[]> rows = place.seal(cipher, jpeg);
            vault.call(() -> {
                // Its file may have been erased meanwhile.
                if (blobs.isKept(file.blob().bytes())) {
                    blobs.putKept(place.blobId(), rows);
                }
                return true;
            });
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** Removes a sealed file that is not recorded. */
    public void giveUp(PendingFile incoming) {
        sweep(incoming.blobId(), !incoming.isInMemory());
    }

    /** Reads all of a file and compares it with what was sealed; once more if it differs, since a disk may fail once. */
    public Verdict verify(SealedFile file, Progress progress) throws EvidenceFailure, VaultFailure {
        Verdict found = compare(file, progress);
        return found == Verdict.DAMAGED ? compare(file, progress) : found;
    }

    private Verdict compare(SealedFile file, Progress progress) throws EvidenceFailure, VaultFailure {
        try {
            if (!vault.call(() -> blobs.isKept(file.blob().bytes()))) {
                return Verdict.MISSING;
            }
            MessageDigest digest = Hashes.newSha256();
            copy(file, (bytes, count) -> digest.update(bytes, 0, count), progress);
            return ByteSequence.of(digest.digest()).equals(file.sha256()) ? Verdict.WHOLE : Verdict.DAMAGED;
        } catch (EvidenceFailure.Damaged | VaultFailure.Damaged e) {
            return Verdict.DAMAGED;
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** Receives the bytes of a file in order. */
    @FunctionalInterface
    public interface Sink {
        /** The first {@code count} of {@code bytes} are next. */
        void take(byte[] bytes, int count) throws IOException;
    }

    /**
     * Reads all of a file in order.
     *
     * @throws IOException if {@code into} throws it
     * @throws EvidenceFailure.Damaged where the bytes are not those that were sealed
     */
    public void copy(SealedFile file, Sink into, Progress progress) throws EvidenceFailure, VaultFailure, IOException {
        try (SeekableByteChannel channel = open(file)) {
            ByteBuffer buffer = ByteBuffer.allocate(SEGMENT);
            long done = 0;
            while (true) {
                progress.requireWanted(EvidenceFailure.Stopped::new);
                int read = read(channel, buffer.clear());
                if (read < 0) {
                    return;
                }
                into.take(buffer.array(), read);
                done += read;
                progress.at(done, file.length());
            }
        }
    }

    private static int read(SeekableByteChannel channel, ByteBuffer into) throws EvidenceFailure, VaultFailure {
        try {
            return channel.read(into);
        } catch (IOException e) {
            if (e.getCause() instanceof VaultFailure failure && !(failure instanceof VaultFailure.Damaged)) {
                throw failure;
            }
            throw meaning(e);
        }
    }

    /**
     * Interprets a failed read of a channel of this store: if the diary was locked or the disk refused, that says
     * nothing about the file.
     */
    public static EvidenceFailure meaning(IOException refused) {
        for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof EvidenceFailure known) {
                return known;
            }
            if (cause instanceof VaultFailure.Damaged) {
                return new EvidenceFailure.Damaged();
            }
            if (cause instanceof VaultFailure) {
                return new EvidenceFailure.CannotRead();
            }
            if (cause instanceof RejectedExecutionException || cause instanceof InterruptedException) {
                return new EvidenceFailure.Stopped();
            }
        }
        return new EvidenceFailure.Damaged();
    }

    private SeekableByteChannel open(SealedFile file, SealedSegments from) throws EvidenceFailure {
        warmUp();
        try (SecretBytes key = SecretBytes.taking(file.key().toBytes())) {
            return cipher.opening(file.blob().bytes(), key, file.length(), from);
        } catch (IOException e) {
            throw meaning(e);
        }
    }

    private static void pass(InputStream in, long length, OutputStream sealing, Progress progress)
            throws IOException, EvidenceFailure {
        byte[] buffer = new byte[AT_A_TIME];
        long done = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            progress.requireWanted(EvidenceFailure.Stopped::new);
            done += read;
            if (done > length) {
                throw new EvidenceFailure.ChangedMeanwhile();
            }
            sealing.write(buffer, 0, read);
            progress.at(done, length);
        }
        if (done < length) {
            throw new EvidenceFailure.ChangedMeanwhile();
        }
    }

    /** Beside the first file, which is slow until then. */
    private void warmUp() {
        if (warm.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("cipher").start(CipherWarmUp::run);
        }
    }

    /** Waits for it: the room may be what the next file needs. */
    private void sweep(byte[] blobId, boolean started) {
        if (started) {
            OrphanSweeper.start(blobs, vault, List.of(blobId)).join();
        }
    }

    private static EvidenceFailure refused(IOException e) throws VaultFailure {
        return switch (e.getCause()) {
            case VaultFailure failure -> throw failure;
            case RejectedExecutionException _, InterruptedException _ -> new EvidenceFailure.Stopped();
            case null, default -> new EvidenceFailure.CannotRead();
        };
    }

    private byte[] random(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
