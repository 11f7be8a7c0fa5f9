package org.daybook.pdf.render;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.daybook.crypto.BytesChannel;
import org.daybook.fuzz.FuzzTarget;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.PdfSignature;

/** Somebody's PDF: its first pages drawn as for a plate, and its signature looked at as in a bundle. */
public final class PdfTarget implements FuzzTarget {
    private static final int LONGEST_SIDE = 300;
    private static final int MOST_PAGES = 2;

    /** What is given to a page here, where many are drawn; one step of the drawing may go over it. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** Everything that stands in clear, so that a changed byte is a changed instruction. */
    private static final String BY_HAND = """
            %PDF-1.7
            1 0 obj
            <</Type/Catalog/Pages 2 0 R>>
            endobj
            2 0 obj
            <</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F 5 0 R>>>>>>
            endobj
            3 0 obj
            <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Rotate 90/Contents 4 0 R/Annots[9 0 R]
            /Group<</S/Transparency/CS/DeviceRGB>>
            /Resources<</Font<</F 5 0 R/T 11 0 R>>/Shading<</S 6 0 R>>/Pattern<</P 7 0 R>>/XObject<</X 8 0 R/I 12 0 R>>
            /ExtGState<</G<</ca .5/BM/Multiply/SMask<</S/Luminosity/G 8 0 R>>>>>>/ColorSpace<</C[/Separation/Ink/DeviceCMYK 10 0 R]>>>>>>
            endobj
            4 0 obj
            <</Length 335>>
            stream
            q /G gs 1 0 0 rg 10 10 90 90 re f Q
            BT /F 20 Tf 20 120 Td (Words) Tj 3 Tr [(a)-120(b)] TJ /T 12 Tf (A) Tj ET
            q 100 0 0 100 50 50 cm /X Do Q
            q 20 20 50 50 re W n /S sh Q
            /Pattern cs /P scn 120 120 60 60 re f*
            /C cs .4 scn 5 w [3 2] 0 d 10 10 m 50 80 90 20 180 180 c S
            q 40 0 0 40 150 5 cm /I Do Q
            BI /W 4 /H 4 /BPC 8 /CS /G ID 0123456789abcdef EI
            endstream
            endobj
            5 0 obj
            <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>
            endobj
            6 0 obj
            <</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 100 100]/Extend[true true]/Function 13 0 R>>
            endobj
            7 0 obj
            <</Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 10 10]/XStep 10/YStep 10/Resources<<>>/Length 26>>
            stream
            0 1 0 rg 0 0 5 5 re f
            endstream
            endobj
            8 0 obj
            <</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Matrix[1 0 0 1 0 0]/Group<</S/Transparency/I true>>/Resources<<>>/Length 28>>
            stream
            .5 g .1 .1 .8 .8 re f
            endstream
            endobj
            9 0 obj
            <</Type/Annot/Subtype/Square/Rect[10 10 60 60]/C[1 0 0]/AP<</N 8 0 R>>/F 4>>
            endobj
            10 0 obj
            <</FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1 0 1]/Length 24>>
            stream
            {dup 0.5 mul dup dup pop}
            endstream
            endobj
            11 0 obj
            <</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 65/LastChar 65/Widths[1000]
            /Encoding<</Differences[65/square]>>/CharProcs<</square 14 0 R>>/Resources<<>>>>
            endobj
            12 0 obj
            <</Type/XObject/Subtype/Image/Width 4/Height 2/BitsPerComponent 4/ColorSpace[/Indexed/DeviceRGB 3<000000ff000000ff000000ff>]
            /Filter[/ASCIIHexDecode]/Decode[0 15]/Length 9>>
            stream
            01230123>
            endstream
            endobj
            13 0 obj
            <</FunctionType 3/Domain[0 1]/Bounds[.5]/Encode[0 1 0 1]/Functions[<</FunctionType 2/Domain[0 1]/N 1/C0[1 0 0]/C1[0 1 0]>>
            <</FunctionType 2/Domain[0 1]/N 2/C0[0 1 0]/C1[0 0 1]>>]>>
            endobj
            14 0 obj
            <</Length 40>>
            stream
            1000 0 0 0 750 750 d1 0 0 750 750 re f
            endstream
            endobj
            trailer
            <</Root 1 0 R/Size 15>>
            %%EOF
            """;

    @Override
    public List<byte[]> seeds() throws IOException {
        return List.of(
                BY_HAND.getBytes(StandardCharsets.ISO_8859_1),
                made(false, CompressParameters.NO_COMPRESSION),
                made(false, CompressParameters.DEFAULT_COMPRESSION),
                made(true, CompressParameters.NO_COMPRESSION));
    }

    private static byte[] made(boolean locked, CompressParameters how) throws IOException {
        BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        BufferedImage photo = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64; i++) {
            picture.setRGB(i % 8, i / 8, i * 0x04030201);
            photo.setRGB(i % 8, i / 8, i * 0x030201);
        }
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(200, 300));
            document.addPage(page);
            try (PDPageContentStream pen =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                pen.drawImage(LosslessFactory.createFromImage(document, picture), 10, 10, 50, 50);
                pen.drawImage(JPEGFactory.createFromImage(document, photo), 70, 10, 50, 50);
                pen.setNonStrokingColor(Color.BLUE);
                pen.beginText();
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 20);
                pen.newLineAtOffset(10, 100);
                pen.showText("Words");
                pen.endText();
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, how);
            return out.toByteArray();
        }
    }

    @Override
    public void read(byte[] input) throws IOException {
        try (PageRenderer renderer = new PageRenderer(new BytesChannel(input), () -> false, LONGEST)) {
            for (int page = 1; page <= Math.min(MOST_PAGES, renderer.pages()); page++) {
                draw(renderer, page);
            }
        } catch (PdfFailure e) {
            allowed(e);
        }
        PdfSignature.check(new BytesChannel(input));
    }

    private static void draw(PageRenderer renderer, int page) throws IOException {
        try {
            RenderedPage drawn = renderer.renderWithin(page, LONGEST_SIDE);
            FuzzTarget.require(
                    drawn.pixels().length == drawn.width() * drawn.height(), "pixels that do not fill the page");
        } catch (PdfFailure e) {
            allowed(e);
        }
    }

    private static void allowed(PdfFailure e) {
        FuzzTarget.require(
                !(e instanceof PdfFailure.Cancelled) && !(e instanceof PdfFailure.WriteFailed), "another failure");
    }
}
