package org.daybook.evidence.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.TruncatedContentException;
import org.daybook.evidence.picture.Animation.After;
import org.daybook.evidence.picture.Animation.AnimationFrame;

/** The steps of a GIF, found by their headers, and each as a GIF of its own. For one thread. */
final class GifFrameFinder {
    private static final int SCREEN = 13;
    private static final int EXTENSION = 0x21;
    private static final int CONTROL = 0xf9;
    private static final int IMAGE = 0x2c;
    private static final int IMAGE_HEAD = 10;
    private static final int END = 0x3b;
    private static final int HAS_COLOURS = 0x80;
    private static final int HUNDREDTH = 10;

    private final CachedContentReader content;
    private final List<AnimationFrame> steps = new ArrayList<>();
    private long at;
    private long begin = -1;
    private int delay;
    private int control;

    private GifFrameFinder(CachedContentReader content) {
        this.content = content;
    }

    /** Those whose data are whole. */
    static Animation of(CachedContentReader content) throws IOException {
        GifFrameFinder found = new GifFrameFinder(content);
        int width = 0;
        int height = 0;
        long block = 0;
        boolean isWhole = true;
        try {
            width = content.u16Little(6);
            height = content.u16Little(8);
            found.at = (long) SCREEN + colours(content.u8(10));
            do {
                block = found.at;
            } while (found.steps.size() < Animation.MOST_STEPS && found.next());
        } catch (TruncatedContentException e) {
            // What is whole is shown. Of one that ends between two blocks only the end mark may be missing.
            isWhole = block == content.size();
        }
        return new Animation(width, height, List.copyOf(found.steps), isWhole);
    }

    private boolean next() throws IOException {
        int block = content.u8(at);
        if (block == EXTENSION) {
            extension();
        } else if (block == IMAGE) {
            image();
        }
        return block == EXTENSION || block == IMAGE;
    }

    private void extension() throws IOException {
        if (content.u8(at + 1) == CONTROL) {
            begin = at;
            control = content.u8(at + 3);
            delay = content.u16Little(at + 4);
        }
        at += 2;
        skipBlocks();
    }

    private void image() throws IOException {
        long from = begin < 0 ? at : begin;
        long head = at;
        at += IMAGE_HEAD + colours(content.u8(head + 9)) + 1;
        skipBlocks();
        if (at - from <= Integer.MAX_VALUE) {
            steps.add(new AnimationFrame(
                    content.u16Little(head + 1),
                    content.u16Little(head + 3),
                    content.u16Little(head + 5),
                    content.u16Little(head + 7),
                    delay * HUNDREDTH,
                    (control & 1) != 0,
                    switch (control >> 2 & 7) {
                        case 2 -> After.CLEAR;
                        case 3 -> After.BEFORE;
                        default -> After.STAY;
                    },
                    from,
                    (int) (at - from)));
        }
        begin = -1;
        control = 0;
        delay = 0;
    }

    private void skipBlocks() throws IOException {
        int length = content.u8(at);
        while (length > 0) {
            at += length + 1;
            length = content.u8(at);
        }
        at++;
    }

    private static int colours(int packed) {
        return (packed & HAS_COLOURS) == 0 ? 0 : 3 << ((packed & 7) + 1);
    }

    /** A step as a GIF of its own: the colours of all, what stands before it, and its data at the corner. */
    static byte[] alone(CachedContentReader content, AnimationFrame step) throws IOException {
        byte[] screen = content.head(SCREEN + colours(content.u8(10)));
        put(screen, 6, step.width());
        put(screen, 8, step.height());
        byte[] data = content.bytes(step.at(), step.length());
        ByteArrayOutputStream out = new ByteArrayOutputStream(screen.length + data.length + 1);
        out.writeBytes(screen);
        int image = imageAt(data);
        if (image + IMAGE_HEAD <= data.length) {
            put(data, image + 1, 0);
            put(data, image + 3, 0);
        }
        out.writeBytes(data);
        out.write(END);
        return out.toByteArray();
    }

    /** Where the image begins behind the extensions before it. */
    private static int imageAt(byte[] data) {
        int at = 0;
        while (at < data.length && data[at] == EXTENSION) {
            at += 2;
            while (at < data.length && data[at] != 0) {
                at += (data[at] & 0xff) + 1;
            }
            at++;
        }
        return at;
    }

    private static void put(byte[] bytes, int at, int number) {
        bytes[at] = (byte) number;
        bytes[at + 1] = (byte) (number >> 8);
    }
}
