package org.daybook.decoder;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.daybook.evidence.picture.AnimationStep;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.pdf.PdfFailure;

/**
 * Decodes untrusted files in a separate process, which holds no key, receives the bytes over a pipe, and is killed when
 * it takes too long. A process is started on first use and kept warm; a few may run side by side. Safe for several
 * threads, each with a channel of its own. Closing it kills them all and waits for none.
 */
public final class Decoder implements AutoCloseable {
    private final DecoderPool decoders;

    /** Does not start a process yet. */
    public Decoder(DecoderLimits limits) {
        decoders = new DecoderPool(limits);
    }

    /** Starts a decoder ahead of its use. Returns at once. */
    public void prepare() {
        decoders.prepare();
    }

    /**
     * Reads a picture; as {@link org.daybook.evidence.picture.PictureReader#read}, in another process. Blocking.
     *
     * @param content read from any position, and left at any; not closed
     * @param cancelled asked repeatedly, on any thread; true ends it
     * @throws PictureFailure if it cannot be shown, or was cancelled, or this is closed
     * @throws IOException only if the channel throws it
     */
    public Picture picture(SeekableByteChannel content, PictureBounds bounds, BooleanSupplier cancelled)
            throws PictureFailure, IOException {
        DecoderMessage question =
                DecoderMessage.of(DecoderMessageKind.PICTURE, content.size(), bounds.longestSide(), bounds.pixels());
        return pixels(content, question, bounds, cancelled, DecoderClient.DecodedPixels::picture);
    }

    /**
     * Reads a picture of an animated GIF or WebP; as {@link org.daybook.evidence.picture.AnimationReader#read}, in
     * another process. Blocking.
     *
     * @param content read from any position, and left at any; not closed
     * @param number which, from 1; the last if there are fewer
     * @param cancelled asked repeatedly, on any thread; true ends it
     * @throws PictureFailure if it cannot be shown, or was cancelled, or this is closed
     * @throws IOException only if the channel throws it
     */
    public AnimationStep animation(
            SeekableByteChannel content, int number, PictureBounds bounds, BooleanSupplier cancelled)
            throws PictureFailure, IOException {
        DecoderMessage question = DecoderMessage.of(
                DecoderMessageKind.ANIMATION, content.size(), number, bounds.longestSide(), bounds.pixels());
        return pixels(content, question, bounds, cancelled, Decoder::step);
    }

    private interface PixelReader<T> {
        T read(DecoderClient.DecodedPixels pixels) throws IOException;
    }

    private <T> T pixels(
            SeekableByteChannel content,
            DecoderMessage question,
            PictureBounds bounds,
            BooleanSupplier cancelled,
            PixelReader<T> reading)
            throws PictureFailure, IOException {
        try (DecoderPool.Asking asking = decoders.begin(content, cancelled)) {
            DecoderMessage answer = asking.ask(question);
            if (answer.kind() == DecoderMessageKind.FAILURE) {
                throw asking.read(() -> DecoderFailureReason.picture(answer.body()));
            }
            DecoderClient.DecodedPixels pixels = asking.pixels(answer, bounds.longestSide(), bounds.pixels());
            return asking.read(() -> reading.read(pixels));
        } catch (DecoderLostException e) {
            throw e.picture();
        } catch (OutOfMemoryError e) {
            throw new PictureFailure.TooLarge(0, 0);
        }
    }

    private static AnimationStep step(DecoderClient.DecodedPixels pixels) throws DecoderMessagePipe.Misunderstood {
        long time = pixels.more().getLong();
        int number = pixels.more().getInt();
        int count = pixels.more().getInt();
        if (time < 0 || number < 1 || number > count) {
            throw new DecoderMessagePipe.Misunderstood();
        }
        return new AnimationStep(pixels.picture(), number, count, time);
    }

    /**
     * Opens a document, whose pages are drawn in another process that is its own until it is closed. Blocking.
     *
     * @param content read at any position as long as the document is open; closed with it, or if it cannot be opened
     * @param cancelled asked repeatedly, on any thread; true stops the current work
     * @throws PdfFailure if it cannot be shown, or was cancelled, or this is closed
     * @throws IOException only if the channel throws it
     */
    public DecodedDocument document(SeekableByteChannel content, BooleanSupplier cancelled)
            throws PdfFailure, IOException {
        DecodedDocument document = new DecodedDocument(new DecoderSession(decoders, content, cancelled));
        try {
            document.open();
            return document;
        } catch (PdfFailure | IOException | RuntimeException e) {
            document.close();
            throw e;
        }
    }

    /**
     * Opens a document of our own, which may contain strangers' pictures.
     *
     * @param pdf must not change as long as it is open
     */
    public DecodedDocument document(byte[] pdf, BooleanSupplier cancelled) throws PdfFailure, IOException {
        return document(RemoteFileChannel.of(pdf), cancelled);
    }

    /**
     * Opens a recording, which is decoded in another process that is its own until it is closed. Blocking.
     *
     * @param content read at any position as long as the recording is open; closed with it, or if it cannot be opened
     * @param cancelled asked repeatedly, on any thread; true stops the current work
     * @throws RecordingFailure if it cannot be played, or was cancelled, or this is closed
     * @throws IOException only if the channel throws it
     */
    public DecodedRecording recording(SeekableByteChannel content, BooleanSupplier cancelled)
            throws RecordingFailure, IOException {
        DecodedRecording recording = new DecodedRecording(new DecoderSession(decoders, content, cancelled));
        try {
            recording.open();
            return recording;
        } catch (RecordingFailure | IOException | RuntimeException e) {
            recording.close();
            throw e;
        }
    }

    /** Kills every decoder, and starts no more. Returns at once. */
    @Override
    public void close() {
        decoders.close();
    }

    List<Long> pids() {
        return decoders.pids();
    }
}
