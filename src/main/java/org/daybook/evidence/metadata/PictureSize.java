package org.daybook.evidence.metadata;

import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.IOException;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.TruncatedContentException;
import org.daybook.evidence.jpeg.JpegSegments;

/**
 * How large a picture is as it is stored, by its header.
 *
 * @param width in pixels, 0 if it does not say
 * @param height in pixels, 0 if it does not say
 */
public record PictureSize(long width, long height) {
    private static final PictureSize NOT_SAID = new PictureSize(0, 0);
    private static final int OLD_BMP = 12;

    /** Reads the header of a picture; {@link TruncatedContentException} if it ends in it. */
    public static PictureSize of(CachedContentReader content, FileKind kind, ExifData exif) throws IOException {
        return switch (kind) {
            case JPEG -> ofJpeg(content);
            case PNG -> new PictureSize(content.u32(16), content.u32(20));
            case GIF -> new PictureSize(content.u16Little(6), content.u16Little(8));
            case BMP ->
                content.u32Little(14) == OLD_BMP
                        ? new PictureSize(content.u16Little(18), content.u16Little(20))
                        : new PictureSize(content.u32Little(18), Math.abs((int) content.u32Little(22)));
            case WEBP -> WebpSizes.of(content).largest();
            case TIFF -> ofTiff(exif);
            default -> NOT_SAID;
        };
    }

    private static PictureSize ofJpeg(CachedContentReader content) throws IOException {
        PictureSize[] found = {NOT_SAID};
        JpegSegments.each(content, (marker, at, length) -> {
            if (JpegSegments.isFrame(marker)) {
                found[0] = new PictureSize(content.u16(at + 3), content.u16(at + 1));
                return false;
            }
            return true;
        });
        return found[0];
    }

    private static PictureSize ofTiff(ExifData exif) {
        ExifIFD0Directory directory = exif.picture();
        Long width = directory == null ? null : directory.getLongObject(ExifIFD0Directory.TAG_IMAGE_WIDTH);
        Long height = directory == null ? null : directory.getLongObject(ExifIFD0Directory.TAG_IMAGE_HEIGHT);
        return width == null || height == null ? NOT_SAID : new PictureSize(width, height);
    }
}
