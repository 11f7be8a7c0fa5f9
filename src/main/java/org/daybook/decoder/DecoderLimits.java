package org.daybook.decoder;

import java.time.Duration;

/**
 * What one decoder may take.
 *
 * @param time of the processor for one picture or page; it is killed when that is over, or when it is not done in ten
 * times as long for want of a free processor or of bytes
 * @param heap megabytes for what Java makes
 * @param beside megabytes for the Java machine itself and for decoders that are no Java, where the system can limit
 * that
 * @param atOnce so many decoders, each with as much
 */
public record DecoderLimits(Duration time, int heap, int beside, int atOnce) {
    /** For strangers' files. */
    public static final DecoderLimits USUAL = new DecoderLimits(Duration.ofSeconds(30), 512, 512, 3);

    /** However long it waited. */
    Duration atAll() {
        return time.multipliedBy(10);
    }

    /** Bytes that one may have to write to. */
    long memory() {
        return (long) (heap + beside) << 20;
    }
}
