package org.daybook.evidence.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.TruncatedContentException;
import org.daybook.evidence.jpeg.JpegSegments;
import org.daybook.evidence.jpeg.NotAJpegException;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a JPEG says, as far as a document that embeds the JPEG unchanged has to know it.
 *
 * @param width in pixels as stored
 * @param height in pixels as stored
 * @param precision bits of a sample, 8 in nearly all
 * @param components 1 for grey, 3 for colour, 4 for CMYK
 * @param coding the marker of its frame, from 0xC0
 * @param progressive whether it is of a kind other than baseline or extended sequential
 * @param adobeTransform what Adobe's segment says of its colours: 0 none, 1 YCbCr, 2 YCCK; -1 without that segment
 * @param orientation how it is to be turned, Exif 1 to 8
 * @param profile its colour profile (ICC); no bytes if it has none, or one that is broken or very long
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not shared
public record JpegInfo(
        int width,
        int height,
        int precision,
        int components,
        int coding,
        boolean progressive,
        int adobeTransform,
        int orientation,
        byte[] profile) {
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int EXTENDED = 0xc1;
    private static final int PROGRESSIVE = 0xc2;
    private static final int COMMON_BITS = 8;
    private static final int ADOBE_LENGTH = 12;
    private static final int PROFILE_HEAD = 14;
    private static final int LONGEST_PROFILE = 4 << 20;

    /**
     * Whether a document can take it up as it is: grey or colour of eight bits, coded in one of the ways that every
     * reader knows (baseline, extended, progressive).
     */
    public boolean isCommon() {
        return precision == COMMON_BITS && (components == 1 || components == 3) && coding <= PROGRESSIVE && height > 0;
    }

    /**
     * Reads the header.
     *
     * @param content read from any position, and left at any; not closed
     * @throws NotAJpegException if it is no JPEG, or ends before its first scan
     * @throws IOException if the channel throws it
     */
    public static JpegInfo read(SeekableByteChannel content) throws IOException {
        CachedContentReader bytes = new CachedContentReader(content);
        try {
            Frame frame = frame(bytes);
            return new JpegInfo(
                    frame.width(),
                    frame.height(),
                    frame.precision(),
                    frame.components(),
                    frame.marker(),
                    frame.marker() > EXTENDED,
                    adobe(bytes),
                    PictureReader.orientation(bytes, FileKind.JPEG),
                    profile(bytes));
        } catch (TruncatedContentException e) {
            throw new NotAJpegException();
        }
    }

    private record Frame(int marker, int width, int height, int precision, int components) {}

    private static Frame frame(CachedContentReader content) throws IOException {
        AtomicReference<@Nullable Frame> found = new AtomicReference<>();
        JpegSegments.each(content, (marker, at, length) -> {
            if (JpegSegments.isFrame(marker)) {
                found.set(new Frame(
                        marker, content.u16(at + 3), content.u16(at + 1), content.u8(at), content.u8(at + 5)));
            }
            return found.get() == null;
        });
        Frame frame = found.get();
        if (frame == null || frame.width() == 0 || frame.components() == 0) {
            throw new NotAJpegException();
        }
        return frame;
    }

    private static int adobe(CachedContentReader content) throws IOException {
        int[] transform = {-1};
        JpegSegments.each(content, (marker, at, length) -> {
            if (marker == APP14
                    && length >= ADOBE_LENGTH
                    && content.name(at).equals("Adob")
                    && content.u8(at + 4) == 'e') {
                transform[0] = content.u8(at + 11);
            }
            return transform[0] < 0;
        });
        return transform[0];
    }

    private static byte[] profile(CachedContentReader content) throws IOException {
        TreeMap<Integer, byte[]> parts = new TreeMap<>();
        int[] expected = {0};
        int[] total = {0};
        JpegSegments.each(content, (marker, at, length) -> {
            if (marker == APP2 && length > PROFILE_HEAD && content.name(at).equals("ICC_")) {
                total[0] += length;
                expected[0] = content.u8(at + 13);
                parts.put(content.u8(at + 12), content.bytes(at + PROFILE_HEAD, length - PROFILE_HEAD));
            }
            return total[0] <= LONGEST_PROFILE;
        });
        boolean whole = parts.size() == expected[0] && (parts.isEmpty() || parts.lastKey() == expected[0]);
        if (!whole || total[0] > LONGEST_PROFILE) {
            return new byte[0];
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.values().forEach(out::writeBytes);
        return out.toByteArray();
    }
}
