package org.daybook.evidence.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.evidence.picture.Seen.BLUE;
import static org.daybook.evidence.picture.Seen.GREEN;
import static org.daybook.evidence.picture.Seen.RED;
import static org.daybook.evidence.picture.Seen.WHITE;
import static org.daybook.evidence.picture.Seen.assertNear;
import static org.daybook.evidence.picture.Seen.assertQuarters;
import static org.daybook.evidence.picture.Seen.at;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Random;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.ExifBytes;
import org.daybook.evidence.Pictures;
import org.junit.jupiter.api.Test;

class ThumbnailEncoderTest {
    private static Picture read(byte[] content) throws PictureFailure, IOException {
        return new PictureReader().read(new BytesChannel(content), PictureBounds.SCREEN);
    }

    private Picture of(byte[] content) throws Exception {
        byte[] jpeg =
                new ThumbnailEncoder().of(new PictureReader().read(new BytesChannel(content), PictureBounds.THUMBNAIL));
        assertThat(jpeg.length).isLessThanOrEqualTo(ThumbnailEncoder.MOST_BYTES);
        return read(jpeg);
    }

    @Test
    void isSmallAndTurned() throws Exception {
        ExifBytes exif = new ExifBytes();
        exif.picture().number(0x112, 6);

        Picture picture = of(Pictures.withExif(Pictures.jpeg(800, 600), exif));

        assertThat(picture.width()).isEqualTo(240);
        assertThat(picture.height()).isEqualTo(320);
        assertQuarters(picture, BLUE, RED, WHITE, GREEN);
    }

    @Test
    void showsThePictureAndNotThePreviewThatItBrings() throws Exception {
        BufferedImage black = new BufferedImage(160, 120, BufferedImage.TYPE_BYTE_GRAY);
        byte[] preview = Pictures.write(black, "jpeg");

        Picture picture = of(Pictures.withExif(Pictures.jpeg(800, 600), new ExifBytes().thumbnail(preview)));

        assertThat(picture.width()).isEqualTo(320);
        assertQuarters(picture, RED, GREEN, BLUE, WHITE);
    }

    @Test
    void ofNoiseIsStillSmall() throws Exception {
        BufferedImage noise = new BufferedImage(320, 320, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 320 * 320; i++) {
            noise.setRGB(i % 320, i / 320, random.nextInt());
        }
        assertThat(of(Pictures.write(noise, "png")).width()).isEqualTo(320);
    }

    @Test
    void ofAPictureWithoutABackgroundIsOnWhite() throws Exception {
        BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        assertNear(at(of(Pictures.write(clear, "png")), 0.5, 0.5), WHITE);
    }
}
