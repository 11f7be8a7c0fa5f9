package org.daybook.sound;

import java.util.concurrent.TimeUnit;

/** Takes as long as playing would, and plays nothing: for a film without sound, or a computer that plays none. */
public final class SilentOutput implements SoundDevice {
    private static final long NANOS = 1_000_000_000;

    private final int rate;
    private final int channels;
    private long due = System.nanoTime();
    private volatile boolean discarded;

    public SilentOutput(int rate, int channels) {
        this.rate = rate;
        this.channels = channels;
    }

    @Override
    public void write(short[] samples) {
        due = Math.max(due, System.nanoTime()) + samples.length / channels * NANOS / rate;
        while (!discarded && waiting() > rate / 4) {
            sleep();
        }
    }

    @Override
    public int waiting() {
        return (int) (Math.max(0, due - System.nanoTime()) * rate / NANOS);
    }

    @Override
    public void drain() {
        while (!discarded && waiting() > 0) {
            sleep();
        }
    }

    @Override
    public void discard() {
        discarded = true;
    }

    @Override
    public void close() {
        discarded = true;
    }

    private void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            discarded = true;
        }
    }
}
