package org.daybook.pdf.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.daybook.crypto.BytesChannel;
import org.daybook.pdf.PdfFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRendererTest {
    private static PageRenderer open(byte[] pdf) throws PdfFailure, IOException {
        return new PageRenderer(new BytesChannel(pdf), () -> false);
    }

    /** Two pages, the second on its side, each red in its lower half. */
    private static byte[] document() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 2; i++) {
                PDPage page = new PDPage(new PDRectangle(200, 400));
                page.setRotation(90 * i);
                document.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                    pen.setNonStrokingColor(1f, 0f, 0f);
                    pen.addRect(0, 0, 200, 200);
                    pen.fill();
                }
            }
            return save(document);
        }
    }

    private static byte[] save(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static int at(RenderedPage page, double across, double down) {
        return page.pixels()[(int) (down * page.height()) * page.width() + (int) (across * page.width())];
    }

    @Test
    void pagesAreDrawnWithinTheirBounds() throws Exception {
        try (PageRenderer renderer = open(document())) {
            assertThat(renderer.pages()).isEqualTo(2);

            RenderedPage first = renderer.renderWithin(1, 300);
            assertThat(first.height()).isBetween(298, 300);
            assertThat(first.width()).isBetween(149, 150);
            assertThat(at(first, 0.5, 0.25)).isEqualTo(0xffffffff);
            assertThat(at(first, 0.5, 0.75)).isEqualTo(0xffff0000);
            RenderedPage second = renderer.renderWithin(2, 300);
            assertThat(second.width()).as("a page on its side").isBetween(298, 300);
            assertThat(at(second, 0.25, 0.5)).isEqualTo(0xffff0000);
        }
    }

    @Test
    void wordsWithoutTheirFontAreDrawnWithoutLookingForFontsOfTheSystem() throws Exception {
        byte[] pdf;
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(200, 200));
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.beginText();
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 60);
                pen.newLineAtOffset(10, 80);
                pen.showText("Words");
                pen.endText();
            }
            pdf = save(document);
        }
        try (PageRenderer renderer = open(pdf)) {
            RenderedPage page = renderer.renderWithin(1, 200);
            assertThat(Arrays.stream(page.pixels()).filter(pixel -> pixel == 0xff000000))
                    .hasSizeGreaterThan(500);
        }
        assertThat(FontMappers.instance()).isInstanceOf(BundledFontMapper.class);
    }

    @Test
    void aDocumentWithAPasswordSaysSo() throws Exception {
        byte[] pdf;
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf = save(document);
        }
        assertThatThrownBy(() -> open(pdf)).isInstanceOf(PdfFailure.Encrypted.class);
    }

    @Test
    void whatIsNoDocumentSaysSo() throws IOException {
        byte[] cut = Arrays.copyOf(document(), 20);
        for (byte[] content : new byte[][] {{}, {1, 2, 3}, new byte[5000], cut}) {
            assertThatThrownBy(() -> open(content)).isInstanceOf(PdfFailure.NotReadable.class);
        }
    }

    @Test
    void anImageOfManyPixelsIsRefused() throws Exception {
        byte[] pdf;
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDImageXObject image =
                    LosslessFactory.createFromImage(document, new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB));
            image.setWidth(30_000);
            image.setHeight(30_000);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.drawImage(image, 0, 0, 100, 100);
            }
            pdf = save(document);
        }
        try (PageRenderer renderer = open(pdf)) {
            assertThatThrownBy(() -> renderer.renderWithin(1, 300)).isInstanceOf(PdfFailure.TooLarge.class);
        }
    }

    /** Where a page keeps what unpacks to very much. */
    private enum Place {
        CONTENT,
        INHERITED,
        ANNOTATION
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void aPageThatUnpacksToVeryMuchIsRefused(Place place) throws Exception {
        byte[] pdf;
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSStream bomb = bomb(document);
            switch (place) {
                case CONTENT -> page.getCOSObject().setItem(COSName.CONTENTS, bomb);
                case INHERITED -> {
                    page.getCOSObject().removeItem(COSName.RESOURCES);
                    page.getCOSObject()
                            .getCOSDictionary(COSName.PARENT)
                            .setItem(COSName.RESOURCES, in(COSName.XOBJECT, in(COSName.A, bomb)));
                }
                case ANNOTATION -> {
                    COSArray annotations = new COSArray();
                    annotations.add(in(COSName.AP, in(COSName.N, bomb)));
                    page.getCOSObject().setItem(COSName.ANNOTS, annotations);
                }
            }
            pdf = save(document);
        }
        assertThat(pdf.length).isLessThan(20_000);
        assertTooLarge(pdf);
    }

    @Test
    void whatIsPackedOtherwiseThanByDeflatingIsCountedToo() throws Exception {
        byte[] pdf;
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSStream runs = document.getDocument().createCOSStream();
            byte[] packed = new byte[6 << 20];
            for (int i = 0; i < packed.length; i += 2) {
                packed[i] = (byte) 129;
                packed[i + 1] = ' ';
            }
            try (OutputStream raw = runs.createRawOutputStream();
                    OutputStream deflating = new DeflaterOutputStream(raw)) {
                deflating.write(packed);
            }
            runs.setItem(COSName.FILTER, array(COSName.FLATE_DECODE, COSName.RUN_LENGTH_DECODE));
            page.getCOSObject().setItem(COSName.CONTENTS, runs);
            pdf = save(document);
        }
        assertTooLarge(pdf);
    }

    @Test
    void aPageOfVeryManyObjectsIsRefused() throws Exception {
        byte[] pdf;
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSArray many = new COSArray();
            for (int i = 0; i < 60_000; i++) {
                many.add(new COSArray());
            }
            page.getCOSObject().setItem(COSName.RESOURCES, in(COSName.A, many));
            pdf = save(document);
        }
        assertTooLarge(pdf);
    }

    /** What a few thousand bytes can ask for in a single step of the drawing, in which nothing could be stopped. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cut-to-lines-that-cross",
                "pattern-within-lines-that-cross",
                "very-many-dashes",
                "cut-to-letters-that-cross"
            })
    void aPageOfWhichOneStepWouldTakeVeryLongIsRefused(String name) throws Exception {
        assertTooLarge(harmful(name));
    }

    @Test
    void aPageOfWhichTheStepsDoNotEndIsGivenUp() throws Exception {
        BytesChannel content = new BytesChannel(harmful("form-that-draws-itself-twice"));
        try (PageRenderer renderer = new PageRenderer(content, () -> false, Duration.ofMillis(300))) {
            assertThatThrownBy(() -> renderer.renderWithin(1, 300)).isInstanceOf(PdfFailure.TooLarge.class);
        }
    }

    @Test
    void aShadingOfVeryManyPiecesIsRefused() throws Exception {
        byte[] pdf;
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSStream pieces = document.getDocument().createCOSStream();
            try (OutputStream out = pieces.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(new byte[200_000]);
            }
            pieces.setInt(COSName.SHADING_TYPE, 7);
            page.getCOSObject().setItem(COSName.RESOURCES, in(COSName.SHADING, in(COSName.A, pieces)));
            pdf = save(document);
        }
        assertTooLarge(pdf);
    }

    @Test
    void linesThatAreCutAndDashedAsUsualAreDrawn() throws Exception {
        byte[] pdf;
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(200, 200));
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.addRect(0, 0, 100, 200);
                pen.clip();
                pen.setLineDashPattern(new float[] {6, 2}, 0);
                pen.setLineWidth(20);
                pen.moveTo(0, 100);
                pen.lineTo(200, 100);
                pen.stroke();
            }
            pdf = save(document);
        }
        try (PageRenderer renderer = open(pdf)) {
            RenderedPage page = renderer.renderWithin(1, 200);
            assertThat(Arrays.stream(page.pixels()).filter(pixel -> pixel == 0xff000000))
                    .hasSizeBetween(1000, 1900);
        }
    }

    private static byte[] harmful(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                PageRendererTest.class.getResourceAsStream("/org/daybook/fuzz/pdf/" + name + ".pdf"))) {
            return in.readAllBytes();
        }
    }

    private static void assertTooLarge(byte[] pdf) throws Exception {
        try (PageRenderer renderer = open(pdf)) {
            assertThatThrownBy(() -> renderer.renderWithin(1, 300)).isInstanceOf(PdfFailure.TooLarge.class);
        }
    }

    private static COSStream bomb(PDDocument document) throws IOException {
        COSStream content = document.getDocument().createCOSStream();
        try (OutputStream raw = content.createRawOutputStream();
                OutputStream twice = new DeflaterOutputStream(new DeflaterOutputStream(raw))) {
            byte[] blank = new byte[1 << 20];
            Arrays.fill(blank, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                twice.write(blank);
            }
        }
        content.setItem(COSName.FILTER, array(COSName.FLATE_DECODE, COSName.FLATE_DECODE));
        return content;
    }

    private static COSDictionary in(COSName name, COSBase value) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(name, value);
        return dictionary;
    }

    private static COSArray array(COSName... names) {
        COSArray array = new COSArray();
        for (COSName name : names) {
            array.add(name);
        }
        return array;
    }

    @Test
    void aCancelEndsTheDrawing() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (PageRenderer renderer =
                new PageRenderer(new BytesChannel(document()), () -> asked.incrementAndGet() > 1)) {
            assertThatThrownBy(() -> renderer.renderWithin(1, 300)).isInstanceOf(PdfFailure.Cancelled.class);
        }
    }

    @Test
    void whatTheChannelThrowsPassesOn() throws IOException {
        SeekableByteChannel failing = new BytesChannel(document()) {
            @Override
            public int read(ByteBuffer into) throws IOException {
                throw new IOException("damaged");
            }
        };
        assertThatThrownBy(() -> new PageRenderer(failing, () -> false))
                .isInstanceOf(IOException.class)
                .hasMessage("damaged");
    }

    @Property(tries = 60)
    void changedDocumentsAreDrawnOrRefused(
            @ForAll @IntRange(min = 0, max = 100_000) int place,
            @ForAll byte value,
            @ForAll @IntRange(max = 9) int kept)
            throws IOException {
        byte[] pdf = document();
        byte[] changed = kept == 0 ? Arrays.copyOf(pdf, place % pdf.length) : pdf;
        if (changed.length > 0) {
            changed[place % changed.length] = value;
        }
        try (PageRenderer renderer = open(changed)) {
            if (renderer.pages() > 0) {
                assertThat(renderer.renderWithin(1, 50).pixels()).isNotEmpty();
            }
        } catch (PdfFailure e) {
            assertThat(e).isNotInstanceOf(PdfFailure.Cancelled.class);
        }
    }
}
