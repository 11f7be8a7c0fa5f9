package org.daybook.evidence.picture;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.KindDetector;
import org.daybook.evidence.metadata.PictureSize;
import org.daybook.evidence.picture.Animation.After;
import org.daybook.evidence.picture.Animation.AnimationFrame;
import org.daybook.files.MemoryChannel;

/**
 * Reads the pictures of an animated GIF or WebP one by one, each composed of those before it as it would be seen. Holds
 * at most three pictures of the size of the whole. Long-running; safe for several threads, each with a channel of its
 * own.
 *
 * @param pictures reads each of them
 */
public record AnimationReader(PictureReader pictures) {
    /** The most pixels of the whole picture; a larger one is shown as if it were not animated. */
    private static final long MOST_PIXELS = 8_000_000;

    /** The most bytes of one of them. */
    private static final int MOST_BYTES = 32 << 20;

    private static final int LONGEST_SIDE = 1 << 16;
    private static final int OPAQUE = 0xff;

    /**
     * Reads a picture of an animation.
     *
     * @param content read from any position, and left at any; not closed
     * @param number which, from 1; the last if there are fewer
     * @param bounds how large it may become
     * @param cancelled asked repeatedly on this thread; true ends the reading
     * @return the only one if it is not animated, has more pixels than can be composed, or its first cannot be
     * @throws PictureFailure if it cannot be shown, or was cancelled
     * @throws IOException only if the channel throws it
     */
    public AnimationStep read(SeekableByteChannel content, int number, PictureBounds bounds, BooleanSupplier cancelled)
            throws PictureFailure, IOException {
        CachedContentReader bytes = new CachedContentReader(content);
        FileKind kind = KindDetector.detect(bytes);
        Animation animation = Animation.of(bytes, kind);
        int count = animation.steps().size();
        long pixels = (long) animation.width() * animation.height();
        if (count < 2 || pixels < 1 || pixels > MOST_PIXELS) {
            return only(content, bounds, cancelled);
        }
        int step = Math.clamp(number, 1, count) - 1;
        try {
            int[] canvas = composed(bytes, kind, animation, step, cancelled);
            return new AnimationStep(reduced(canvas, animation, bounds), step + 1, count, animation.begin(step));
        } catch (PictureFailure.BrokenPicture e) {
            if (step == 0) {
                return only(content, bounds, cancelled);
            }
            throw e;
        }
    }

    private AnimationStep only(SeekableByteChannel content, PictureBounds bounds, BooleanSupplier cancelled)
            throws PictureFailure, IOException {
        return new AnimationStep(pictures.read(content, bounds, cancelled), 1, 1, 0);
    }

    private int[] composed(
            CachedContentReader content, FileKind kind, Animation animation, int last, BooleanSupplier cancelled)
            throws PictureFailure, IOException {
        int[] canvas = new int[animation.width() * animation.height()];
        for (int i = animation.start(last); i <= last; i++) {
            if (cancelled.getAsBoolean()) {
                throw new PictureFailure.Cancelled();
            }
            AnimationFrame step = animation.steps().get(i);
            int[] before = i < last && step.after() == After.BEFORE ? canvas.clone() : canvas;
            Picture own = alone(content, kind, step, cancelled);
            lay(own, step, canvas, animation.width());
            if (i < last && step.after() == After.CLEAR) {
                clear(step, canvas, animation.width());
            }
            canvas = before == canvas || i == last ? canvas : before;
        }
        return canvas;
    }

    private Picture alone(CachedContentReader content, FileKind kind, AnimationFrame step, BooleanSupplier cancelled)
            throws PictureFailure, IOException {
        PictureLimits.within(new PictureSize(step.width(), step.height()), MOST_PIXELS);
        if (step.length() > MOST_BYTES) {
            throw new PictureFailure.TooLarge(step.width(), step.height());
        }
        byte[] file = kind == FileKind.GIF ? GifFrameFinder.alone(content, step) : WebpFrameFinder.alone(content, step);
        try (MemoryChannel channel = new MemoryChannel(file)) {
            Picture own = pictures.read(channel, new PictureBounds(LONGEST_SIDE, (int) MOST_PIXELS), cancelled);
            if (own.width() != step.width() || own.height() != step.height()) {
                throw new PictureFailure.BrokenPicture();
            }
            return own;
        }
    }

    private static void lay(Picture own, AnimationFrame step, int[] canvas, int width) {
        int height = canvas.length / width;
        int columns = Math.min(step.width(), width - step.left());
        int rows = Math.min(step.height(), height - step.top());
        for (int y = 0; y < rows; y++) {
            int from = y * own.width();
            int to = (step.top() + y) * width + step.left();
            for (int x = 0; x < columns; x++) {
                int over = own.argb()[from + x];
                canvas[to + x] = step.isBlended() ? blend(over, canvas[to + x]) : over;
            }
        }
    }

    private static int blend(int over, int under) {
        int alpha = over >>> 24;
        int rest = (under >>> 24) * (OPAQUE - alpha) / OPAQUE;
        int both = alpha + rest;
        if (alpha == OPAQUE || rest == 0 && alpha > 0) {
            return over;
        }
        if (alpha == 0) {
            return under;
        }
        int mixed = both << 24;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = ((over >> shift & OPAQUE) * alpha + (under >> shift & OPAQUE) * rest) / both;
            mixed |= part << shift;
        }
        return mixed;
    }

    private static void clear(AnimationFrame step, int[] canvas, int width) {
        int height = canvas.length / width;
        int right = Math.min(width, step.left() + step.width());
        for (int y = step.top(); y < Math.min(height, step.top() + step.height()) && step.left() < right; y++) {
            Arrays.fill(canvas, y * width + step.left(), y * width + right, 0);
        }
    }

    private static Picture reduced(int[] canvas, Animation animation, PictureBounds bounds) {
        double reduction = bounds.reduction(animation.width(), animation.height());
        int width = PictureReader.reduced(animation.width(), reduction, animation.width());
        int height = PictureReader.reduced(animation.height(), reduction, animation.height());
        PixelDownscaler smaller = new PixelDownscaler(animation.width(), animation.height(), width, height);
        for (int y = 0; y < animation.height(); y++) {
            smaller.add(Arrays.copyOfRange(canvas, y * animation.width(), (y + 1) * animation.width()));
        }
        return new Picture(
                width, height, smaller.finished(), animation.width(), animation.height(), animation.isWhole());
    }
}
