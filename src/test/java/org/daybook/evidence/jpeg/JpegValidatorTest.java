package org.daybook.evidence.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.Pictures;
import org.daybook.evidence.PlateFiles;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureReader;

class JpegValidatorTest {
    private static boolean isWhole(byte[] file) throws IOException {
        return JpegValidator.isWhole(new BytesChannel(file));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = JpegValidatorTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    /** Made by another encoder than Java's the last two, with a restart every few blocks. */
    private static List<byte[]> whole() throws IOException {
        return List.of(
                Pictures.jpeg(64, 48),
                Pictures.jpeg(61, 47),
                Pictures.progressiveJpeg(61, 47),
                Pictures.write(Pictures.quarters(33, 9, BufferedImage.TYPE_BYTE_GRAY), "jpeg"),
                PlateFiles.heavy(90, 70, 3),
                resource("restarts.jpg"),
                resource("restarts-progressive.jpg"));
    }

    @Example
    void picturesAreWholeHoweverTheyAreCoded() throws IOException {
        for (byte[] file : whole()) {
            assertThat(isWhole(file)).isTrue();
        }
    }

    @Example
    void whatIsGivenOnOfAWholeOneIsWhole() throws IOException {
        for (byte[] file : whole()) {
            ByteArrayOutputStream stripped = new ByteArrayOutputStream();
            JpegStripper.strip(new ByteArrayInputStream(file), stripped);
            assertThat(isWhole(stripped.toByteArray())).isTrue();
        }
    }

    @Example
    void whatIsOfARareKindIsLeftToADecoder() throws IOException {
        assertThat(isWhole(Objects.requireNonNull(PlateFiles.ofEveryKind().get("ink.jpg"))))
                .isFalse();
        assertThat(isWhole(Pictures.write(Pictures.quarters(9, 9, BufferedImage.TYPE_INT_RGB), "png")))
                .isFalse();
        assertThat(isWhole(new byte[0])).isFalse();
    }

    @Property
    void noneIsWholeThatBreaksOff(@ForAll @IntRange(max = 6) int which, @ForAll @IntRange(max = 100_000) int at)
            throws IOException {
        byte[] file = whole().get(which);
        // The word behind the end of the picture is no part of it.
        int end = file.length - (which == 4 ? PlateFiles.CANARY.length() : 0);
        assertThat(isWhole(Arrays.copyOf(file, at % end))).isFalse();
    }

    @Property(tries = 500)
    void whateverWasChangedIsWholeOnlyIfTheDecoderHasNothingToSay(
            @ForAll @IntRange(max = 6) int which,
            @ForAll @IntRange(max = 100_000) int first,
            @ForAll @IntRange(max = 100_000) int second,
            @ForAll byte changed)
            throws Exception {
        byte[] file = whole().get(which).clone();
        file[first % file.length] = changed;
        file[second % file.length] ^= (byte) (1 << (changed & 7));
        if (isWhole(file)) {
            assertThat(new PictureReader()
                            .read(new BytesChannel(file), PictureBounds.SCREEN)
                            .whole())
                    .isTrue();
        }
    }
}
