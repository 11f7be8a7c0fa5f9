package org.daybook.decoder;

import java.io.Closeable;
import java.io.IOException;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.render.RenderedPage;

/**
 * A stranger's document that is open in a decoder. A page that kills the decoder does not affect the others: a new
 * decoder draws the next page requested. Safe for several threads; blocking.
 */
public final class DecodedDocument implements Closeable {
    private final DecoderSession content;
    private int pages;

    /** @param content closed with this */
    DecodedDocument(DecoderSession content) {
        this.content = content;
    }

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
            DecoderPool.Asking open = content.in(this::begin);
            DecoderMessage answer = open.ask(DecoderMessage.of(DecoderMessageKind.PAGE, page, longestSide));
            if (answer.kind() == DecoderMessageKind.FAILURE) {
                throw open.read(() -> DecoderFailureReason.document(answer.body()));
            }
            DecoderClient.DecodedPixels pixels = open.pixels(answer, longestSide, (long) longestSide * longestSide);
            return new RenderedPage(pixels.width(), pixels.height(), pixels.argb());
        } catch (DecoderLostException e) {
            throw e.document();
        } catch (OutOfMemoryError e) {
            throw new PdfFailure.TooLarge();
        }
    }

    synchronized void open() throws PdfFailure, IOException {
        try {
            content.in(this::begin);
        } catch (DecoderLostException e) {
            throw e.document();
        }
    }

    private void begin(DecoderPool.Asking begun, long length) throws DecoderLostException, PdfFailure, IOException {
        DecoderMessage answer = begun.ask(DecoderMessage.of(DecoderMessageKind.DOCUMENT, length));
        if (answer.kind() == DecoderMessageKind.FAILURE) {
            throw begun.read(() -> DecoderFailureReason.document(answer.body()));
        }
        pages = begun.read(() -> count(answer));
    }

    private static int count(DecoderMessage answer) throws DecoderMessagePipe.Misunderstood {
        int count = answer.kind() == DecoderMessageKind.PAGES ? answer.body().getInt() : -1;
        if (count < 0) {
            throw new DecoderMessagePipe.Misunderstood();
        }
        return count;
    }

    @Override
    public synchronized void close() throws IOException {
        content.close();
    }
}
