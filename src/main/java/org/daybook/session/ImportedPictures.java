package org.daybook.session;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.decoder.Decoder;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.files.MemoryChannel;
import org.daybook.importing.ImportFailure;
import org.daybook.portfolio.MemoryBuffer;
import org.daybook.portfolio.content.MediaSource;
import org.daybook.portfolio.content.MessageSheet.Thumbnail;
import org.daybook.session.ImportedMedia.AttachmentHolder;
import org.daybook.vault.VaultFailure;

/**
 * What was sent with the messages of an import, and small pictures of it, decoded in another process. Nothing is kept.
 */
final class ImportedPictures implements MediaSource.Pictures {
    /** No phone makes a larger picture; what is larger is not decoded. */
    private static final long MOST_DECODED = 32L << 20;

    /** A part of a larger backup takes too long to find for a picture that only helps to recognise it. */
    private static final long MOST_SEARCHED = 256L << 20;

    private final ImportedMedia media;
    private final ExhibitFileAccess files;
    private final Decoder decoder;
    private final ImportHistory of;
    private final Set<ByteSequence> withheld;
    private final MediaReaders readers;

    ImportedPictures(
            ImportedMedia media,
            ExhibitFileAccess files,
            Decoder decoder,
            ImportHistory of,
            Set<ByteSequence> withheld) {
        this.media = media;
        this.files = files;
        this.decoder = decoder;
        this.of = of;
        this.withheld = withheld;
        this.readers = new MediaReaders(files);
    }

    /** Whether these are the pictures of an import of which such files are not shown. */
    boolean isOf(ImportHistory other, Set<ByteSequence> notShown) {
        return of.id().equals(other.id()) && withheld.equals(notShown);
    }

    @Override
    public Thumbnail of(Message message, int index) {
        return cancelled -> picture(message, index, PictureBounds.THUMBNAIL, cancelled);
    }

    /** A picture of a size; empty if it cannot be shown. */
    Optional<Picture> picture(Message message, int index, PictureBounds bounds, BooleanSupplier cancelled) {
        try (SeekableByteChannel channel = open(message, index, MOST_SEARCHED, MOST_DECODED, cancelled)) {
            return Optional.of(decoder.picture(channel, bounds, cancelled));
        } catch (PictureFailure | IOException | ImportFailure | EvidenceFailure | VaultFailure e) {
            return Optional.empty();
        }
    }

    /**
     * Opens an attachment; the caller closes it.
     *
     * @param mostSearched how large a backup may be in which it is looked for
     * @param most how large it may be if it is a part of a file, which is held in memory
     * @throws Withheld if it is not shown
     * @throws PictureTooLarge if it is larger than that
     */
    SeekableByteChannel open(Message message, int index, long mostSearched, long most, BooleanSupplier cancelled)
            throws ImportFailure, EvidenceFailure, VaultFailure, IOException {
        Attachment attachment = message.attachments().get(index);
        AttachmentHolder holder = media.holder(of, attachment)
                .filter(found -> found.isWhole()
                        || attachment.state() == Attachment.AttachmentState.PRESENT
                        || found.length() <= mostSearched)
                .orElseThrow(() -> new IOException("not there"));
        if (holder.isWhole()) {
            requireShown(Objects.requireNonNull(holder.exhibit().file()).sha256());
            return files.open(holder.exhibit());
        }
        try (MemoryBuffer buffer = new MemoryBuffer(most)) {
            try {
                readers.of(holder, cancelled).copy(message, index, buffer);
            } catch (IOException e) {
                throw buffer.isFull() ? new PictureTooLarge() : e;
            }
            return shown(buffer.take());
        }
    }

    /** It is covered, or so are the same bytes. */
    static final class Withheld extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** It is larger than what may be held in memory. */
    static final class PictureTooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    private SeekableByteChannel shown(byte[] bytes) throws IOException {
        try {
            requireShown(ByteSequence.of(Hashes.sha256(bytes)));
        } catch (IOException e) {
            Arrays.fill(bytes, (byte) 0);
            throw e;
        }
        return new MemoryChannel(bytes);
    }

    private void requireShown(ByteSequence sha256) throws IOException {
        if (withheld.contains(sha256)) {
            throw new Withheld();
        }
    }

    @Override
    public void close() throws IOException {
        readers.close();
    }
}
