package org.daybook.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.HeifFile;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.Test;

/**
 * Damaged pictures whose decoder is not Java. It may end the process that decodes, and no other; so they are given to
 * that process alone, never read here.
 */
class DamagedPicturesTest {
    @Test
    void aDamagedPictureIsShownInPartOrRefusedAndTheNextIsShown() throws Exception {
        List<byte[]> seeds = List.of(
                HeifFile.made("grid.heic"),
                HeifFile.made("ten.heic"),
                HeifFile.made("grid.avif"),
                DecoderTest.sample("warm.avif"));
        try (Decoder decoder = new Decoder(new DecoderLimits(Duration.ofSeconds(10), 256, 512, 1))) {
            for (int i : Runs.inputs(5_000, 1_000_000).toArray()) {
                byte[] damaged = DamagedFiles.of(seeds.get(i % seeds.size()), i);
                assertThat(isShownOrRefused(decoder, damaged)).as("input %d", i).isTrue();
            }
            assertThat(decoder.picture(new BytesChannel(HeifFile.made("grid.heic")), PictureBounds.SCREEN, () -> false)
                            .width())
                    .isEqualTo(128);
        }
    }

    private static boolean isShownOrRefused(Decoder decoder, byte[] file) throws IOException {
        try {
            Picture picture = decoder.picture(new BytesChannel(file), PictureBounds.SCREEN, () -> false);
            return picture.argb().length == picture.width() * picture.height();
        } catch (PictureFailure e) {
            return !(e instanceof PictureFailure.Cancelled);
        }
    }
}
