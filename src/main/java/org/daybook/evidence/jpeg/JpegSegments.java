package org.daybook.evidence.jpeg;

import java.io.IOException;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.TruncatedContentException;

/** The segments of a JPEG up to its first scan, found by their lengths; the number read is bounded. */
public final class JpegSegments {
    static final int APP1 = 0xe1;
    private static final int MOST = 4096;
    private static final int SOI = 0xd8;
    private static final int SOS = 0xda;
    private static final int EOI = 0xd9;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0};

    private JpegSegments() {}

    /** Told of a segment: what follows its two bytes of length, from {@code at} on. */
    public interface SegmentVisitor {
        /** Returns true to continue. */
        boolean segment(int marker, long at, int length) throws IOException;
    }

    /** Walks the segments until the visitor stops, or until the first scan. */
    public static void each(CachedContentReader content, SegmentVisitor visitor) throws IOException {
        if (content.u16(0) != (0xff00 | SOI)) {
            throw new TruncatedContentException();
        }
        long at = 2;
        for (int seen = 0; seen < MOST; seen++) {
            if (content.u8(at) != 0xff) {
                throw new TruncatedContentException();
            }
            int marker = content.u8(at + 1);
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker == SOS || marker == EOI) {
                return;
            }
            int length = content.u16(at + 2);
            if (length < 2) {
                throw new TruncatedContentException();
            }
            if (!visitor.segment(marker, at + 4, length - 2)) {
                return;
            }
            at += 2 + length;
        }
    }

    /** Whether a marker begins a frame, which says how large the picture is. */
    public static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Whether a segment holds Exif data, which begin two bytes after their five of name. */
    public static boolean isExif(CachedContentReader content, int marker, long at, int length) throws IOException {
        if (marker != APP1 || length < EXIF.length + 2) {
            return false;
        }
        for (int i = 0; i < EXIF.length; i++) {
            if (content.u8(at + i) != EXIF[i]) {
                return false;
            }
        }
        return true;
    }
}
