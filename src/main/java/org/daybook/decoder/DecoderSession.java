package org.daybook.decoder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A stranger's file that is open in a decoder. If the decoder is lost, a new one opens it when it is needed next. For
 * one thread at a time.
 */
final class DecoderSession implements Closeable {
    private final DecoderPool decoders;
    private final SeekableByteChannel content;
    private final BooleanSupplier cancelled;
    private DecoderPool.@Nullable Asking asking;

    /** Has a decoder that was just reserved open the file. */
    interface ContentOpening<F extends Exception> {
        void open(DecoderPool.Asking begun, long length) throws DecoderLostException, F, IOException;
    }

    /** @param content closed with this */
    DecoderSession(DecoderPool decoders, SeekableByteChannel content, BooleanSupplier cancelled) {
        this.decoders = decoders;
        this.content = content;
        this.cancelled = cancelled;
    }

    <F extends Exception> DecoderPool.Asking in(ContentOpening<F> opening) throws DecoderLostException, F, IOException {
        DecoderPool.Asking open = asking;
        if (open != null && !open.isLost()) {
            return open;
        }
        closeAsking();
        DecoderPool.Asking begun = decoders.begin(content, cancelled);
        asking = begun;
        opening.open(begun, content.size());
        return begun;
    }

    private void closeAsking() {
        DecoderPool.Asking open = asking;
        asking = null;
        if (open != null) {
            open.tell(DecoderMessage.of(DecoderMessageKind.CLOSE));
            open.close();
        }
    }

    @Override
    public void close() throws IOException {
        try (content) {
            closeAsking();
        }
    }
}
