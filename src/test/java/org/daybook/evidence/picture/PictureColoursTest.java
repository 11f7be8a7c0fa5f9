package org.daybook.evidence.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.evidence.picture.Seen.BLUE;
import static org.daybook.evidence.picture.Seen.RED;
import static org.daybook.evidence.picture.Seen.WHITE;
import static org.daybook.evidence.picture.Seen.assertNear;
import static org.daybook.evidence.picture.Seen.at;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.Boxed;
import org.daybook.evidence.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureColoursTest {
    /** Red beside blue, lossless and not. */
    private static final List<String> WEBPS = List.of(
            "UklGRiYAAABXRUJQVlA4TBkAAAAvD8ABAA8Q87//8x8OxILJ/KU7U4jof+QAAA==",
            "UklGRlIAAABXRUJQVlA4IEYAAACQAwCdASogABAAAMASJaACdMoRwN4B+AH7Af0DkAuwH7AAUw8AAP76IZf/dzNH+xrf/1oYdQVO4f+H"
                    + "3cwpI0ZCsXrEZ9AA");

    private static Picture read(byte[] content) throws PictureFailure, IOException {
        return new PictureReader().read(new BytesChannel(content), PictureBounds.SCREEN);
    }

    @Test
    void cmykIsShownAsColours() throws Exception {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 32, 4, null);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 32; x++) {
                // Inverted, as Adobe writes it: no cyan, full magenta and yellow on the left, nothing on the right.
                raster.setPixel(x, y, x < 16 ? new int[] {255, 0, 0, 255} : new int[] {255, 255, 255, 255});
            }
        }
        byte[] jpeg = writeRaster(raster);

        Picture picture = read(jpeg);

        int left = at(picture, 0.25, 0.5);
        assertThat(left >> 16 & 0xff).isGreaterThan(200);
        assertThat(left >> 8 & 0xff).isLessThan(70);
        assertThat(left & 0xff).isLessThan(70);
        assertNear(at(picture, 0.75, 0.5), WHITE);
    }

    @Test
    void cmykInATiffIsShownAsColours() throws Exception {
        byte[] inks = {0, (byte) 255, (byte) 255, 0, 0, 0, 0, 0};
        byte[] content = cmykTiff(inks);

        Picture picture = read(content);

        assertThat(picture.argb()).containsExactly(RED, WHITE);
    }

    /** Two pixels, side by side, in a single strip. */
    private byte[] cmykTiff(byte[] inks) {
        int[][] tags = {
            {256, 3, 1, 2},
            {257, 3, 1, 1},
            {258, 3, 4, 8 + 2 + 9 * 12 + 4},
            {259, 3, 1, 1},
            {262, 3, 1, 5},
            {273, 4, 1, 8 + 2 + 9 * 12 + 4 + 8},
            {277, 3, 1, 4},
            {278, 3, 1, 1},
            {279, 4, 1, 8}
        };
        ByteBuffer out = ByteBuffer.allocate(8 + 2 + 9 * 12 + 4 + 8 + 8).order(ByteOrder.LITTLE_ENDIAN);
        out.put(Boxed.latin("II*\0")).putInt(8).putShort((short) tags.length);
        for (int[] tag : tags) {
            out.putShort((short) tag[0]).putShort((short) tag[1]).putInt(tag[2]).putInt(tag[3]);
        }
        out.putInt(0);
        for (int i = 0; i < 4; i++) {
            out.putShort((short) 8);
        }
        return out.put(inks).array();
    }

    @Test
    void greyIsAsBrightAsItIsStored() throws Exception {
        for (String format : new String[] {"png", "jpeg", "tiff"}) {
            BufferedImage grey = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
            Arrays.fill(((DataBufferByte) grey.getRaster().getDataBuffer()).getData(), (byte) 100);
            assertNear(at(read(Pictures.write(grey, format)), 0.5, 0.5), 0xff646464);
        }
    }

    @Test
    void sixteenBitsAreCutToEight() throws Exception {
        BufferedImage grey = new BufferedImage(16, 16, BufferedImage.TYPE_USHORT_GRAY);
        WritableRaster raster = grey.getRaster();
        for (int i = 0; i < 256; i++) {
            raster.setSample(i % 16, i / 16, 0, 0x64ff);
        }
        assertNear(at(read(Pictures.write(grey, "png")), 0.5, 0.5), 0xff646464);

        ComponentColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), true, false, 3, DataBuffer.TYPE_USHORT);
        BufferedImage wide = new BufferedImage(colours, colours.createCompatibleWritableRaster(8, 8), false, null);
        for (int i = 0; i < 64; i++) {
            wide.getRaster().setPixel(i % 8, i / 8, new int[] {0xc8ff, 0x10ff, 0x20ff, 0x80ff});
        }
        assertNear(at(read(Pictures.write(wide, "png")), 0.5, 0.5), 0x80c81020);
    }

    @Test
    void greyWithTransparencyKeepsBoth() throws Exception {
        ComponentColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false, 3, DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(colours, colours.createCompatibleWritableRaster(8, 8), false, null);
        for (int i = 0; i < 64; i++) {
            image.getRaster().setPixel(i % 8, i / 8, new int[] {100, 128});
        }

        assertNear(at(read(Pictures.write(image, "png")), 0.5, 0.5), 0x80646464);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "tiff"})
    void palettesAreLookedUp(String format) throws Exception {
        byte[] red = {0, (byte) 200, 10, 20};
        byte[] green = {0, 10, (byte) 200, 30};
        byte[] blue = {0, 20, 30, (byte) 200};
        IndexColorModel palette = new IndexColorModel(2, 4, red, green, blue);
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_INDEXED, palette);
        for (int i = 0; i < 64; i++) {
            image.getRaster().setSample(i % 8, i / 8, 0, i % 8 < 4 ? 1 : 3);
        }

        Picture picture = read(Pictures.write(image, format));

        assertThat(at(picture, 0.25, 0.5)).isEqualTo(0xffc80a14);
        assertThat(at(picture, 0.75, 0.5)).isEqualTo(0xff141ec8);
    }

    @Test
    void aProfileIsTurnedIntoTheScreensColours() throws Exception {
        // Linear light: a half is as bright as 188 of 255 on a screen.
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        BufferedImage half = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64; i++) {
            half.setRGB(i % 8, i / 8, 0x808080);
        }
        byte[] png = Pictures.write(half, "png");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(profile);
        }
        byte[] pngWithProfile = Boxed.join(
                Arrays.copyOf(png, 33),
                Pictures.chunk("iCCP", Boxed.latin("linear\0\0"), packed.toByteArray()),
                Arrays.copyOfRange(png, 33, png.length));
        byte[] jpegWithProfile = Pictures.with(
                Pictures.write(half, "jpeg"), Pictures.segment(0xe2, Boxed.latin("ICC_PROFILE\0\1\1"), profile));

        assertNear(at(read(pngWithProfile), 0.5, 0.5), 0xffbcbcbc);
        assertNear(at(read(jpegWithProfile), 0.5, 0.5), 0xffbcbcbc);
    }

    private byte[] writeRaster(Raster raster) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        byte[] adobe = Pictures.segment(0xee, Boxed.latin("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 0});
        return Pictures.with(out.toByteArray(), adobe);
    }

    @Test
    void aWebpWhoseCanvasIsNotAsLargeAsItsPictureIsBroken() {
        for (String webp : WEBPS) {
            byte[] plain = Base64.getDecoder().decode(webp);
            byte[] frame = Arrays.copyOfRange(plain, 12, plain.length);
            byte[] tiny = Boxed.join(
                    Boxed.latin("RIFF\0\1\0\0WEBPVP8X"), new byte[] {10, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0}, frame);
            assertThatThrownBy(() -> read(tiny)).isInstanceOf(PictureFailure.BrokenPicture.class);
        }
    }

    @Test
    void webpsShowTheirColours() throws Exception {
        for (String webp : WEBPS) {
            Picture picture = read(Base64.getDecoder().decode(webp));
            assertThat(picture.width()).isEqualTo(2 * picture.height());
            assertNear(at(picture, 0.1, 0.5), RED);
            assertNear(at(picture, 0.9, 0.5), BLUE);
        }
    }
}
