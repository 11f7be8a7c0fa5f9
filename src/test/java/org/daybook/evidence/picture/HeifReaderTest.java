package org.daybook.evidence.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.Boxed;
import org.daybook.evidence.HeifFile;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.HeifItemTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside each file of libheif's encoder is what libheif's decoder makes of it. */
class HeifReaderTest {
    /** Of 255. */
    private static final double MOST_APART_ON_AVERAGE = 1;

    @ParameterizedTest
    @ValueSource(
            strings = {"grid.heic", "turned.heic", "flip.heic", "limited.heic", "ten.heic", "grid.avif", "ten.avif"})
    void aPictureIsAsTheReferenceDecoderShowsIt(String name) throws Exception {
        Picture picture = read(HeifFile.made(name));
        BufferedImage reference = ImageIO.read(new ByteArrayInputStream(HeifFile.made(name + ".png")));

        assertThat(picture.whole()).isTrue();
        assertThat(picture.width()).isEqualTo(reference.getWidth());
        assertThat(picture.height()).isEqualTo(reference.getHeight());
        int[] expected = reference.getRGB(0, 0, picture.width(), picture.height(), null, 0, picture.width());
        assertThat(apart(picture.argb(), expected)).isLessThan(MOST_APART_ON_AVERAGE);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,8", "2,3", "3,6"})
    void aTurnIsAppliedAgainstTheClock(int quarters, int orientation) throws Exception {
        assertSeen(HeifFile.turn(quarters), orientation);
    }

    @ParameterizedTest
    @CsvSource({"false,4", "true,2"})
    void aMirrorIsApplied(boolean sides, int orientation) throws Exception {
        assertSeen(HeifFile.mirror(sides), orientation);
    }

    private static void assertSeen(byte[] property, int orientation) throws Exception {
        HeifFile file = file();
        Picture plain = read(file.with());
        Picture turned = read(file.with(property));

        assertThat(turned.argb())
                .isEqualTo(OrientationTransform.turn(plain.argb().clone(), plain.width(), plain.height(), orientation));
        assertThat(turned.width())
                .isEqualTo(OrientationTransform.isOnSide(orientation) ? plain.height() : plain.width());
    }

    @Test
    void turnsAndMirrorsAreAppliedInTheirOrder() throws Exception {
        HeifFile file = file();
        Picture plain = read(file.with());
        int[] turned = OrientationTransform.turn(plain.argb().clone(), plain.width(), plain.height(), 8);

        assertThat(read(file.with(HeifFile.turn(1), HeifFile.mirror(true))).argb())
                .isEqualTo(OrientationTransform.turn(turned, plain.height(), plain.width(), 2));
    }

    @Test
    void anOrientationAfterAnotherIsOneOrientation() {
        int[] pixels = IntStream.range(0, 12).toArray();
        for (int first = 1; first <= 8; first++) {
            for (int second = 1; second <= 8; second++) {
                int[] once = OrientationTransform.turn(pixels, 4, 3, first);
                boolean onSide = OrientationTransform.isOnSide(first);
                assertThat(OrientationTransform.turn(pixels, 4, 3, OrientationTransform.then(first, second)))
                        .isEqualTo(OrientationTransform.turn(once, onSide ? 3 : 4, onSide ? 4 : 3, second));
            }
        }
    }

    @Test
    void onlyThePartThatIsMeantToBeSeenIsShown() throws Exception {
        HeifFile file = file();
        Picture plain = read(file.with());
        Picture part = read(file.with(HeifFile.crop(40, 20, 10, -4)));

        assertThat(part.width()).isEqualTo(40);
        assertThat(part.height()).isEqualTo(20);
        int left = (plain.width() - 40) / 2 + 10;
        int top = (plain.height() - 20) / 2 - 4;
        int from = top * plain.width() + left;
        assertThat(Arrays.copyOf(part.argb(), 40)).isEqualTo(Arrays.copyOfRange(plain.argb(), from, from + 40));
    }

    @Test
    void aCropThatMakesNoSenseHidesNothing() throws Exception {
        HeifFile file = file();
        Picture plain = read(file.with());
        assertThat(read(file.with(HeifFile.crop(4000, 20, 0, 0))).argb()).isEqualTo(plain.argb());
        assertThat(read(file.with(Boxed.box("clap", Boxed.ints(4, 0, 4, 0, 0, 0, 0, 0))))
                        .argb())
                .isEqualTo(plain.argb());
    }

    @Test
    void coloursAreThoseOfTheProfile() throws Exception {
        HeifFile file = file();
        Picture plain = read(file.with());
        int[] expected = plain.argb().clone();
        ICC_Profile profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB);
        ColourProfile.toScreen(profile, expected, plain.width());

        assertThat(read(file.with(HeifFile.profile(profile.getData()))).argb())
                .isEqualTo(expected)
                .isNotEqualTo(plain.argb());
        assertThat(read(file.with(HeifFile.profile(new byte[300]))).argb()).isEqualTo(plain.argb());
    }

    @Test
    void itsOwnThumbnailIsShownToChooseItByAndNowhereElse() throws Exception {
        byte[] file = HeifFile.made("grid.heic");
        HeifItemTable items = new HeifItemTable(new CachedContentReader(new BytesChannel(file)));
        long thumbnail = items.thumbnail(items.primary());
        assertThat(thumbnail).isPositive();

        Picture tile = new PictureReader().read(new BytesChannel(file), PictureBounds.TILE);
        Picture thumb = new PictureReader().read(new BytesChannel(file), PictureBounds.THUMBNAIL);

        assertThat(tile.width()).isEqualTo(40);
        assertThat(tile.originalWidth()).isEqualTo(128);
        assertThat(thumb.width()).isEqualTo(128);
    }

    @Test
    void aTileThatCannotBeDecodedIsGreyAndThePictureIsNotWhole() throws Exception {
        byte[] file = HeifFile.made("grid.heic");
        HeifItemTable items = new HeifItemTable(new CachedContentReader(new BytesChannel(file)));
        long last = items.references("dimg", items.primary()).getLast();
        HeifItemTable.ItemExtent extent = items.extents(last).getFirst();
        Arrays.fill(file, (int) extent.at(), (int) (extent.at() + extent.length()), (byte) 0xff);

        Picture picture = read(file);

        assertThat(picture.whole()).isFalse();
        assertThat(picture.argb()[picture.argb().length - 1]).isEqualTo(0xff808080);
        assertThat(picture.argb()[0]).isNotEqualTo(0xff808080);
    }

    @Test
    void aPictureThatIsCutOffShowsWhatThereIsOrIsBroken() throws Exception {
        byte[] file = HeifFile.made("grid.heic");
        HeifItemTable items = new HeifItemTable(new CachedContentReader(new BytesChannel(file)));
        HeifItemTable.ItemExtent last = items.extents(
                        items.references("dimg", items.primary()).getLast())
                .getFirst();
        for (int length = 20; length < last.at() + last.length(); length += 97) {
            byte[] cut = Arrays.copyOf(file, length);
            try {
                assertThat(read(cut).whole()).isFalse();
            } catch (PictureFailure e) {
                assertThat(e).isInstanceOf(PictureFailure.BrokenPicture.class);
            }
        }
    }

    @Test
    void whatIsNeverPutTogetherIsBroken() throws Exception {
        assertThatThrownBy(() -> read(Boxed.heic(new byte[40]))).isInstanceOf(PictureFailure.BrokenPicture.class);
    }

    @Test
    void aLargePictureIsReduced() throws Exception {
        Picture small =
                new PictureReader().read(new BytesChannel(HeifFile.made("grid.heic")), new PictureBounds(32, 1024));
        assertThat(small.width()).isEqualTo(32);
        assertThat(small.height()).isEqualTo(24);
        assertThat(small.originalWidth()).isEqualTo(128);
    }

    private static HeifFile file() throws IOException {
        return new HeifFile(HeifFile.made("limited.heic"));
    }

    private static Picture read(byte[] file) throws PictureFailure, IOException {
        return new PictureReader().read(new BytesChannel(file), PictureBounds.SCREEN);
    }

    private static double apart(int[] these, int[] those) {
        long sum = 0;
        for (int i = 0; i < these.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                sum += Math.abs((these[i] >> shift & 0xff) - (those[i] >> shift & 0xff));
            }
        }
        return sum / (3.0 * these.length);
    }
}
