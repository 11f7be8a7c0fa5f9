package org.daybook.decoder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Optional;
import org.daybook.decoder.sandbox.Sandbox;
import org.daybook.evidence.codec.AllowedDecoders;
import org.daybook.evidence.codec.FormatLibrary;
import org.daybook.evidence.recording.FrameChoice;
import org.daybook.evidence.recording.RecordingFacts;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.evidence.recording.RecordingReader;
import org.daybook.evidence.recording.SoundSamples;
import org.daybook.evidence.recording.VideoFrame;
import org.jspecify.annotations.Nullable;

/** The part of the decoder's own side that answers questions about the recording that is open. */
final class RecordingRequestHandler {
    private static final int SMALL = 64;

    private final DecoderMessagePipe messages;
    private Optional<FormatLibrary> libraries = Optional.empty();
    private boolean loaded;
    private @Nullable RecordingReader open;

    RecordingRequestHandler(DecoderMessagePipe messages) {
        this.messages = messages;
    }

    /**
     * Warms up: decodes something of each kind and sends nothing.
     *
     * @param sample a film with sound
     */
    void warmUp(SeekableByteChannel sample) throws IOException {
        try (RecordingReader reader = new RecordingReader(libraries(), sample)) {
            reader.sound(0);
            reader.sound(SMALL);
            reader.frame(FrameChoice.KEY, 0, SMALL);
            reader.frame(FrameChoice.AT, 1, SMALL);
            reader.frame(FrameChoice.NEXT, 0, SMALL);
        } catch (RecordingFailure e) {
            // Then her own recordings cannot be played either, and the program says so.
        }
    }

    void open(RemoteFileChannel content) throws IOException {
        close();
        answer(() -> {
            RecordingReader reader = new RecordingReader(libraries(), content);
            open = reader;
            RecordingFacts facts = reader.facts();
            messages.send(DecoderMessage.of(
                    DecoderMessageKind.RECORDING_FACTS,
                    facts.duration(),
                    facts.channels(),
                    facts.width(),
                    facts.height()));
        });
    }

    void sound(long from) throws IOException {
        RecordingReader reader = opened();
        answer(() -> {
            SoundSamples piece = reader.sound(from);
            ByteBuffer body = ByteBuffer.allocate(Long.BYTES + 1 + piece.samples().length * Short.BYTES);
            body.putLong(piece.position()).put((byte) (piece.steady() ? 1 : 0));
            body.asShortBuffer().put(piece.samples());
            messages.send(new DecoderMessage(DecoderMessageKind.SAMPLES, body.rewind()));
            Arrays.fill(piece.samples(), (short) 0);
        });
    }

    @SuppressWarnings("EnumOrdinal") // both ends are of one program
    void frame(byte choice, long time, int longestSide) throws IOException {
        RecordingReader reader = opened();
        if (choice < 0 || choice >= FrameChoice.values().length || longestSide < 1) {
            throw new DecoderMessagePipe.Misunderstood();
        }
        answer(() -> {
            Optional<VideoFrame> found = reader.frame(FrameChoice.values()[choice], time, longestSide);
            if (found.isEmpty()) {
                messages.send(DecoderMessage.of(DecoderMessageKind.NO_FRAME));
                return;
            }
            messages.send(found.get().picture(), found.get().time());
        });
    }

    void close() {
        RecordingReader reader = open;
        open = null;
        if (reader != null) {
            reader.close();
        }
    }

    private Optional<FormatLibrary> libraries() {
        if (!loaded) {
            libraries = FormatLibrary.load(Sandbox.isDue() ? AllowedDecoders.CLOSED_OFF : AllowedDecoders.APART);
            loaded = true;
        }
        return libraries;
    }

    private RecordingReader opened() throws DecoderMessagePipe.Misunderstood {
        RecordingReader reader = open;
        if (reader == null) {
            throw new DecoderMessagePipe.Misunderstood();
        }
        return reader;
    }

    private interface RecordingAnswer {
        void give() throws RecordingFailure, IOException;
    }

    /** Gives an answer, or says why there is none. */
    private void answer(RecordingAnswer answer) throws IOException {
        try {
            answer.give();
        } catch (RecordingFailure e) {
            messages.send(DecoderFailureReason.of(e));
        } catch (OutOfMemoryError e) {
            messages.send(DecoderFailureReason.of(new RecordingFailure.TooLarge()));
        } catch (DecoderProgram.RefusedContent | RuntimeException e) {
            messages.send(DecoderFailureReason.of(new RecordingFailure.BrokenRecording()));
        }
    }
}
