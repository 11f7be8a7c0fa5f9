package org.daybook.exhibit;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One of the times in a file's metadata, unchanged. Clocks can be wrong and times can be lost in copying.
 *
 * @param source where it was found
 * @param at the date and time found there
 * @param offset from UTC, if the file gives it; null if the zone is not known
 */
public record FileTimestamp(
        Source source, LocalDateTime at, @Nullable ZoneOffset offset) {
    /** Where a time was found, in the order in which they are shown; the code is what is stored. */
    public enum Source {
        NOT_SAID("not-said"),
        /** Exif DateTimeOriginal, with OffsetTimeOriginal. */
        TAKEN("taken"),
        /** Exif DateTimeDigitized. */
        DIGITISED("digitised"),
        /** Exif DateTime. */
        CHANGED("changed"),
        /** Exif GPSDateStamp and GPSTimeStamp, which are UTC. */
        SATELLITE("satellite"),
        /** Apple's creation date of a recording, with its zone. */
        RECORDED("recorded"),
        /** The creation time of an MP4 or QuickTime container, which is UTC, and often that of an upload. */
        CONTAINER("container"),
        /** The Date header of an e-mail. */
        SENT("sent"),
        /** A date written in the file's name. */
        FILE_NAME("file-name"),
        /** When the file was last changed, as the computer's disk says. */
        FILE_CHANGED("file-changed"),
        /** When the file was made on this disk, as the computer's disk says. */
        FILE_MADE("file-made"),
        /** Not from the file: her own. */
        OWN("own");

        private final String code;

        Source(String code) {
            this.code = code;
        }

        /** The stable code by which this value is stored. */
        public String code() {
            return code;
        }
    }
}
