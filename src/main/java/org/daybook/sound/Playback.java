package org.daybook.sound;

import java.io.IOException;
import java.util.Arrays;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.evidence.recording.SoundSamples;
import org.jspecify.annotations.Nullable;

/**
 * Plays a recording once, from a place to its end or until it is told to stop. {@link #play} is for one thread of its
 * own; everything else for any.
 */
public final class Playback {
    private static final int CHUNKS_A_SECOND = 25;
    private static final int RATE = SoundSamples.RATE;

    private final SoundSource source;
    private final SoundDevice.DeviceOpener devices;
    private final int channels;
    private volatile PlaybackSettings settings;
    private volatile long position;
    private volatile boolean stopped;
    private volatile boolean done;
    private volatile @Nullable SoundDevice device;

    /** Where the sound comes from. */
    @FunctionalInterface
    public interface SoundSource {
        /** As of {@code DecodedRecording.sound}. */
        SoundSamples read(long from) throws RecordingFailure, IOException;
    }

    /** @param from in samples of one channel */
    public Playback(
            SoundSource source, SoundDevice.DeviceOpener devices, int channels, long from, PlaybackSettings settings) {
        this.source = source;
        this.devices = devices;
        this.channels = channels;
        this.position = from;
        this.settings = settings;
    }

    /** What is heard now, in samples of one channel. */
    public long position() {
        return position;
    }

    /** Plays what follows in another way. */
    public void settings(PlaybackSettings other) {
        settings = other;
    }

    /** Stops at once. */
    public void stop() {
        stopped = true;
        SoundDevice open = device;
        if (open != null) {
            open.discard();
        }
    }

    /** Whether it ended, or was told to stop. */
    public boolean isDone() {
        return done || stopped;
    }

    public boolean isStopped() {
        return stopped;
    }

    /**
     * Plays. Returns at the end, or when it was told to stop.
     *
     * @throws NoSoundDeviceException if this computer plays no sound
     * @throws RecordingFailure if the rest cannot be decoded
     * @throws IOException only if the content cannot be read
     */
    public void play() throws NoSoundDeviceException, RecordingFailure, IOException {
        try (SoundDevice open = devices.open(RATE, channels)) {
            device = open;
            VoiceAmplifier lift = new VoiceAmplifier(RATE, channels);
            TimeStretch stretch = new TimeStretch(RATE, channels, settings.speed());
            double speed = settings.speed();
            SoundSamples piece = source.read(position);
            while (!stopped && !piece.isEnd()) {
                short[] samples = piece.samples();
                long next = piece.position() + samples.length / channels;
                if (settings.raised()) {
                    lift.raise(samples);
                }
                if (settings.speed() != speed) {
                    write(open, stretch.finish(), piece.position(), speed);
                    speed = settings.speed();
                    stretch = new TimeStretch(RATE, channels, speed);
                }
                write(open, stretch.stretch(samples), next, speed);
                Arrays.fill(samples, (short) 0);
                if (!stopped) {
                    piece = source.read(next);
                }
            }
            if (!stopped) {
                write(open, stretch.finish(), piece.position(), speed);
                open.drain();
                position = stopped ? position : piece.position();
            }
        } finally {
            done = true;
            device = null;
        }
    }

    /** @param until where in the recording these samples end */
    private void write(SoundDevice open, short[] samples, long until, double speed) {
        int chunk = RATE / CHUNKS_A_SECOND * channels;
        for (int from = 0; from < samples.length && !stopped; from += chunk) {
            int to = Math.min(samples.length, from + chunk);
            short[] some = Arrays.copyOfRange(samples, from, to);
            double volume = settings.volume();
            for (int i = 0; i < some.length && volume < 1; i++) {
                some[i] = (short) Math.round(some[i] * volume);
            }
            open.write(some);
            Arrays.fill(some, (short) 0);
            long unheard = ((long) samples.length - to) / channels + open.waiting();
            if (!stopped) {
                position = Math.max(position, until - Math.round(unheard * speed));
            }
        }
        if (samples.length > 0) {
            Arrays.fill(samples, (short) 0);
        }
    }
}
