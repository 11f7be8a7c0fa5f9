package org.daybook.decoder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.function.BooleanSupplier;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.render.RenderedPage;
import org.jspecify.annotations.Nullable;

/**
 * A stranger's document that is open in a decoder. A page that kills the decoder does not affect the others: a new
 * decoder draws the next page requested. Safe for several threads; blocking.
 */
public final class DecodedDocument implements Closeable {
    private final Decoder decoder;
    private final SeekableByteChannel content;
    private final BooleanSupplier cancelled;
    private Decoder.@Nullable Asking asking;
    private int pages;

    DecodedDocument(Decoder decoder, SeekableByteChannel content, BooleanSupplier cancelled) {
        this.decoder = decoder;
        this.content = content;
        this.cancelled = cancelled;
    }

    /** How many pages there are. */
    public synchronized int pages() {
        return pages;
    }

    /**
     * Draws a page, numbered from 1, with no side longer than {@code longestSide} pixels.
     *
     * @throws PdfFailure if it cannot be shown, or was cancelled
     * @throws IOException only if the channel throws it
     */
    public synchronized RenderedPage render(int page, int longestSide) throws PdfFailure, IOException {
        try {
            Decoder.Asking open = opened();
            DecoderMessage answer = open.ask(DecoderMessage.of(MessageKind.PAGE, page, longestSide));
            if (answer.kind() == MessageKind.FAILURE) {
                throw open.read(() -> DecoderFailureReason.document(answer.body()));
            }
            DecoderClient.Pixels pixels = open.pixels(answer, longestSide, (long) longestSide * longestSide);
            return new RenderedPage(pixels.width(), pixels.height(), pixels.argb());
        } catch (DecoderLostException e) {
            throw failure(e);
        } catch (OutOfMemoryError e) {
            throw new PdfFailure.TooLarge();
        }
    }

    synchronized void open() throws PdfFailure, IOException {
        try {
            opened();
        } catch (DecoderLostException e) {
            throw failure(e);
        }
    }

    private Decoder.Asking opened() throws DecoderLostException, PdfFailure, IOException {
        Decoder.Asking open = asking;
        if (open != null && !open.isLost()) {
            return open;
        }
        letGo();
        Decoder.Asking begun = decoder.begin(content, cancelled);
        asking = begun;
        DecoderMessage answer = begun.ask(DecoderMessage.of(MessageKind.DOCUMENT, content.size()));
        if (answer.kind() == MessageKind.FAILURE) {
            throw begun.read(() -> DecoderFailureReason.document(answer.body()));
        }
        pages = begun.read(() -> count(answer));
        return begun;
    }

    private static int count(DecoderMessage answer) throws MessagePipe.Misunderstood {
        int count = answer.kind() == MessageKind.PAGES ? answer.body().getInt() : -1;
        if (count < 0) {
            throw new MessagePipe.Misunderstood();
        }
        return count;
    }

    private static PdfFailure failure(DecoderLostException lost) {
        return lost.isCancelled() ? new PdfFailure.Cancelled() : new PdfFailure.TooLarge();
    }

    private void letGo() {
        Decoder.Asking open = asking;
        asking = null;
        if (open != null) {
            open.tell(DecoderMessage.of(MessageKind.CLOSE));
            open.close();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try (content) {
            letGo();
        }
    }
}
