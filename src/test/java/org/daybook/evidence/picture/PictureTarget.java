package org.daybook.evidence.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.ExifBytes;
import org.daybook.evidence.Pictures;
import org.daybook.evidence.PlateFiles;
import org.daybook.evidence.jpeg.JpegStripper;
import org.daybook.evidence.jpeg.JpegValidator;
import org.daybook.evidence.jpeg.NotAJpegException;
import org.daybook.fuzz.FuzzTarget;

/** Pictures of every kind that can be shown: read small, as for a strip, and large, as for a plate; and stripped. */
public final class PictureTarget implements FuzzTarget {
    private final PictureReader reader = new PictureReader();
    private final ThumbnailEncoder thumbnails = new ThumbnailEncoder();

    @Override
    public List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>(List.of(
                Pictures.withExif(Pictures.jpeg(64, 48), ExifBytes.ofPhone().thumbnail(Pictures.jpeg(16, 12))),
                Pictures.progressiveJpeg(64, 48),
                Pictures.write(Pictures.quarters(32, 32, BufferedImage.TYPE_INT_ARGB), "png"),
                Pictures.write(Pictures.quarters(32, 32, BufferedImage.TYPE_BYTE_INDEXED), "png"),
                Pictures.write(Pictures.quarters(32, 32, BufferedImage.TYPE_USHORT_GRAY), "png"),
                Pictures.write(Pictures.quarters(32, 32, BufferedImage.TYPE_BYTE_INDEXED), "gif"),
                Pictures.write(Pictures.quarters(32, 32, BufferedImage.TYPE_INT_RGB), "bmp"),
                Pictures.write(Pictures.quarters(32, 32, BufferedImage.TYPE_BYTE_INDEXED), "bmp"),
                Pictures.write(Pictures.quarters(32, 32, BufferedImage.TYPE_INT_RGB), "tiff"),
                Pictures.write(Pictures.quarters(32, 32, BufferedImage.TYPE_BYTE_BINARY), "tiff"),
                Base64.getDecoder().decode("UklGRiYAAABXRUJQVlA4TBkAAAAvD8ABAA8Q87//8x8OxILJ/KU7U4jof+QAAA==")));
        for (byte[] plate : PlateFiles.ofEveryKind().values()) {
            if (plate.length < 4_000) {
                seeds.add(plate);
            }
        }
        return seeds;
    }

    @Override
    public void read(byte[] input) throws IOException {
        try {
            Picture small = reader.read(new BytesChannel(input), PictureBounds.THUMBNAIL);
            FuzzTarget.require(thumbnails.of(small).length > 0, "a thumbnail without bytes");
            Picture picture = reader.read(new BytesChannel(input), PictureBounds.SMALL_PLATE);
            FuzzTarget.require(
                    picture.argb().length == picture.width() * picture.height(), "pixels that do not fill the picture");
        } catch (PictureFailure e) {
            FuzzTarget.require(!(e instanceof PictureFailure.Cancelled), "cancelled by nobody");
        }
        JpegValidator.isWhole(new BytesChannel(input));
        try {
            JpegInfo.read(new BytesChannel(input));
        } catch (NotAJpegException e) {
            FuzzTarget.require(e.getCause() == null, "a failure that carries what stood in the file");
        }
        try {
            JpegStripper.strip(new ByteArrayInputStream(input), OutputStream.nullOutputStream());
        } catch (NotAJpegException e) {
            FuzzTarget.require(e.getCause() == null, "a failure that carries what stood in the file");
        }
    }
}
