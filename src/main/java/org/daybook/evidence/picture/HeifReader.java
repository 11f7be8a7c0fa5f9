package org.daybook.evidence.picture;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.daybook.evidence.codec.CodecFailure;
import org.daybook.evidence.codec.CodecLibrary;
import org.daybook.evidence.codec.FrameDecoder;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.HeifItemTable;
import org.daybook.evidence.format.IsoBoxReader.IsoBox;
import org.daybook.evidence.format.TruncatedContentException;
import org.daybook.evidence.metadata.PictureSize;
import org.jspecify.annotations.Nullable;

/**
 * Reads HEIC and AVIF pictures, a row of tiles at a time. A tile that cannot be decoded is grey, and the picture is not
 * whole; a picture without any tile is broken. For one picture.
 */
final class HeifReader {
    private static final int BAND = 256;
    private static final int LONGEST_STEP = 16;
    private static final int MOST_BYTES = 128 << 20;
    private static final long MOST_AT_ONCE = 32_000_000;
    private static final int MISSING = 0xff808080;

    private final CodecLibrary library;
    private final CachedContentReader content;
    private final FileKind kind;
    private final BooleanSupplier cancelled;
    private final HeifItemTable items;
    private @Nullable FrameDecoder decoder;
    private @Nullable IsoBox configuration;
    private int decoded;
    private boolean whole = true;

    HeifReader(CodecLibrary library, CachedContentReader content, FileKind kind, BooleanSupplier cancelled)
            throws IOException {
        this.library = library;
        this.content = content;
        this.kind = kind;
        this.cancelled = cancelled;
        this.items = new HeifItemTable(content);
    }

    Picture read(PictureBounds bounds) throws PictureFailure, IOException {
        long primary = items.primary();
        HeifImage image = HeifImage.of(content, items, primary, kind);
        if (bounds.equals(PictureBounds.TILE)) {
            // To choose it by among many, its own thumbnail is enough. What is kept or printed is the picture itself.
            Picture small = thumbnail(items.thumbnail(primary), image, bounds);
            if (small != null) {
                return small;
            }
        }
        return pixels(image, bounds, image.shown());
    }

    /** Its own thumbnail, if that has its shape and can be decoded. */
    private @Nullable Picture thumbnail(long item, HeifImage image, PictureBounds bounds)
            throws PictureFailure.Cancelled, IOException {
        if (item < 0) {
            return null;
        }
        try {
            HeifImage small = HeifImage.of(content, items, item, kind);
            PictureSize shown = image.shown();
            PictureSize own = small.shown();
            long skew = Math.abs(own.width() * shown.height() - own.height() * shown.width());
            boolean alike = skew <= Math.max(shown.width(), shown.height()) && own.width() <= shown.width();
            return alike ? pixels(small, bounds, shown) : null;
        } catch (PictureFailure.Cancelled e) {
            throw e;
        } catch (PictureFailure | TruncatedContentException e) {
            whole = true;
            return null;
        }
    }

    private Picture pixels(HeifImage image, PictureBounds bounds, PictureSize original)
            throws PictureFailure, IOException {
        HeifImage.Crop crop = image.crop();
        double reduction = bounds.reduction(crop.width(), crop.height());
        int step = step(image, reduction);
        RowWindow window = new RowWindow(
                crop.x() / step, crop.y() / step, Math.max(1, crop.width() / step), Math.max(1, crop.height() / step));
        int width = PictureReader.reduced(crop.width(), reduction, window.width);
        int height = PictureReader.reduced(crop.height(), reduction, window.height);
        window.into = new PixelDownscaler(window.width, window.height, width, height);
        try {
            decoded = 0;
            if (image.tiles().size() == 1) {
                single(image, step, window);
            } else {
                grid(image, step, window);
            }
        } finally {
            close();
        }
        if (decoded == 0) {
            throw new PictureFailure.BrokenPicture();
        }
        int[] pixels = Objects.requireNonNull(window.into).finished();
        image.profile().ifPresent(profile -> ColourProfile.toScreen(profile, pixels, width));
        int[] turned = OrientationTransform.turn(pixels, width, height, image.orientation());
        boolean onSide = OrientationTransform.isOnSide(image.orientation());
        return new Picture(
                onSide ? height : width,
                onSide ? width : height,
                turned,
                (int) original.width(),
                (int) original.height(),
                whole);
    }

    /** By how much pixels are averaged as they are decoded: a power of two, by which tiles can be divided. */
    private static int step(HeifImage image, double reduction) {
        int step = 1;
        boolean single = image.tiles().size() == 1;
        while (2 * step <= Math.min(reduction, LONGEST_STEP)
                && (single
                        || (image.tile().width() % (2L * step) == 0
                                && image.tile().height() % (2L * step) == 0))) {
            step *= 2;
        }
        return step;
    }

    private void single(HeifImage image, int step, RowWindow window) throws PictureFailure, IOException {
        FrameDecoder frame = tile(image, 0);
        if (frame == null) {
            return;
        }
        int stride = Math.max(1, frame.width() / step);
        int[] band = new int[stride * BAND];
        int rows = (int) image.size().height();
        try {
            for (int from = 0; from < rows; from += BAND) {
                int count = Math.min(BAND, rows - from);
                if (count < step && from > 0) {
                    break;
                }
                frame.convert(from, count, step, image.colours(), band, 0, stride);
                window.add(band, stride, Math.max(1, count / step));
            }
        } catch (CodecFailure e) {
            throw new PictureFailure.BrokenPicture(e);
        }
    }

    private void grid(HeifImage image, int step, RowWindow window) throws PictureFailure, IOException {
        int width = (int) image.tile().width() / step;
        int height = (int) image.tile().height() / step;
        int stride = width * image.columns();
        if ((long) stride * height > MOST_AT_ONCE) {
            throw new PictureFailure.TooLarge(image.size().width(), image.size().height());
        }
        int[] strip = new int[stride * height];
        for (int first = 0; first < image.tiles().size(); first += image.columns()) {
            Arrays.fill(strip, MISSING);
            for (int column = 0; column < image.columns(); column++) {
                FrameDecoder frame = tile(image, first + column);
                if (frame != null) {
                    convert(frame, image, step, strip, column * width, stride);
                }
            }
            window.add(strip, stride, height);
        }
    }

    private void convert(FrameDecoder frame, HeifImage image, int step, int[] strip, int at, int stride) {
        try {
            frame.convert(0, (int) image.tile().height(), step, image.colours(), strip, at, stride);
        } catch (CodecFailure e) {
            whole = false;
        }
    }

    /** Decodes a tile; null if it cannot be decoded. */
    private @Nullable FrameDecoder tile(HeifImage image, int index) throws PictureFailure, IOException {
        if (cancelled.getAsBoolean()) {
            throw new PictureFailure.Cancelled();
        }
        long item = image.tiles().get(index);
        boolean alone = image.tiles().size() == 1;
        try {
            FrameDecoder frame = decoder(image, item);
            frame.decode(items.bytes(item, MOST_BYTES));
            boolean fits = alone
                    ? frame.width() >= image.size().width()
                            && frame.height() >= image.size().height()
                    : frame.width() == image.tile().width()
                            && frame.height() == image.tile().height();
            if (fits) {
                decoded++;
                return frame;
            }
        } catch (CodecFailure | TruncatedContentException e) {
            // Shown as missing.
        }
        whole = false;
        return null;
    }

    private FrameDecoder decoder(HeifImage image, long item) throws CodecFailure, IOException {
        IsoBox wanted = null;
        for (IsoBox property : items.properties(item)) {
            if (property.name().equals("hvcC") || property.name().equals("av1C")) {
                wanted = property;
            }
        }
        FrameDecoder open = decoder;
        if (open == null || !Objects.equals(wanted, configuration)) {
            close();
            byte[] bytes = wanted == null
                    ? new byte[0]
                    : content.bytes(wanted.body(), (int) Math.min(MOST_BYTES, wanted.length()));
            open = new FrameDecoder(library, image.codec(), bytes);
            decoder = open;
            configuration = wanted;
        }
        return open;
    }

    private void close() {
        FrameDecoder open = decoder;
        decoder = null;
        if (open != null) {
            open.close();
        }
    }

    /** The part of the decoded rows that is seen. */
    private static final class RowWindow {
        private final int x;
        private final int y;
        private final int width;
        private final int height;
        private int row;
        private @Nullable PixelDownscaler into;

        RowWindow(int x, int y, int width, int height) {
            this.x = x;
            this.y = y;
            this.width = width;
            this.height = height;
        }

        void add(int[] pixels, int stride, int rows) {
            for (int i = 0; i < rows; i++, row++) {
                if (into != null && row >= y && row < y + height) {
                    int at = i * stride + Math.min(x, stride - 1);
                    into.add(Arrays.copyOfRange(pixels, at, at + width));
                }
            }
        }
    }
}
