package org.daybook.sound;

import java.util.ArrayList;
import java.util.List;

/**
 * How loud a recording is from start to end, from 0 to 1, in parts of the same length.
 *
 * @param peaks the loudest sample of each part; empty for a recording without sound
 */
public record Waveform(List<Float> peaks) {
    /** Nothing known yet. */
    public static final Waveform NONE = new Waveform(List.of());

    public Waveform {
        peaks = List.copyOf(peaks);
    }

    /** The same in this many parts, or in fewer if it has fewer. */
    public Waveform in(int parts) {
        if (peaks.size() <= parts) {
            return this;
        }
        List<Float> fewer = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            float most = 0;
            for (int from = (int) ((long) i * peaks.size() / parts);
                    from < (int) ((long) (i + 1) * peaks.size() / parts);
                    from++) {
                most = Math.max(most, peaks.get(from));
            }
            fewer.add(most);
        }
        return new Waveform(fewer);
    }

    /** Collects peaks from pieces in their order, in bounded memory however long the recording is. For one thread. */
    public static final class Builder {
        private static final int MOST = 4096;

        private final List<Float> peaks = new ArrayList<>();
        private final int channels;
        private int part;
        private int count;
        private float peak;
        private long samples;

        /**
         * Begins.
         *
         * @param rate how many samples a channel has in a second
         */
        public Builder(int rate, int channels) {
            this.channels = channels;
            this.part = rate / 100 * channels;
        }

        public void add(short[] piece) {
            for (short one : piece) {
                peak = Math.max(peak, Math.abs((float) one) / -Short.MIN_VALUE);
                if (++count == part) {
                    next();
                }
            }
            samples += piece.length;
        }

        private void next() {
            peaks.add(peak);
            peak = 0;
            count = 0;
            if (peaks.size() == MOST) {
                for (int i = 0; i < MOST / 2; i++) {
                    peaks.set(i, Math.max(peaks.get(2 * i), peaks.get(2 * i + 1)));
                }
                peaks.subList(MOST / 2, MOST).clear();
                part *= 2;
            }
        }

        /** How many samples of one channel were added. */
        public long length() {
            return samples / channels;
        }

        public Waveform waveform() {
            List<Float> all = new ArrayList<>(peaks);
            if (count > 0) {
                all.add(peak);
            }
            return new Waveform(all);
        }
    }
}
