package org.daybook.evidence.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.ChunkReader;
import org.daybook.evidence.format.TruncatedContentException;
import org.daybook.evidence.picture.Animation.After;
import org.daybook.evidence.picture.Animation.AnimationFrame;

/** The steps of a WebP, found by their headers, and each as a WebP of its own. */
final class WebpFrameFinder {
    private static final int HEAD = 16;
    private static final int CHUNK = 8;
    private static final int OVERWRITE = 2;
    private static final int CLEAR = 1;
    private static final int WITH_ALPHA = 0x10;

    private WebpFrameFinder() {}

    /** Those whose data are whole. */
    static Animation of(CachedContentReader content) throws IOException {
        List<AnimationFrame> steps = new ArrayList<>();
        int[] canvas = {0, 0};
        boolean isWhole = false;
        try {
            // Some leave out the byte that fills up the last chunk.
            isWhole = content.u32Little(4) + CHUNK <= content.size() + 1;
            ChunkReader.ofRiff(content, (name, at, length) -> {
                if (name.equals("VP8X")) {
                    canvas[0] = 1 + u24(content, at + 4);
                    canvas[1] = 1 + u24(content, at + 7);
                } else if (name.equals("ANMF") && length > HEAD && at + length <= content.size()) {
                    steps.add(step(content, at, (int) Math.min(length, Integer.MAX_VALUE)));
                }
                return steps.size() < Animation.MOST_STEPS;
            });
        } catch (TruncatedContentException e) {
            // What is whole is shown.
        }
        return new Animation(canvas[0], canvas[1], List.copyOf(steps), isWhole);
    }

    private static AnimationFrame step(CachedContentReader content, long at, int length) throws IOException {
        int how = content.u8(at + 15);
        return new AnimationFrame(
                2 * u24(content, at),
                2 * u24(content, at + 3),
                1 + u24(content, at + 6),
                1 + u24(content, at + 9),
                u24(content, at + 12),
                (how & OVERWRITE) == 0,
                (how & CLEAR) == 0 ? After.STAY : After.CLEAR,
                at + HEAD,
                length - HEAD);
    }

    /** A step as a WebP of its own. */
    static byte[] alone(CachedContentReader content, AnimationFrame step) throws IOException {
        byte[] data = content.bytes(step.at(), step.length());
        ByteBuffer head = ByteBuffer.allocate(12 + CHUNK + 10).order(ByteOrder.LITTLE_ENDIAN);
        boolean transparent = content.name(step.at()).equals("ALPH");
        int extra = transparent ? CHUNK + 10 : 0;
        head.put(ascii("RIFF")).putInt(4 + extra + data.length).put(ascii("WEBP"));
        if (transparent) {
            head.put(ascii("VP8X")).putInt(10).putInt(WITH_ALPHA);
            put24(head, step.width() - 1);
            put24(head, step.height() - 1);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(head.position() + data.length);
        out.write(head.array(), 0, head.position());
        out.writeBytes(data);
        return out.toByteArray();
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    private static void put24(ByteBuffer into, int number) {
        into.putShort((short) number).put((byte) (number >> 16));
    }

    private static int u24(CachedContentReader content, long at) throws IOException {
        return content.u16Little(at) | content.u8(at + 2) << 16;
    }
}
