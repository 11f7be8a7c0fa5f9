package org.daybook.conversation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.daybook.record.Coded;
import org.jspecify.annotations.Nullable;

/**
 * When a message was sent, no more exactly than its source says.
 *
 * @param written the time exactly as the source writes it, for people to compare; empty if it has none
 * @param at the same as a point in time; null if the source has no time that can be read
 * @param precision how exactly the source gives it; smaller units are 0 in {@code at}
 * @param zone where the offset of {@code at} comes from
 */
public record MessageTime(
        String written, @Nullable OffsetDateTime at, MessageTimePrecision precision, ZoneSource zone) {

    /** A row without a time. */
    public static final MessageTime NONE = new MessageTime("", null, MessageTimePrecision.NONE, ZoneSource.CHOSEN);

    /** How exactly a time is given; the code is what is stored. */
    public enum MessageTimePrecision implements Coded {
        NONE,
        DAY,
        MINUTE,
        SECOND,
        MILLISECOND
    }

    /** Where an offset comes from; the code is what is stored. */
    public enum ZoneSource implements Coded {
        /** The source states the point in time; only the offset in which it is shown was chosen. */
        STATED,
        /** The source has a local time without a zone, and she chose the zone. */
        CHOSEN
    }

    /** A point in time that the source states, shown in {@code zone}. */
    public static MessageTime stated(String written, Instant at, MessageTimePrecision precision, ZoneId zone) {
        return new MessageTime(written, at.atZone(zone).toOffsetDateTime(), precision, ZoneSource.STATED);
    }

    /** A point in time that the source states with its offset, which is kept. */
    public static MessageTime stated(String written, OffsetDateTime at, MessageTimePrecision precision) {
        return new MessageTime(written, at, precision, ZoneSource.STATED);
    }

    /**
     * A local time without a zone, read in {@code zone}. Of a time that occurs twice when the clocks go back, the
     * earlier is taken; one that is skipped when they go forward is moved on by an hour, as clocks do.
     */
    public static MessageTime local(String written, LocalDateTime at, MessageTimePrecision precision, ZoneId zone) {
        return new MessageTime(written, at.atZone(zone).toOffsetDateTime(), precision, ZoneSource.CHOSEN);
    }

    /** A time that cannot be read. */
    public static MessageTime unreadable(String written) {
        return new MessageTime(written, null, MessageTimePrecision.NONE, ZoneSource.CHOSEN);
    }
}
