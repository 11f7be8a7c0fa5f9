package org.daybook.evidence.format;

import java.io.IOException;

/** The chunks of a PNG or a RIFF file (WAV, WebP), found by their lengths; the number read is bounded. */
public final class ChunkReader {
    private static final int MOST = 4096;
    private static final int PNG_START = 8;
    private static final int PNG_FRAME = 12;
    private static final int RIFF_START = 12;
    private static final int RIFF_FRAME = 8;

    private ChunkReader() {}

    /** Receives a chunk, whose body begins at {@code at}. */
    public interface ChunkVisitor {
        /** Returns true to continue. */
        boolean chunk(String name, long at, long length) throws IOException;
    }

    /** Walks the chunks of a PNG file until the visitor stops or the content ends. */
    public static void ofPng(CachedContentReader content, ChunkVisitor visitor) throws IOException {
        long at = PNG_START;
        for (int seen = 0; seen < MOST && at + PNG_FRAME <= content.size(); seen++) {
            long length = content.u32(at);
            String name = content.name(at + 4);
            if (!visitor.chunk(name, at + 8, length) || name.equals("IEND")) {
                return;
            }
            at += PNG_FRAME + length;
        }
    }

    /** Walks the chunks of a RIFF file, such as WAV or WebP, until the visitor stops or the content ends. */
    public static void ofRiff(CachedContentReader content, ChunkVisitor visitor) throws IOException {
        long at = RIFF_START;
        for (int seen = 0; seen < MOST && at + RIFF_FRAME <= content.size(); seen++) {
            long length = content.u32Little(at + 4);
            if (!visitor.chunk(content.name(at), at + RIFF_FRAME, length)) {
                return;
            }
            at += RIFF_FRAME + length + (length & 1);
        }
    }
}
