package org.daybook.job.importing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.metadata.FileNameTimestamp;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileTimestamp;
import org.daybook.exhibit.FileTimestamp.TimestampSource;
import org.daybook.importing.ImportSettings;
import org.jspecify.annotations.Nullable;

/**
 * An exhibit with the time that its file most likely has of what it shows. Nothing is concluded from it for her: where
 * it is from is always said.
 *
 * @param at that time; null if the file has none that is likely
 * @param isTimed whether it has a time of the day, which some names of files have not
 * @param source where it was found
 */
public record DatedExhibit(
        ExhibitHistory exhibit, @Nullable LocalDateTime at, boolean isTimed, TimestampSource source) {
    /** From the camera's clock to the computer's disk, which may only know when the file was copied. */
    private static final List<TimestampSource> LIKELY = List.of(
            TimestampSource.TAKEN,
            TimestampSource.SATELLITE,
            TimestampSource.RECORDED,
            TimestampSource.DIGITISED,
            TimestampSource.SENT,
            TimestampSource.FILE_NAME,
            TimestampSource.CHANGED,
            TimestampSource.CONTAINER,
            TimestampSource.FILE_CHANGED);

    /**
     * Dates an exhibit.
     *
     * @param zone in which times that say their zone are told
     * @param now times later than a day after it are not taken
     */
    public static DatedExhibit of(ExhibitHistory exhibit, ZoneId zone, Instant now) {
        FileMetadata file = exhibit.current().file();
        // The same bytes may have come a second time, under a name that says more.
        List<FileTimestamp> times = Stream.concat(
                        file == null ? Stream.of() : file.times().stream(),
                        exhibit.otherNames().stream().flatMap(name -> FileNameTimestamp.of(name).stream()))
                .toList();
        return LIKELY.stream()
                .flatMap(source -> times.stream().filter(time -> time.source() == source))
                .flatMap(time -> Stream.of(new DatedExhibit(exhibit, local(time, zone), isTimed(time), time.source())))
                .filter(dated -> dated.isLikely(zone, now))
                .findFirst()
                .orElseGet(() -> new DatedExhibit(exhibit, null, false, TimestampSource.NOT_SAID));
    }

    /** Whether the time is only that of the file on a computer's disk. */
    public boolean isOfDisk() {
        return source == TimestampSource.FILE_CHANGED || source == TimestampSource.CONTAINER;
    }

    private boolean isLikely(ZoneId zone, Instant now) {
        if (at == null) {
            return false;
        }
        Instant instant = at.atZone(zone).toInstant();
        return instant.isAfter(ImportSettings.EARLIEST) && instant.isBefore(now.plus(Duration.ofDays(1)));
    }

    private static LocalDateTime local(FileTimestamp time, ZoneId zone) {
        return time.offset() == null
                ? time.at()
                : time.at().atOffset(time.offset()).atZoneSameInstant(zone).toLocalDateTime();
    }

    /** A name with only a date is stored as midnight. */
    private static boolean isTimed(FileTimestamp time) {
        return time.source() != TimestampSource.FILE_NAME
                || !time.at().toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
