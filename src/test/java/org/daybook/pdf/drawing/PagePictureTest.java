package org.daybook.pdf.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import javax.imageio.ImageIO;
import org.daybook.evidence.PlateFiles;
import org.daybook.pdf.PdfDocument;
import org.daybook.pdf.file.PdfDescription;
import org.daybook.pdf.layout.Bookmark;
import org.daybook.pdf.layout.CaptionedPicture;
import org.daybook.pdf.page.PageFurniture;
import org.daybook.pdf.page.PaperSize;
import org.daybook.pdf.render.PageRenderer;
import org.daybook.pdf.render.RenderedPage;
import org.daybook.pdf.text.Text;
import org.daybook.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePictureTest {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 160;
    private static final int RED = 0xff0000;
    private static final int GREEN = 0x00ff00;
    private static final int BLUE = 0x0000ff;
    private static final int WHITE = 0xffffff;

    private static byte[] page(PagePicture picture) throws Exception {
        PdfDescription description =
                new PdfDescription("Pictures", "", "Test", "en-GB", OffsetDateTime.parse("2026-11-24T10:00:00Z"), "");
        PageFurniture furniture = new PageFurniture("", "", "", (page, pages) -> "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfDocument(description, furniture, Progress.UNWATCHED)
                .write(
                        flow -> {
                            flow.heading(1, "Pictures", "pictures");
                            flow.pictures(
                                    List.of(new CaptionedPicture(
                                            picture,
                                            "A picture",
                                            Text.of("A picture"),
                                            "one",
                                            new Bookmark(2, "A picture"))),
                                    300);
                        },
                        out);
        return out.toByteArray();
    }

    /** Its colour at a place in it, as a page shows it; the heading takes 32 points. */
    private static int seen(byte[] pdf, double x, double y) throws Exception {
        try (PageRenderer renderer = new PageRenderer(pdf)) {
            RenderedPage page = renderer.render(1, 72);
            int left = (int) (PaperSize.LEFT + x * WIDTH);
            int top = (int) (PaperSize.A4.height() - PaperSize.A4.top() + 32 + y * HEIGHT);
            return page.pixels()[top * page.width() + left] & 0xffffff;
        }
    }

    private static void assertNear(int colour, int expected) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(colour >> shift & 0xff)
                    .as("%06x is about %06x", colour, expected)
                    .isCloseTo(expected >> shift & 0xff, org.assertj.core.data.Offset.offset(40));
        }
    }

    private static void assertUpright(byte[] pdf) throws Exception {
        assertNear(seen(pdf, 0.25, 0.25), RED);
        assertNear(seen(pdf, 0.75, 0.25), GREEN);
        assertNear(seen(pdf, 0.25, 0.75), BLUE);
        assertNear(seen(pdf, 0.75, 0.75), WHITE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void isSeenUprightInEveryOrientation(int orientation) throws Exception {
        byte[] jpeg = PlateFiles.turned(orientation, WIDTH, HEIGHT);
        int width = orientation < 5 ? WIDTH : HEIGHT;
        int height = orientation < 5 ? HEIGHT : WIDTH;
        assertUpright(page(new PagePicture(
                width,
                height,
                orientation,
                () -> PictureSamples.jpeg(width, height, 3, new byte[0], out -> out.write(jpeg)))));
    }

    @Test
    void pixelsAreSeenAsTheyAreAndWhatShinesThroughOnWhite() throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PlateFiles.turned(1, WIDTH, HEIGHT)));
        int[] argb = image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        for (int i = 0; i < argb.length; i++) {
            if (i % WIDTH > WIDTH / 2 && i / WIDTH > HEIGHT / 2) {
                argb[i] = 0;
            }
        }
        assertUpright(page(new PagePicture(WIDTH, HEIGHT, 1, () -> PictureSamples.pixels(WIDTH, HEIGHT, argb))));
    }

    @Test
    void greyPixelsTakeOneSampleEach() {
        assertThat(PictureSamples.pixels(2, 1, new int[] {0xff202020, 0xffe0e0e0})
                        .components())
                .isEqualTo(1);
        assertThat(PictureSamples.pixels(2, 1, new int[] {0xff202020, 0xffe0e0e1})
                        .components())
                .isEqualTo(3);
    }
}
