package org.daybook.portfolio.content;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.daybook.decoder.DecodedRecording;
import org.daybook.decoder.Decoder;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.evidence.recording.RecordingFailure;

/** An exhibit's file, wherever it is, and the picture in it. */
public final class PlateSource {
    private final Bytes bytes;
    private final Decoder decoder;

    /** Gives the bytes of a file. */
    @FunctionalInterface
    public interface Bytes {
        /** Opens the file for one thread; the caller closes it. */
        SeekableByteChannel open() throws IOException;
    }

    /** @param decoder decodes it; closed by its creator */
    public PlateSource(Bytes bytes, Decoder decoder) {
        this.bytes = bytes;
        this.decoder = decoder;
    }

    /**
     * Opens the file for one thread; the caller closes it. Blocking.
     *
     * @throws IOException if it cannot be read, as reading from it does where the bytes are damaged
     */
    public SeekableByteChannel open() throws IOException {
        return bytes.open();
    }

    /**
     * Its picture with the orientation applied. Blocking.
     *
     * @param cancelled polled on any thread; true cancels
     * @throws PictureFailure if it cannot be shown, or was cancelled
     * @throws IOException if the file cannot be read
     */
    public Picture picture(PictureBounds bounds, BooleanSupplier cancelled) throws PictureFailure, IOException {
        try (SeekableByteChannel channel = open()) {
            return decoder.picture(channel, bounds, cancelled);
        }
    }

    /**
     * Its recording, opened; the caller closes it. Blocking.
     *
     * @param cancelled polled on any thread; true cancels
     * @throws RecordingFailure if it cannot be played, or was cancelled
     * @throws IOException if the file cannot be read
     */
    public DecodedRecording recording(BooleanSupplier cancelled) throws RecordingFailure, IOException {
        return decoder.recording(open(), cancelled);
    }

    /** A copy that reports how far it is read. */
    public PlateSource watched(UnaryOperator<SeekableByteChannel> watching) {
        return new PlateSource(() -> watching.apply(bytes.open()), decoder);
    }
}
