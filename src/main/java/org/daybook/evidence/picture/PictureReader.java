package org.daybook.evidence.picture;

import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import org.daybook.evidence.codec.CodecLibrary;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.ChannelInput;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.FileKind.FileGroup;
import org.daybook.evidence.format.FilePartChannel;
import org.daybook.evidence.format.KindDetector;
import org.daybook.evidence.format.TruncatedContentException;
import org.daybook.evidence.metadata.ExifData;
import org.daybook.evidence.metadata.ExifFinder;
import org.daybook.evidence.metadata.PictureSize;

/**
 * Reads pictures for display in bounded memory, scaling down large ones. Long-running; safe for several threads, each
 * with a channel of its own.
 */
public final class PictureReader {
    /** The most pixels that are decoded at once, before they are averaged into fewer. */
    private static final long MOST_DECODED = 16_000_000;

    private final Optional<CodecLibrary> codecs;

    /** Loads what decodes HEIC and AVIF, which needs files; nothing that is read later does. */
    public PictureReader() {
        // Decoders that keep what they read must not keep it on a disk.
        ImageIO.setUseCache(false);
        codecs = CodecLibrary.load();
    }

    /**
     * Reads a picture: JPEG, PNG, GIF (its first frame), BMP, WebP, TIFF (its first page), HEIC, AVIF or the preview in
     * a camera's raw file, turned as it says.
     *
     * @param content read from any position, and left at any; not closed
     * @param bounds how large it may become
     * @param cancelled asked repeatedly on this thread; true ends the reading
     * @throws PictureFailure if it cannot be shown, or was cancelled
     * @throws IOException only if the channel throws it
     */
    public Picture read(SeekableByteChannel content, PictureBounds bounds, BooleanSupplier cancelled)
            throws PictureFailure, IOException {
        CachedContentReader bytes = new CachedContentReader(content);
        FileKind kind = KindDetector.detect(bytes);
        if (kind == FileKind.HEIC || kind == FileKind.AVIF) {
            return heif(bytes, kind, bounds, cancelled);
        }
        int orientation = orientation(bytes, kind);
        Optional<RawPreviewFinder.ByteRange> preview = kind == FileKind.TIFF ? preview(bytes) : Optional.empty();
        return preview.isPresent()
                ? read(
                        new FilePartChannel(
                                content, preview.get().at(), preview.get().length()),
                        FileKind.JPEG,
                        orientation,
                        bounds,
                        cancelled)
                : read(content, kind, orientation, bounds, cancelled);
    }

    private static Optional<RawPreviewFinder.ByteRange> preview(CachedContentReader content) throws IOException {
        try {
            return RawPreviewFinder.find(content);
        } catch (TruncatedContentException e) {
            return Optional.empty();
        }
    }

    /** The same, without cancelling. */
    public Picture read(SeekableByteChannel content, PictureBounds bounds) throws PictureFailure, IOException {
        return read(content, bounds, () -> false);
    }

    private Picture heif(CachedContentReader content, FileKind kind, PictureBounds bounds, BooleanSupplier cancelled)
            throws PictureFailure, IOException {
        if (codecs.isEmpty()) {
            throw new PictureFailure.NotSupported(kind);
        }
        try {
            return new HeifReader(codecs.get(), content, kind, cancelled).read(bounds);
        } catch (TruncatedContentException e) {
            throw new PictureFailure.BrokenPicture(e);
        } catch (OutOfMemoryError e) {
            throw new PictureFailure.TooLarge(0, 0);
        }
    }

    private static Picture read(
            SeekableByteChannel channel,
            FileKind kind,
            int orientation,
            PictureBounds bounds,
            BooleanSupplier cancelled)
            throws PictureFailure, IOException {
        if (kind.group() != FileGroup.PICTURE) {
            throw new PictureFailure.NotAPicture();
        }
        CachedContentReader content = new CachedContentReader(channel);
        ImageReader reader = decoder(kind);
        try (ChannelInput input = new ChannelInput(channel, cancelled)) {
            check(content, kind);
            reader.addIIOReadProgressListener(new StopListener(cancelled));
            reader.setInput(input, true, true);
            return decode(reader, input, content, kind, orientation, bounds, cancelled);
        } finally {
            reader.dispose();
        }
    }

    private static Picture decode(
            ImageReader reader,
            ChannelInput input,
            CachedContentReader content,
            FileKind kind,
            int orientation,
            PictureBounds bounds,
            BooleanSupplier cancelled)
            throws PictureFailure, IOException {
        int width = 0;
        int height = 0;
        try {
            width = reader.getWidth(0);
            height = reader.getHeight(0);
            PictureLimits.within(new PictureSize(width, height), 1L << 30);
            double reduction = bounds.reduction(width, height);
            ImageReadParam how = reader.getDefaultReadParam();
            int step = step(width, height, reduction);
            how.setSourceSubsampling(step, step, 0, 0);
            boolean[] whole = {true};
            reader.addIIOReadWarningListener((_, _) -> whole[0] = false);
            BufferedImage image = reader.read(0, how);
            if (cancelled.getAsBoolean()) {
                throw new PictureFailure.Cancelled();
            }
            return picture(image, content, kind, orientation, new PictureShape(width, height, reduction, whole[0]));
        } catch (IOException | RuntimeException e) {
            throw failure(e, input, cancelled);
        } catch (OutOfMemoryError e) {
            // The limits should prevent this. If they do not, the picture is refused and the rest continues.
            throw new PictureFailure.TooLarge(width, height);
        }
    }

    /**
     * A picture's size as stored, by how much it is to be divided, and whether it could be decoded without a warning.
     */
    private record PictureShape(int width, int height, double reduction, boolean whole) {}

    private static Picture picture(
            BufferedImage image, CachedContentReader content, FileKind kind, int orientation, PictureShape shape)
            throws IOException {
        int width = reduced(shape.width(), shape.reduction(), image.getWidth());
        int height = reduced(shape.height(), shape.reduction(), image.getHeight());
        PixelDownscaler shrinker = new PixelDownscaler(image.getWidth(), image.getHeight(), width, height);
        PixelRows rows = new PixelRows(image);
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            rows.row(y, row);
            shrinker.add(row);
        }
        int[] pixels = shrinker.finished();
        Optional<ICC_Profile> profile = ColourProfile.of(image, content, kind);
        profile.ifPresent(own -> ColourProfile.toScreen(own, pixels, width));
        int[] turned = OrientationTransform.turn(pixels, width, height, orientation);
        return OrientationTransform.isOnSide(orientation)
                ? new Picture(height, width, turned, shape.height(), shape.width(), shape.whole())
                : new Picture(width, height, turned, shape.width(), shape.height(), shape.whole());
    }

    static int reduced(int side, double reduction, int decoded) {
        return Math.clamp((int) Math.floor(side / reduction + 1e-6), 1, decoded);
    }

    /** Every how many pixels one is decoded: at least four for each that is shown, unless these are too many. */
    private static int step(int width, int height, double reduction) {
        int step = Math.max(1, (int) Math.floor(reduction / 2));
        while (((width + step - 1L) / step) * ((height + step - 1L) / step) > MOST_DECODED) {
            step++;
        }
        return step;
    }

    private static void check(CachedContentReader content, FileKind kind) throws PictureFailure, IOException {
        try {
            ExifData exif = kind == FileKind.TIFF ? ExifFinder.find(content, kind) : ExifData.none();
            PictureLimits.check(content, kind, PictureSize.of(content, kind, exif));
        } catch (TruncatedContentException e) {
            throw new PictureFailure.BrokenPicture(e);
        }
    }

    /** How the picture is to be turned; as it is, if that cannot be read. */
    static int orientation(CachedContentReader content, FileKind kind) throws IOException {
        try {
            return ExifFinder.find(content, kind).orientation();
        } catch (TruncatedContentException e) {
            return 1;
        }
    }

    private static ImageReader decoder(FileKind kind) throws PictureFailure {
        String format = switch (kind) {
            case JPEG -> "jpeg";
            case PNG -> "png";
            case GIF -> "gif";
            case BMP -> "bmp";
            case WEBP -> "webp";
            case TIFF -> "tiff";
            default -> throw new PictureFailure.NotSupported(kind);
        };
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            throw new PictureFailure.NotSupported(kind);
        }
        return readers.next();
    }

    /** What a decoder's exception means. Throws what the channel threw. */
    private static PictureFailure failure(Exception e, ChannelInput input, BooleanSupplier cancelled)
            throws IOException {
        IOException ofChannel = input.failure();
        if (ofChannel != null) {
            throw ofChannel;
        }
        return cancelled.getAsBoolean() ? new PictureFailure.Cancelled() : new PictureFailure.BrokenPicture(e);
    }

    /** Aborts the decoding of an image on request. */
    private record StopListener(BooleanSupplier cancelled) implements IIOReadProgressListener {
        @Override
        public void imageProgress(ImageReader source, float percent) {
            if (cancelled.getAsBoolean()) {
                source.abort();
            }
        }

        @Override
        public void sequenceStarted(ImageReader source, int index) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void imageStarted(ImageReader source, int index) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int index, int thumbnail) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percent) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}
    }
}
