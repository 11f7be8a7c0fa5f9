package org.daybook.ui.player;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.decoder.DecodedRecording;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.evidence.recording.SoundSamples;
import org.daybook.sound.Waveform;
import org.daybook.ui.toolkit.task.BackgroundTasks;

/**
 * How loud a recording is from start to end, as far as its sound has been scanned. JavaFX thread; the scan takes as
 * long as decoding all of it, runs in the background and ends early when this is dropped.
 */
final class WaveformModel {
    private static final int SHOWN_EVERY = 100;

    private final BackgroundTasks tasks;
    private final AtomicReference<Waveform> latest = new AtomicReference<>(Waveform.NONE);
    /** How loud it is as far as {@link #showLatest} has shown. */
    final ReadOnlyObjectWrapper<Waveform> waveform = new ReadOnlyObjectWrapper<>(Waveform.NONE);

    private volatile boolean dropped;
    private boolean scanning;

    WaveformModel(BackgroundTasks tasks) {
        this.tasks = tasks;
    }

    /** Whether there is more to come. */
    boolean isScanning() {
        return scanning;
    }

    /**
     * Begins to scan a recording with sound.
     *
     * @param heard is given how long the sound was, in microseconds, when all of it is scanned
     * @param damaged run if the content cannot be read
     */
    void scan(DecodedRecording open, LongConsumer heard, Runnable damaged) {
        scanning = true;
        tasks.run(() -> samples(open))
                .onSuccess(samples -> {
                    showLatest();
                    if (!dropped) {
                        heard.accept(SoundSamples.microsAt(samples));
                    }
                })
                // What can be decoded is shown; playing says why the rest is not.
                .onFailure(RecordingFailure.class, _ -> {})
                .onFailure(IOException.class, _ -> damaged.run())
                .andFinally(() -> {
                    scanning = false;
                    showLatest();
                })
                .start();
    }

    private long samples(DecodedRecording open) throws RecordingFailure, IOException {
        int channels = open.facts().channels();
        Waveform.Builder builder = new Waveform.Builder(SoundSamples.RATE, channels);
        int count = 0;
        SoundSamples piece = open.sound(0);
        while (!piece.isEnd() && !dropped) {
            builder.add(piece.samples());
            Arrays.fill(piece.samples(), (short) 0);
            if (++count % SHOWN_EVERY == 0) {
                latest.set(builder.waveform());
            }
            piece = open.sound(piece.position() + piece.samples().length / channels);
        }
        Arrays.fill(piece.samples(), (short) 0);
        latest.set(builder.waveform());
        return builder.length();
    }

    /** Shows all that has been scanned. */
    void showLatest() {
        if (!dropped) {
            waveform.set(latest.get());
        }
    }

    /** Ends the scan and forgets how loud it is. */
    void drop() {
        dropped = true;
        waveform.set(Waveform.NONE);
    }
}
