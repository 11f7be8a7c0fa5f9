package org.daybook.exhibit;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.daybook.record.Coded;
import org.jspecify.annotations.Nullable;

/**
 * One of the times in a file's metadata, unchanged. Clocks can be wrong and times can be lost in copying.
 *
 * @param source where it was found
 * @param at the date and time found there
 * @param offset from UTC, if the file gives it; null if the zone is not known
 */
public record FileTimestamp(
        TimestampSource source, LocalDateTime at, @Nullable ZoneOffset offset) {
    /** Where a time was found, in the order in which they are shown; the code is what is stored. */
    public enum TimestampSource implements Coded {
        NOT_SAID,
        /** Exif DateTimeOriginal, with OffsetTimeOriginal. */
        TAKEN,
        /** Exif DateTimeDigitized. */
        DIGITISED,
        /** Exif DateTime. */
        CHANGED,
        /** Exif GPSDateStamp and GPSTimeStamp, which are UTC. */
        SATELLITE,
        /** Apple's creation date of a recording, with its zone. */
        RECORDED,
        /** The creation time of an MP4 or QuickTime container, which is UTC, and often that of an upload. */
        CONTAINER,
        /** The Date header of an e-mail. */
        SENT,
        /** A date written in the file's name. */
        FILE_NAME,
        /** When the file was last changed, as the computer's disk says. */
        FILE_CHANGED,
        /** When the file was made on this disk, as the computer's disk says. */
        FILE_MADE,
        /** Not from the file: her own. */
        OWN
    }
}
