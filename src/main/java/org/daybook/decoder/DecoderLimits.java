package org.daybook.decoder;

import java.time.Duration;

/**
 * The limits of one decoder.
 *
 * @param time processor time for one picture or page; the decoder is killed after that, or after ten times as long in
 * all
 * @param heap megabytes of Java heap
 * @param beside megabytes for the Java machine itself and for native decoders, where the system can limit that
 * @param atOnce the most decoders at once, each with these limits
 */
public record DecoderLimits(Duration time, int heap, int beside, int atOnce) {
    /** For strangers' files. */
    public static final DecoderLimits USUAL = new DecoderLimits(Duration.ofSeconds(30), 512, 512, 3);

    /** The longest time in all, including waiting. */
    Duration atAll() {
        return time.multipliedBy(10);
    }

    /** The most writable memory of one decoder, in bytes. */
    long memory() {
        return (long) (heap + beside) << 20;
    }
}
