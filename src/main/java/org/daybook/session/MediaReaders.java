package org.daybook.session;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.daybook.conversation.MessageImport.ImportedFile;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.format.ReadOnlyChannel;
import org.daybook.exhibit.FileMetadata;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSources;
import org.daybook.importing.catalogue.MediaReader;
import org.daybook.session.ImportedMedia.AttachmentHolder;

/**
 * Readers of the files of an import. Each is opened once and stays open until this is closed, since finding the next
 * attachment is much faster than finding the first. For one thread.
 */
final class MediaReaders implements Closeable {
    private final ExhibitFileAccess files;
    private final Map<ImportedFile, MediaReader> open = new HashMap<>();
    private BooleanSupplier cancelled = () -> false;

    MediaReaders(ExhibitFileAccess files) {
        this.files = files;
    }

    /**
     * The reader of a file.
     *
     * @param unwanted polled whenever something is read, until the next reader is requested; if true, reading fails
     */
    MediaReader of(AttachmentHolder holder, BooleanSupplier unwanted) throws ImportFailure, IOException {
        cancelled = unwanted;
        MediaReader reader = open.get(holder.file());
        if (reader == null) {
            FileMetadata account =
                    Objects.requireNonNull(holder.exhibit().current().file());
            reader = new MediaReader(
                    ImportSources.of(account.name(), holder.length(), () -> channel(holder)),
                    holder.file().item());
            open.put(holder.file(), reader);
        }
        return reader;
    }

    private SeekableByteChannel channel(AttachmentHolder holder) throws IOException {
        try {
            return new CancellableChannel(files.open(holder.exhibit()));
        } catch (EvidenceFailure e) {
            throw new IOException("the original cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        for (MediaReader reader : open.values()) {
            reader.close();
        }
        open.clear();
    }

    private final class CancellableChannel extends ReadOnlyChannel {
        private final SeekableByteChannel file;

        CancellableChannel(SeekableByteChannel file) throws IOException {
            super(file.size());
            this.file = file;
        }

        @Override
        protected int read(long from, ByteBuffer into) throws IOException {
            if (cancelled.getAsBoolean()) {
                throw new IOException("cancelled");
            }
            return file.position(from).read(into);
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
