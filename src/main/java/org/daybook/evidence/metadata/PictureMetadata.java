package org.daybook.evidence.metadata;

import com.drew.lang.GeoLocation;
import com.drew.lang.Rational;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.ChunkReader;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.metadata.TimestampParser.WrittenTimestamp;
import org.daybook.exhibit.FileTimestamp.TimestampSource;
import org.jspecify.annotations.Nullable;

/** Reads the metadata of a picture: its size and its Exif data. */
final class PictureMetadata {
    private PictureMetadata() {}

    static void read(CachedContentReader content, FileKind kind, MetadataCollector account) throws IOException {
        ExifData exif = ExifFinder.find(content, kind);
        if (!exif.whole()) {
            account.unreadable();
        }
        if (kind == FileKind.HEIC || kind == FileKind.AVIF) {
            HeifMetadata.of(content).describe(account);
        } else {
            account.orientation(exif.orientation());
        }
        ExifIFD0Directory picture = exif.picture();
        ExifSubIFDDirectory taking = exif.taking();
        if (picture != null) {
            device(picture, account);
        }
        times(picture, taking, account);
        if (exif.satellite() != null) {
            satellite(exif.satellite(), account);
        }
        if (kind == FileKind.PNG) {
            pngChange(content, account);
        }
        // Last, since it throws for a picture that ends in its header.
        PictureSize size = PictureSize.of(content, kind, exif);
        account.size(size.width(), size.height());
        if (kind == FileKind.JPEG && JpegCompletenessCheck.isMissing(content)) {
            account.cutOff();
        }
    }

    private static void device(ExifIFD0Directory picture, MetadataCollector account) {
        account.make(picture.getString(ExifDirectoryBase.TAG_MAKE));
        account.model(picture.getString(ExifDirectoryBase.TAG_MODEL));
        account.software(picture.getString(ExifDirectoryBase.TAG_SOFTWARE));
    }

    private static void times(
            @Nullable ExifIFD0Directory picture, @Nullable ExifSubIFDDirectory taking, MetadataCollector account) {
        if (taking != null) {
            time(
                    account,
                    TimestampSource.TAKEN,
                    taking.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL),
                    taking,
                    ExifDirectoryBase.TAG_SUBSECOND_TIME_ORIGINAL,
                    ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL);
            time(
                    account,
                    TimestampSource.DIGITISED,
                    taking.getString(ExifDirectoryBase.TAG_DATETIME_DIGITIZED),
                    taking,
                    ExifDirectoryBase.TAG_SUBSECOND_TIME_DIGITIZED,
                    ExifDirectoryBase.TAG_TIME_ZONE_DIGITIZED);
        }
        if (picture != null) {
            time(
                    account,
                    TimestampSource.CHANGED,
                    picture.getString(ExifDirectoryBase.TAG_DATETIME),
                    taking,
                    ExifDirectoryBase.TAG_SUBSECOND_TIME,
                    ExifDirectoryBase.TAG_TIME_ZONE);
        }
    }

    private static void time(
            MetadataCollector account,
            TimestampSource source,
            @Nullable String text,
            @Nullable Directory rest,
            int subsecond,
            int zone) {
        WrittenTimestamp said = TimestampParser.stamp(text);
        if (said != null) {
            int nanos = rest == null ? 0 : TimestampParser.nanos(rest.getString(subsecond));
            ZoneOffset offset = rest == null ? null : TimestampParser.offset(rest.getString(zone));
            account.time(source, said.at().withNano(nanos), offset == null ? said.offset() : offset);
        }
    }

    private static void satellite(GpsDirectory satellite, MetadataCollector account) {
        GeoLocation place = satellite.getGeoLocation();
        if (place != null) {
            account.place(place.getLatitude(), place.getLongitude());
        }
        String day = satellite.getString(GpsDirectory.TAG_DATE_STAMP);
        Rational[] time = satellite.getRationalArray(GpsDirectory.TAG_TIME_STAMP);
        WrittenTimestamp midnight = day == null ? null : TimestampParser.stamp(day.strip() + " 00:00:00");
        if (midnight != null && time != null && time.length == 3) {
            double seconds = time[0].doubleValue() * 3600 + time[1].doubleValue() * 60 + time[2].doubleValue();
            if (seconds >= 0 && seconds < 86_400) {
                account.time(
                        TimestampSource.SATELLITE,
                        midnight.at().plusNanos(Math.round(seconds * 1000) * 1_000_000),
                        ZoneOffset.UTC);
            }
        }
    }

    /** PNG's own time of the last change, which is UTC. */
    private static void pngChange(CachedContentReader content, MetadataCollector account) throws IOException {
        ChunkReader.ofPng(content, (name, at, length) -> {
            if (!name.equals("tIME") || length != 7) {
                return true;
            }
            try {
                LocalDateTime changed = LocalDateTime.of(
                        content.u16(at),
                        content.u8(at + 2),
                        content.u8(at + 3),
                        content.u8(at + 4),
                        content.u8(at + 5),
                        Math.min(59, content.u8(at + 6)));
                account.time(TimestampSource.CHANGED, changed, ZoneOffset.UTC);
            } catch (DateTimeException e) {
                account.unreadable();
            }
            return false;
        });
    }
}
