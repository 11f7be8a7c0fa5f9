package org.daybook.sound;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.evidence.recording.SoundSamples;
import org.daybook.exhibit.CoveredPart;
import org.daybook.exhibit.RecordingSpan;

/**
 * Replaces stretches of sound with a tone, so that nothing of them is left, not even how loud they were.
 *
 * @param spans in milliseconds from the beginning
 * @param channels whose samples take turns
 */
public record CoverTone(List<RecordingSpan> spans, int channels) {
    private static final double PITCH = 1000;
    private static final double LOUD = 0.1 * Short.MAX_VALUE;
    private static final int MILLIS = 1000;
    /** In samples of one channel: by how much time stamps of a recording and its samples may differ. */
    private static final int MARGIN = SoundSamples.RATE / 25;

    public CoverTone {
        spans = List.copyOf(spans);
    }

    /** The stretches of what was heard, not seen. */
    public static List<RecordingSpan> heard(List<CoveredPart> covered) {
        return covered.stream()
                .filter(part -> part.area() == null)
                .flatMap(part -> Stream.ofNullable(part.time()))
                .toList();
    }

    /**
     * Covers what lies within the stretches, and as much on both sides as a time may be off: what was heard at a time
     * after going to it lies that far from it when all is decoded from the beginning.
     *
     * @param at when these samples begin, in samples of one channel
     */
    public void cover(long at, short[] samples) {
        for (RecordingSpan span : spans) {
            long from = Math.max(0, span.start() * SoundSamples.RATE / MILLIS - MARGIN - at);
            long to = Math.min(samples.length / channels, (span.end() + 1) * SoundSamples.RATE / MILLIS + MARGIN - at);
            for (long i = from; i < to; i++) {
                short tone = (short) (LOUD * Math.sin(2 * Math.PI * PITCH * (at + i) / SoundSamples.RATE));
                for (int channel = 0; channel < channels; channel++) {
                    samples[(int) i * channels + channel] = tone;
                }
            }
        }
    }
}
