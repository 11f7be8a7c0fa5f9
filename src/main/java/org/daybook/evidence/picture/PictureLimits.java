package org.daybook.evidence.picture;

import java.io.IOException;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.jpeg.JpegSegments;
import org.daybook.evidence.metadata.PictureSize;
import org.daybook.evidence.metadata.WebpSizes;

/**
 * Refuses, by its header alone, a picture that its decoder would need much memory for. Those that are decoded row by
 * row may be far larger than those that are decoded whole.
 */
final class PictureLimits {
    private static final long ROW_BY_ROW = 1L << 30;
    private static final long WHOLE = 40_000_000;
    private static final long WEBP = 24_000_000;
    private static final long LONGEST_ROW = 1 << 20;
    private static final long MOST_SEGMENTS = 24 << 20;
    private static final long GIF_BYTES = 256L << 20;
    private static final int BMP_UNCOMPRESSED = 0;
    private static final int BMP_MASKED = 3;
    private static final int BMP_LAST_RUN_LENGTH = 2;
    private static final long MOST_PROGRESSIVE_BYTES = 64 << 20;
    private static final long MOST_VISITS = 4_000_000_000L;
    private static final int SOS = 0xda;
    private static final int SOF_BASELINE = 0xc0;
    private static final int SOF_EXTENDED = 0xc1;

    private PictureLimits() {}

    static void check(CachedContentReader content, FileKind kind, PictureSize size) throws PictureFailure, IOException {
        if (kind != FileKind.TIFF && (size.width() <= 0 || size.height() <= 0)) {
            throw new PictureFailure.BrokenPicture();
        }
        switch (kind) {
            case JPEG -> jpeg(content, size);
            case BMP -> bmp(content, size);
            case TIFF -> TiffLayout.of(content).check();
            case WEBP -> {
                within(size, WEBP);
                if (!WebpSizes.of(content).agree()) {
                    throw new PictureFailure.BrokenPicture();
                }
            }
            case GIF -> {
                within(size, ROW_BY_ROW);
                if (content.size() > GIF_BYTES) {
                    throw tooLarge(size);
                }
            }
            default -> within(size, ROW_BY_ROW);
        }
    }

    private static void jpeg(CachedContentReader content, PictureSize size) throws PictureFailure, IOException {
        long[] bytes = {0};
        int[] frame = {0};
        JpegSegments.each(content, (marker, at, length) -> {
            bytes[0] += length;
            frame[0] = JpegSegments.isFrame(marker) ? marker : frame[0];
            return true;
        });
        if (bytes[0] > MOST_SEGMENTS) {
            throw tooLarge(size);
        }
        if (frame[0] == SOF_BASELINE || frame[0] == SOF_EXTENDED) {
            within(size, ROW_BY_ROW);
            return;
        }
        // Kept whole, as coefficients, until the last scan is read; a scan of a few bytes may go over all of them.
        within(size, WHOLE);
        if (content.size() > MOST_PROGRESSIVE_BYTES || size.width() * size.height() * scans(content) > MOST_VISITS) {
            throw tooLarge(size);
        }
    }

    private static long scans(CachedContentReader content) throws IOException {
        long scans = 0;
        for (long at = 2; at + 1 < content.size(); at++) {
            if (content.u8(at) == 0xff && content.u8(at + 1) == SOS) {
                scans++;
            }
        }
        return scans;
    }

    private static void bmp(CachedContentReader content, PictureSize size) throws PictureFailure, IOException {
        long header = content.u32Little(14);
        long compression = header < BMP_UNCOMPRESSED + 40 ? BMP_UNCOMPRESSED : content.u32Little(30);
        if (compression > BMP_MASKED) {
            throw new PictureFailure.NotSupported(FileKind.BMP);
        }
        boolean runs = compression != BMP_UNCOMPRESSED && compression <= BMP_LAST_RUN_LENGTH;
        within(size, runs ? WHOLE : ROW_BY_ROW);
        if (runs && content.size() > WHOLE * 2) {
            throw tooLarge(size);
        }
    }

    static void within(PictureSize size, long pixels) throws PictureFailure.TooLarge {
        if (size.width() > LONGEST_ROW || size.height() > LONGEST_ROW || size.width() * size.height() > pixels) {
            throw tooLarge(size);
        }
    }

    private static PictureFailure.TooLarge tooLarge(PictureSize size) {
        return new PictureFailure.TooLarge(size.width(), size.height());
    }
}
