package org.daybook.evidence.metadata;

import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The Exif data of a picture, as far as the caller asked for it.
 *
 * @param metadata the directories that were read
 * @param whole false if reading broke off; what was read until then stands
 */
public record ExifData(Metadata metadata, boolean whole) {
    private static final int LAST_ORIENTATION = 8;

    public static ExifData none() {
        return new ExifData(new Metadata(), true);
    }

    @Nullable
    ExifIFD0Directory picture() {
        return metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    }

    @Nullable
    ExifSubIFDDirectory taking() {
        return metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
    }

    @Nullable
    GpsDirectory satellite() {
        return metadata.getFirstDirectoryOfType(GpsDirectory.class);
    }

    /** How the picture is to be turned, 1 to 8; 1 if it does not say. */
    public int orientation() {
        ExifIFD0Directory picture = picture();
        Integer said = picture == null ? null : picture.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return said == null || said < 1 || said > LAST_ORIENTATION ? 1 : said;
    }
}
