package org.daybook.evidence.metadata;

import java.io.IOException;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.ChunkReader;
import org.daybook.evidence.format.TruncatedContentException;

/**
 * How large a WebP says that it is, and how large what it holds says that it is: a decoder may believe either.
 *
 * @param largest of all that is said, by each side
 * @param agree whether the picture has the size of its canvas, and no frame of a moving one is larger
 */
public record WebpSizes(PictureSize largest, boolean agree) {
    private static final int FOURTEEN_BITS = 0x3fff;
    private static final int ANIMATION_HEAD = 16;

    /** Reads the headers; {@link TruncatedContentException} if the content ends in one. */
    public static WebpSizes of(CachedContentReader content) throws IOException {
        FoundFrames found = new FoundFrames();
        ChunkReader.ofRiff(content, (name, at, length) -> {
            found.take(content, name, at);
            return true;
        });
        return new WebpSizes(new PictureSize(found.width, found.height), found.agree);
    }

    private static final class FoundFrames {
        private long width;
        private long height;
        private boolean agree = true;
        private boolean canvas;

        void take(CachedContentReader content, String name, long at) throws IOException {
            switch (name) {
                case "VP8X" -> {
                    agree &= width == 0;
                    canvas = true;
                    add(size24(content, at + 4));
                }
                case "ANMF" -> {
                    PictureSize frame = size24(content, at + 6);
                    agree &= canvas && frame.width() <= width && frame.height() <= height;
                    add(frame);
                    inFrame(content, at + ANIMATION_HEAD, frame);
                }
                case "VP8 ", "VP8L" -> {
                    PictureSize frame = coded(content, name, at);
                    agree &= width == 0 || frame.width() == width && frame.height() == height;
                    add(frame);
                }
                default -> {
                    // Says nothing of sizes.
                }
            }
        }

        /** What stands in a frame of a moving picture, behind its transparency if it has any. */
        private void inFrame(CachedContentReader content, long begin, PictureSize frame) throws IOException {
            long at = begin;
            String name = content.name(at);
            if (name.equals("ALPH")) {
                long length = content.u32Little(at + 4);
                at += 8 + length + (length & 1);
                name = content.name(at);
            }
            if (name.equals("VP8 ") || name.equals("VP8L")) {
                PictureSize coded = coded(content, name, at + 8);
                agree &= coded.equals(frame);
                add(coded);
            }
        }

        private void add(PictureSize size) {
            width = Math.max(width, size.width());
            height = Math.max(height, size.height());
        }

        private static PictureSize size24(CachedContentReader content, long at) throws IOException {
            return new PictureSize(
                    1 + content.u16Little(at) + ((long) content.u8(at + 2) << 16),
                    1 + content.u16Little(at + 3) + ((long) content.u8(at + 5) << 16));
        }

        private static PictureSize coded(CachedContentReader content, String name, long at) throws IOException {
            if (name.equals("VP8 ")) {
                return new PictureSize(
                        content.u16Little(at + 6) & FOURTEEN_BITS, content.u16Little(at + 8) & FOURTEEN_BITS);
            }
            long bits = content.u32Little(at + 1);
            return new PictureSize(1 + (bits & FOURTEEN_BITS), 1 + (bits >> 14 & FOURTEEN_BITS));
        }
    }
}
