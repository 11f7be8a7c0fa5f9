package org.daybook.decoder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.recording.FrameChoice;
import org.daybook.evidence.recording.RecordingFacts;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.evidence.recording.SoundSamples;
import org.daybook.evidence.recording.VideoFrame;
import org.jspecify.annotations.Nullable;

/**
 * A stranger's recording that is open in a decoder. If a place in it kills the decoder, a new decoder answers the
 * next request. Safe for several threads; blocking.
 */
public final class DecodedRecording implements Closeable {
    /** Where in a film to look for a picture by which it is recognised, as parts of its length. */
    private static final double[] LOOKED_AT = {0, 0.1, 0.3, 0.6};

    /** How far the sums of red, green and blue are apart where nothing can be recognised. */
    private static final int ONE_SHADE = 96;

    private final DecoderSession content;
    private @Nullable RecordingFacts facts;
    private long next;
    private boolean closed;

    /** @param content closed with this */
    DecodedRecording(DecoderSession content) {
        this.content = content;
    }

    public synchronized RecordingFacts facts() {
        RecordingFacts known = facts;
        if (known == null) {
            throw new IllegalStateException("not open");
        }
        return known;
    }

    /**
     * Reads sound.
     *
     * @param from in samples of one channel; negative to go on where the last piece ended
     * @return a piece that begins there, or a little later where nothing can be decoded before; empty at the end
     * @throws RecordingFailure if it cannot be decoded, or was cancelled
     * @throws IOException only if the channel throws it
     */
    public synchronized SoundSamples sound(long from) throws RecordingFailure, IOException {
        SoundSamples piece = asked(open -> {
            DecoderMessage answer = answered(open, DecoderMessage.of(DecoderMessageKind.SOUND, from < 0 ? next : from));
            return open.read(() -> piece(answer));
        });
        next = piece.position() + piece.samples().length / Math.max(1, facts().channels());
        return piece;
    }

    /**
     * Decodes a frame of the moving pictures.
     *
     * @param time in microseconds since the beginning of the recording
     * @param longestSide the most pixels of its longer side
     * @return empty if there is none
     * @throws RecordingFailure if it cannot be decoded, or was cancelled
     * @throws IOException only if the channel throws it
     */
    @SuppressWarnings("EnumOrdinal") // both ends are of one program
    public synchronized Optional<VideoFrame> frame(FrameChoice choice, long time, int longestSide)
            throws RecordingFailure, IOException {
        return asked(open -> {
            DecoderMessage answer = answered(
                    open, DecoderMessage.of(DecoderMessageKind.FRAME, (byte) choice.ordinal(), time, longestSide));
            if (answer.kind() == DecoderMessageKind.NO_FRAME) {
                return Optional.empty();
            }
            DecoderClient.DecodedPixels pixels = open.pixels(answer, longestSide, (long) longestSide * longestSide);
            long at = open.read(() -> pixels.more().getLong());
            return Optional.of(new VideoFrame(Math.clamp(at, 0, RecordingFacts.LONGEST), pixels.picture()));
        });
    }

    /**
     * A small picture by which a film is recognised: its first key frame, or a later one if that is of one shade.
     *
     * @return empty if it has no moving pictures
     * @throws RecordingFailure if none can be decoded, or it was cancelled
     * @throws IOException only if the channel throws it
     */
    public Optional<Picture> thumbnail(int longestSide) throws RecordingFailure, IOException {
        if (!facts().hasVideo()) {
            return Optional.empty();
        }
        Optional<VideoFrame> best = Optional.empty();
        for (double part : LOOKED_AT) {
            Optional<VideoFrame> found = frame(FrameChoice.KEY, (long) (facts().duration() * part), longestSide);
            best = best.or(() -> found);
            if (found.isPresent() && !isOfOneShade(found.get().picture())) {
                return found.map(VideoFrame::picture);
            }
        }
        return best.map(VideoFrame::picture);
    }

    private static boolean isOfOneShade(Picture picture) {
        int darkest = Integer.MAX_VALUE;
        int lightest = 0;
        for (int pixel : picture.argb()) {
            int light = (pixel >> 16 & 0xff) + (pixel >> 8 & 0xff) + (pixel & 0xff);
            darkest = Math.min(darkest, light);
            lightest = Math.max(lightest, light);
        }
        return lightest - darkest < ONE_SHADE;
    }

    synchronized void open() throws RecordingFailure, IOException {
        asked(_ -> facts());
    }

    private interface DecoderQuestion<T> {
        T ask(DecoderPool.Asking open) throws DecoderLostException, RecordingFailure, IOException;
    }

    private <T> T asked(DecoderQuestion<T> question) throws RecordingFailure, IOException {
        if (closed) {
            throw new RecordingFailure.Cancelled();
        }
        try {
            return question.ask(content.in(this::begin));
        } catch (DecoderLostException e) {
            throw e.recording();
        } catch (OutOfMemoryError e) {
            throw new RecordingFailure.TooLarge();
        }
    }

    private void begin(DecoderPool.Asking begun, long length)
            throws DecoderLostException, RecordingFailure, IOException {
        DecoderMessage answer = answered(begun, DecoderMessage.of(DecoderMessageKind.RECORDING, length));
        facts = begun.read(() -> facts(answer));
    }

    private static DecoderMessage answered(DecoderPool.Asking open, DecoderMessage question)
            throws DecoderLostException, RecordingFailure, IOException {
        DecoderMessage answer = open.ask(question);
        if (answer.kind() == DecoderMessageKind.FAILURE) {
            throw open.read(() -> DecoderFailureReason.recording(answer.body()));
        }
        return answer;
    }

    private static RecordingFacts facts(DecoderMessage answer) throws DecoderMessagePipe.Misunderstood {
        ByteBuffer body = answer.body();
        try {
            if (answer.kind() == DecoderMessageKind.RECORDING_FACTS) {
                return new RecordingFacts(body.getLong(), body.getInt(), body.getInt(), body.getInt());
            }
        } catch (IllegalArgumentException e) {
            // As if it were another message.
        }
        throw new DecoderMessagePipe.Misunderstood();
    }

    private SoundSamples piece(DecoderMessage answer) throws DecoderMessagePipe.Misunderstood {
        ByteBuffer body = answer.body();
        boolean expected = answer.kind() == DecoderMessageKind.SAMPLES && body.remaining() > Long.BYTES;
        long position = expected ? body.getLong() : -1;
        boolean steady = expected && body.get() == 1;
        int count = body.remaining() / Short.BYTES;
        boolean possible = position >= 0
                && position <= RecordingFacts.LONGEST
                && body.remaining() % Short.BYTES == 0
                && count <= SoundSamples.MOST
                && count % Math.max(1, facts().channels()) == 0;
        if (!possible) {
            throw new DecoderMessagePipe.Misunderstood();
        }
        short[] samples = new short[count];
        body.asShortBuffer().get(samples);
        return new SoundSamples(position, samples, steady);
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        content.close();
    }
}
