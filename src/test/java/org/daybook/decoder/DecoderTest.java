package org.daybook.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.evidence.picture.PictureReader;
import org.daybook.evidence.picture.PictureTarget;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.render.PageRenderer;
import org.daybook.pdf.render.PdfTarget;
import org.daybook.pdf.render.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
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
            strings = {
                "warm.jpg",
                "warm-progressive.jpg",
                "warm.png",
                "warm.gif",
                "warm.bmp",
                "warm.tif",
                "warm.webp",
                "warm.heic",
                "warm.avif"
            })
    void aPictureIsTheSameAsReadHere(String name) throws Exception {
        byte[] file = sample(name);
        Picture here = new PictureReader().read(new BytesChannel(file), PictureBounds.SCREEN);
        Picture there = DECODER.picture(new BytesChannel(file), PictureBounds.SCREEN, () -> false);
        assertThat(there).usingRecursiveComparison().isEqualTo(here);
    }

    /** What is loaded late, when no file can be opened any more, would make a difference. */
    @Test
    void everyKindOfPictureComesOutAsItDoesHere() throws Exception {
        for (byte[] file : new PictureTarget().seeds()) {
            assertThat(seen(() -> pixels(DECODER.picture(new BytesChannel(file), PictureBounds.SCREEN, () -> false))))
                    .isEqualTo(
                            seen(() -> pixels(new PictureReader().read(new BytesChannel(file), PictureBounds.SCREEN))));
        }
    }

    @Test
    void everyKindOfDocumentComesOutAsItDoesHere() throws Exception {
        for (byte[] file : new PdfTarget().seeds()) {
            String there = seen(() -> {
                try (DecodedDocument document = DECODER.document(new BytesChannel(file), () -> false)) {
                    return document.pages() + " " + pixels(document.render(1, 300));
                }
            });
            String here = seen(() -> {
                try (PageRenderer document = new PageRenderer(new BytesChannel(file), () -> false)) {
                    return document.pages() + " " + pixels(document.renderWithin(1, 300));
                }
            });
            // On a computer that is busy with other things a page may be given up for its time.
            String givenUp = PdfFailure.TooLarge.class.getName();
            assertThat(there).isEqualTo(there.equals(givenUp) || here.equals(givenUp) ? there : here);
        }
    }

    @Test
    void afterAFaultWhileAFileIsReadTheNextPictureIsReadAsEver() throws Exception {
        byte[] file = sample("warm.jpg");
        SeekableByteChannel broken = new BytesChannel(file) {
            @Override
            public int read(ByteBuffer into) {
                throw new IllegalStateException("a fault in what gives the bytes");
            }
        };
        assertThatThrownBy(() -> DECODER.picture(broken, PictureBounds.SCREEN, () -> false))
                .isInstanceOf(IllegalStateException.class);
        assertThat(DECODER.picture(new BytesChannel(file), PictureBounds.SCREEN, () -> false)
                        .width())
                .isPositive();
    }

    private static String pixels(Picture picture) {
        return picture.width() + " " + picture.originalWidth() + " " + picture.whole() + " "
                + Arrays.hashCode(picture.argb());
    }

    private static String pixels(RenderedPage page) {
        return page.width() + " " + page.height() + " " + Arrays.hashCode(page.pixels());
    }

    /** What came of it, or why nothing did. */
    private static String seen(Callable<String> decoding) throws Exception {
        try {
            return decoding.call();
        } catch (PictureFailure | PdfFailure e) {
            return e.getClass().getName();
        }
    }

    static byte[] sample(String name) throws IOException {
        try (InputStream in = DecoderTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
