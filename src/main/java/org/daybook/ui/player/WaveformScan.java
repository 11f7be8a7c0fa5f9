package org.daybook.ui.player;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.daybook.decoder.DecodedRecording;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.evidence.recording.SoundPiece;
import org.daybook.sound.Waveform;

/**
 * How much of a recording's sound has been scanned for its waveform.
 *
 * @param waveform how loud it is so far
 * @param samples of each channel, so far
 */
record WaveformScan(Waveform waveform, long samples, boolean whole) {
    /** Before anything is scanned. */
    static final WaveformScan NONE = new WaveformScan(Waveform.NONE, 0, false);

    private static final int SHOWN_EVERY = 100;

    /**
     * Scans all of the sound. Blocking, for as long as it takes to decode it.
     *
     * @param stopped whether to end early
     * @param seen given from time to time how much there is, on the same thread
     * @throws RecordingFailure if the rest cannot be decoded
     * @throws IOException only if the content cannot be read
     */
    static WaveformScan of(DecodedRecording open, BooleanSupplier stopped, Consumer<WaveformScan> seen)
            throws RecordingFailure, IOException {
        int channels = open.facts().channels();
        Waveform.Builder builder = new Waveform.Builder(SoundPiece.RATE, channels);
        int count = 0;
        SoundPiece piece = open.sound(0);
        while (!piece.isEnd() && !stopped.getAsBoolean()) {
            builder.add(piece.samples());
            Arrays.fill(piece.samples(), (short) 0);
            if (++count % SHOWN_EVERY == 0) {
                seen.accept(new WaveformScan(builder.waveform(), builder.length(), false));
            }
            piece = open.sound(piece.position() + piece.samples().length / channels);
        }
        Arrays.fill(piece.samples(), (short) 0);
        return new WaveformScan(builder.waveform(), builder.length(), true);
    }
}
