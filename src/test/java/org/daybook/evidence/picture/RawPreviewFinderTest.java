package org.daybook.evidence.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.ExifBytes;
import org.daybook.evidence.Pictures;
import org.junit.jupiter.api.Test;

class RawPreviewFinderTest {
    private static final int SUBFILE_TYPE = 254;
    private static final int PHOTOMETRIC = 262;
    private static final int ORIENTATION = 274;

    @Test
    void aRawFileIsShownByItsPreviewTurnedAsTheFileSays() throws Exception {
        ExifBytes raw = new ExifBytes();
        raw.picture().number(SUBFILE_TYPE, 1).number(ORIENTATION, 6);

        Picture picture = read(raw.thumbnail(Pictures.jpeg(64, 48)).toBytes());

        assertThat(picture.width()).isEqualTo(48);
        assertThat(picture.height()).isEqualTo(64);
        assertThat(picture.whole()).isTrue();
    }

    @Test
    void aRawFileIsToldByItsColourFilters() throws Exception {
        ExifBytes raw = new ExifBytes();
        raw.picture().number(PHOTOMETRIC, 32803);

        assertThat(read(raw.thumbnail(Pictures.jpeg(64, 48)).toBytes()).width()).isEqualTo(64);
    }

    @Test
    void aTiffIsNotShownByTheThumbnailInIt() {
        ExifBytes tiff = new ExifBytes();
        tiff.picture().number(ORIENTATION, 1);

        assertThatThrownBy(() -> read(tiff.thumbnail(Pictures.jpeg(64, 48)).toBytes()))
                .isInstanceOf(PictureFailure.class);
    }

    @Test
    void whatTheSensorSawIsNotTakenForThePreview() {
        ExifBytes raw = new ExifBytes();
        raw.picture().number(SUBFILE_TYPE, 1);
        byte[] file = raw.thumbnail(Pictures.jpeg(64, 48)).toBytes();
        for (int at = 0; at + 1 < file.length; at++) {
            if ((file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) == 0xc0) {
                file[at + 1] = (byte) 0xc3;
            }
        }

        assertThatThrownBy(() -> read(file)).isInstanceOf(PictureFailure.class);
    }

    @Test
    void aRawFileThatIsCutOffIsRefusedOrShownInPart() throws Exception {
        ExifBytes raw = new ExifBytes();
        raw.picture().number(SUBFILE_TYPE, 1);
        byte[] file = raw.thumbnail(Pictures.jpeg(64, 48)).toBytes();
        for (int length = 8; length < file.length; length += 7) {
            try {
                assertThat(read(Arrays.copyOf(file, length)).width()).isPositive();
            } catch (PictureFailure e) {
                assertThat(e).isNotInstanceOf(PictureFailure.Cancelled.class);
            }
        }
    }

    private static Picture read(byte[] file) throws Exception {
        return new PictureReader().read(new BytesChannel(file), PictureBounds.SCREEN);
    }
}
