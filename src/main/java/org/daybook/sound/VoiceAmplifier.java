package org.daybook.sound;

/**
 * Raises quiet stretches, so that a voice far from the microphone is heard, and leaves loud ones. Only what is played
 * is changed, never a file. For one thread.
 */
public final class VoiceAmplifier {
    private static final double WANTED = 0.35 * Short.MAX_VALUE;
    /** What is quieter is taken for the noise of a room. */
    private static final double ROOM = 0.004 * Short.MAX_VALUE;

    private static final double MOST = 12;
    private static final int STEPS_A_SECOND = 100;
    private static final double FALL_A_STEP = 0.985;
    private static final double TOWARDS = 0.08;

    private final int step;
    private double level;
    private double gain = 1;

    /**
     * Prepares to raise.
     *
     * @param rate how many samples a channel has in a second
     * @param channels whose samples take turns
     */
    public VoiceAmplifier(int rate, int channels) {
        this.step = rate / STEPS_A_SECOND * channels;
    }

    public void raise(short[] samples) {
        for (int from = 0; from < samples.length; from += step) {
            int until = Math.min(samples.length, from + step);
            double peak = 0;
            for (int i = from; i < until; i++) {
                peak = Math.max(peak, Math.abs(samples[i]));
            }
            level = Math.max(peak, level * FALL_A_STEP);
            double wanted = level < ROOM ? gain : Math.clamp(WANTED / level, 1, MOST);
            // Down at once, so that nothing is cut off; up slowly.
            double after = wanted < gain ? wanted : gain + (wanted - gain) * TOWARDS;
            double before = Math.min(gain, Math.max(1, Short.MAX_VALUE / Math.max(1, peak)));
            for (int i = from; i < until; i++) {
                double here = before + (after - before) * (i - from) / (until - from);
                samples[i] = (short) Math.clamp(Math.round(samples[i] * here), Short.MIN_VALUE, Short.MAX_VALUE);
            }
            gain = after;
        }
    }
}
