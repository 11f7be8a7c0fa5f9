package org.daybook.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.Picture;
import org.daybook.evidence.PictureBounds;
import org.daybook.evidence.PictureReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
    private static final Decoder DECODER = new Decoder(DecoderLimits.USUAL);

    @AfterAll
    static void close() {
        DECODER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"warm.jpg", "warm-progressive.jpg", "warm.png", "warm.gif", "warm.bmp", "warm.tif", "warm.webp"})
    void aPictureIsTheSameAsReadHere(String name) throws Exception {
        byte[] file = sample(name);
        Picture here = new PictureReader().read(new BytesChannel(file), PictureBounds.SCREEN);
        Picture there = DECODER.picture(new BytesChannel(file), PictureBounds.SCREEN, () -> false);
        assertThat(there).usingRecursiveComparison().isEqualTo(here);
    }

    static byte[] sample(String name) throws IOException {
        try (InputStream in = DecoderTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
