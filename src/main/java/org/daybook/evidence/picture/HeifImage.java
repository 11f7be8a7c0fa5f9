package org.daybook.evidence.picture;

import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.daybook.evidence.codec.Codec;
import org.daybook.evidence.codec.ColourCoding;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.HeifItemTable;
import org.daybook.evidence.format.IsoBoxReader.IsoBox;
import org.daybook.evidence.metadata.PictureSize;

/**
 * How one image of a HEIC or AVIF file is put together (ISO/IEC 23008-12): of which tiles, cropped, turned and coloured
 * how. What belongs to it besides, such as depth, gain or transparency, is left out.
 *
 * @param tiles the items that are decoded, row after row
 * @param columns how many tiles are in a row
 * @param size the size of the image before it is cropped and turned
 * @param orientation as in Exif
 */
record HeifImage(
        Codec codec,
        List<Long> tiles,
        int columns,
        PictureSize tile,
        PictureSize size,
        Crop crop,
        int orientation,
        ColourCoding colours,
        Optional<ICC_Profile> profile) {
    private static final long MOST_PIXELS = 1L << 29;
    private static final int MOST_PROFILE = 4 << 20;
    private static final int GRID_BYTES = 12;
    private static final int[] TURNS = {1, 8, 3, 6};
    private static final int UPSIDE_DOWN_MIRRORED = 4;
    private static final int MIRRORED = 2;

    /** The part of an image that is meant to be seen. */
    record Crop(int x, int y, int width, int height) {}

    /** The size of what is seen, turned as it is meant to be. */
    PictureSize shown() {
        return OrientationTransform.isOnSide(orientation)
                ? new PictureSize(crop.height(), crop.width())
                : new PictureSize(crop.width(), crop.height());
    }

    /**
     * Reads how an item is put together.
     *
     * @throws PictureFailure if it is not, or in a way that cannot be shown here
     */
    static HeifImage of(CachedContentReader content, HeifItemTable items, long item, FileKind kind)
            throws PictureFailure, IOException {
        boolean grid = items.type(item).equals("grid");
        byte[] shape = grid ? items.bytes(item, GRID_BYTES) : new byte[GRID_BYTES];
        List<Long> tiles = grid ? items.references("dimg", item) : List.of(item);
        if (shape.length < 8 || tiles.isEmpty()) {
            throw new PictureFailure.BrokenPicture();
        }
        int rows = (shape[2] & 0xff) + 1;
        int columns = (shape[3] & 0xff) + 1;
        Codec codec = switch (items.type(tiles.getFirst())) {
            case "hvc1", "hev1" -> Codec.HEVC;
            case "av01" -> Codec.AV1;
            case "" -> throw new PictureFailure.BrokenPicture();
            default -> throw new PictureFailure.NotSupported(kind);
        };
        PictureSize tile = size(content, items.properties(tiles.getFirst()));
        PictureSize size = grid ? gridSize(shape) : tile;
        PictureLimits.within(size, MOST_PIXELS);
        PictureLimits.within(tile, MOST_PIXELS);
        boolean covered = size.width() > 0
                && size.height() > 0
                && tile.width() * columns >= size.width()
                && tile.height() * rows >= size.height();
        if (tiles.size() != rows * columns || !covered) {
            throw new PictureFailure.BrokenPicture();
        }
        Builder built = new Builder(content, size);
        built.all(items.properties(item));
        if (grid) {
            built.colours(items.properties(tiles.getFirst()));
        }
        return new HeifImage(
                codec, tiles, columns, tile, size, built.crop, built.orientation, built.coding, built.profile);
    }

    private static PictureSize gridSize(byte[] shape) throws PictureFailure {
        boolean wide = (shape[1] & 1) != 0;
        if (wide && shape.length < GRID_BYTES) {
            throw new PictureFailure.BrokenPicture();
        }
        return wide
                ? new PictureSize(number(shape, 4, 4), number(shape, 8, 4))
                : new PictureSize(number(shape, 4, 2), number(shape, 6, 2));
    }

    private static long number(byte[] from, int at, int bytes) {
        long number = 0;
        for (int i = at; i < at + bytes; i++) {
            number = number << Byte.SIZE | (from[i] & 0xff);
        }
        return number;
    }

    private static PictureSize size(CachedContentReader content, List<IsoBox> properties)
            throws PictureFailure, IOException {
        for (IsoBox property : properties) {
            if (property.name().equals("ispe")) {
                return new PictureSize(content.u32(property.body() + 4), content.u32(property.body() + 8));
            }
        }
        throw new PictureFailure.BrokenPicture();
    }

    /** Takes up properties in their order. */
    private static final class Builder {
        private final CachedContentReader content;
        private final PictureSize size;
        private Crop crop;
        private int orientation = 1;
        private ColourCoding coding = ColourCoding.OF_FRAME;
        private Optional<ICC_Profile> profile = Optional.empty();

        Builder(CachedContentReader content, PictureSize size) {
            this.content = content;
            this.size = size;
            this.crop = new Crop(0, 0, (int) size.width(), (int) size.height());
        }

        void all(List<IsoBox> properties) throws IOException {
            for (IsoBox property : properties) {
                switch (property.name()) {
                    case "clap" -> crop(property.body());
                    case "irot" -> turn(TURNS[content.u8(property.body()) & 3]);
                    case "imir" -> turn((content.u8(property.body()) & 1) == 0 ? UPSIDE_DOWN_MIRRORED : MIRRORED);
                    default -> {}
                }
            }
            colours(properties);
        }

        /** Takes what was not said yet. */
        void colours(List<IsoBox> properties) throws IOException {
            for (IsoBox property : properties) {
                String type = property.name().equals("colr") ? content.name(property.body()) : "";
                if (type.equals("nclx") && coding.equals(ColourCoding.OF_FRAME)) {
                    coding = new ColourCoding(
                            content.u16(property.body() + 8), (content.u8(property.body() + 10) & 0x80) != 0);
                } else if ((type.equals("prof") || type.equals("rICC")) && profile.isEmpty()) {
                    profile = profile(property);
                }
            }
        }

        private void turn(int next) {
            orientation = OrientationTransform.then(orientation, next);
        }

        /** A crop that makes no sense, or follows a turn, is left out: then more is seen, not less. */
        private void crop(long at) throws IOException {
            double width = ratio(content.u32(at), content.u32(at + 4));
            double height = ratio(content.u32(at + 8), content.u32(at + 12));
            double x = ratio(content.i32(at + 16), content.u32(at + 20)) + (size.width() - width) / 2;
            double y = ratio(content.i32(at + 24), content.u32(at + 28)) + (size.height() - height) / 2;
            boolean inside = width >= 1
                    && height >= 1
                    && x >= 0
                    && y >= 0
                    && x + width <= size.width()
                    && y + height <= size.height();
            if (inside && orientation == 1) {
                crop = new Crop((int) Math.round(x), (int) Math.round(y), (int) width, (int) height);
            }
        }

        private static double ratio(long above, long below) {
            return below == 0 ? 0 : (double) above / below;
        }

        private Optional<ICC_Profile> profile(IsoBox property) throws IOException {
            try {
                int length = (int) Math.min(MOST_PROFILE, property.length() - 4);
                ICC_Profile found = ICC_Profile.getInstance(content.bytes(property.body() + 4, length));
                return found.getNumComponents() == 3 ? Optional.of(found) : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
