package org.daybook.evidence.metadata;

import java.io.IOException;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.ChunkReader;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.TruncatedContentException;
import org.daybook.evidence.jpeg.JpegSegments;

/** Finds the Exif data of a picture. */
public final class ExifFinder {
    private static final byte[] NAME = {'E', 'x', 'i', 'f', 0, 0};

    private ExifFinder() {}

    /**
     * The Exif data; none if there are none, or the picture is not of a kind that has them.
     *
     * @throws IOException if the channel throws it
     * @throws TruncatedContentException if the content is not what its kind says
     */
    public static ExifData find(CachedContentReader content, FileKind kind) throws IOException {
        return switch (kind) {
            case JPEG -> ofJpeg(content);
            case PNG -> ofPng(content);
            case WEBP -> ofWebp(content);
            case TIFF -> ExifBlock.read(content, 0, content.size());
            case HEIC, AVIF -> HeifMetadata.of(content).exif();
            default -> ExifData.none();
        };
    }

    private static ExifData ofJpeg(CachedContentReader content) throws IOException {
        ExifData[] found = {ExifData.none()};
        JpegSegments.each(content, (marker, at, length) -> {
            if (JpegSegments.isExif(content, marker, at, length)) {
                found[0] = ExifBlock.read(content, at + NAME.length, length - NAME.length);
                return false;
            }
            return true;
        });
        return found[0];
    }

    private static ExifData ofPng(CachedContentReader content) throws IOException {
        ExifData[] found = {ExifData.none()};
        ChunkReader.ofPng(content, (name, at, length) -> {
            if (name.equals("eXIf")) {
                found[0] = ExifBlock.read(content, at, length);
                return false;
            }
            return true;
        });
        return found[0];
    }

    private static ExifData ofWebp(CachedContentReader content) throws IOException {
        ExifData[] found = {ExifData.none()};
        ChunkReader.ofRiff(content, (name, at, length) -> {
            if (name.equals("EXIF")) {
                int skipped = length > NAME.length && content.u8(at) == 'E' ? NAME.length : 0;
                found[0] = ExifBlock.read(content, at + skipped, length - skipped);
                return false;
            }
            return true;
        });
        return found[0];
    }
}
