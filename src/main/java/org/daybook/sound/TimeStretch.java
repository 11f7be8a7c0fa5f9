package org.daybook.sound;

import java.util.Arrays;

/**
 * Plays sound slower or faster at its own pitch, by overlapping stretches of it where they fit best (WSOLA). What goes
 * in piece by piece comes out piece by piece. For one thread.
 */
public final class TimeStretch {
    /** The slowest, as a part of the usual speed. */
    public static final double SLOWEST = 0.5;

    public static final double FASTEST = 2;

    private static final int HOPS_A_SECOND = 50;
    private static final int SEEKS_A_SECOND = 100;
    private static final int COARSE = 4;

    private final int channels;
    private final double speed;
    private final int hop;
    private final int seek;
    private short[] waiting = {};
    private int held;
    private double next;
    private int continuation = -1;

    /**
     * Prepares to stretch.
     *
     * @param rate how many samples a channel has in a second
     * @param channels whose samples take turns
     * @param speed from {@link #SLOWEST} to {@link #FASTEST}; 1 changes nothing
     */
    public TimeStretch(int rate, int channels, double speed) {
        if (speed < SLOWEST || speed > FASTEST) {
            throw new IllegalArgumentException("not a speed");
        }
        this.channels = channels;
        this.speed = speed;
        this.hop = rate / HOPS_A_SECOND;
        this.seek = rate / SEEKS_A_SECOND;
    }

    /** Takes samples and gives those that are done. */
    public short[] stretch(short[] samples) {
        if (speed == 1) {
            return samples;
        }
        append(samples);
        return run(2 * hop + 2 * seek);
    }

    /** Gives what is left, at the end. */
    public short[] finish() {
        if (speed == 1 || held == 0) {
            return new short[0];
        }
        int wanted = (int) Math.round(Math.max(0, (double) held / channels - next) / speed);
        append(new short[(3 * hop + 3 * seek) * channels]);
        short[] all = run(2 * hop + 2 * seek);
        short[] some = Arrays.copyOf(all, Math.min(all.length, wanted * channels));
        held = 0;
        return some;
    }

    private void append(short[] samples) {
        if (waiting.length < held + samples.length) {
            short[] larger = Arrays.copyOf(waiting, held + samples.length);
            Arrays.fill(waiting, (short) 0);
            waiting = larger;
        }
        System.arraycopy(samples, 0, waiting, held, samples.length);
        held += samples.length;
    }

    private short[] run(int ahead) {
        short[] made = new short[0];
        int count = 0;
        while (Math.max(next + ahead, continuation + 2.0 * hop) <= (double) held / channels) {
            if (made.length < count + hop * channels) {
                made = Arrays.copyOf(made, Math.max(made.length * 2, count + hop * channels));
            }
            int at = best((int) next);
            overlap(at, made, count);
            count += hop * channels;
            continuation = at + hop;
            next += hop * speed;
        }
        drop(Math.min((int) next - seek, continuation < 0 ? (int) next : continuation));
        return Arrays.copyOf(made, count);
    }

    /** Where near a place the sound is most like what would have gone on. */
    private int best(int place) {
        if (continuation < 0) {
            return place;
        }
        int lowest = Math.max(0, place - seek);
        int best = lowest;
        double most = Double.NEGATIVE_INFINITY;
        for (int at = lowest; at <= place + seek; at += COARSE) {
            double like = likeness(at, COARSE);
            if (like > most) {
                most = like;
                best = at;
            }
        }
        int around = best;
        for (int at = Math.max(0, around - COARSE + 1); at < around + COARSE; at++) {
            double like = likeness(at, 1);
            if (at == around - COARSE + 1 || like > most) {
                most = like;
                best = at;
            }
        }
        return best;
    }

    private double likeness(int at, int step) {
        double both = 0;
        double own = 1;
        for (int i = 0; i < hop; i += step) {
            int one = waiting[(at + i) * channels];
            both += (double) one * waiting[(continuation + i) * channels];
            own += (double) one * one;
        }
        return both / Math.sqrt(own);
    }

    private void overlap(int at, short[] into, int from) {
        for (int i = 0; i < hop; i++) {
            double in = continuation < 0 ? 1 : (double) i / hop;
            for (int channel = 0; channel < channels; channel++) {
                int old = continuation < 0 ? 0 : waiting[(continuation + i) * channels + channel];
                int one = waiting[(at + i) * channels + channel];
                into[from + i * channels + channel] = (short) Math.round(old * (1 - in) + one * in);
            }
        }
    }

    private void drop(int count) {
        int gone = Math.min(Math.max(0, count), held / channels);
        System.arraycopy(waiting, gone * channels, waiting, 0, held - gone * channels);
        Arrays.fill(waiting, held - gone * channels, held, (short) 0);
        held -= gone * channels;
        next -= gone;
        continuation = continuation < 0 ? continuation : continuation - gone;
    }
}
