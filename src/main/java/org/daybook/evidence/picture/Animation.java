package org.daybook.evidence.picture;

import java.io.IOException;
import java.util.List;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.FileKind;

/**
 * The steps of an animated GIF or WebP, by its headers alone.
 *
 * @param width of the whole picture in pixels
 * @param height of the whole picture in pixels
 * @param steps in their order; none if it is not animated, or its headers cannot be read
 * @param isWhole whether the file does not end before its pictures do
 */
record Animation(int width, int height, List<AnimationFrame> steps, boolean isWhole) {
    /** More are not looked for. */
    static final int MOST_STEPS = 10_000;

    private static final Animation NONE = new Animation(0, 0, List.of(), true);

    /**
     * One of the pictures that are shown one after the other.
     *
     * @param left where its pixels begin in the whole picture
     * @param top where its pixels begin in the whole picture
     * @param duration how long it is shown, in milliseconds
     * @param isBlended whether what is beneath shows through where it is transparent
     * @param after what becomes of its pixels when the next is shown
     * @param at where its data begin in the file
     * @param length of its data
     */
    record AnimationFrame(
            int left,
            int top,
            int width,
            int height,
            int duration,
            boolean isBlended,
            After after,
            long at,
            int length) {}

    /** What becomes of the pixels of a step when the next is shown. */
    enum After {
        /** They stay. */
        STAY,
        /** They become transparent. */
        CLEAR,
        /** What was beneath them is shown again. */
        BEFORE
    }

    /** Reads the headers; an {@link IOException} is the channel's. */
    static Animation of(CachedContentReader content, FileKind kind) throws IOException {
        return switch (kind) {
            case GIF -> GifFrameFinder.of(content);
            case WEBP -> WebpFrameFinder.of(content);
            default -> NONE;
        };
    }

    /** When a step, from 0, is shown first, in milliseconds. */
    long begin(int step) {
        return steps.subList(0, step).stream()
                .mapToLong(AnimationFrame::duration)
                .sum();
    }

    /** The last step up to one from which the whole picture can be composed without those before. */
    int start(int step) {
        int from = step;
        while (from > 0
                && !(coversAll(steps.get(from))
                        && (from == step || steps.get(from).after() != After.BEFORE))) {
            from--;
        }
        return from;
    }

    private boolean coversAll(AnimationFrame step) {
        return !step.isBlended()
                && step.left() == 0
                && step.top() == 0
                && step.width() == width
                && step.height() == height;
    }
}
