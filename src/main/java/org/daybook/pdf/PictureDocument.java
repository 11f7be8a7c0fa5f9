package org.daybook.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.pdf.drawing.PictureSamples;

/**
 * Writes a PDF that has a picture on each page and nothing else: no text, tags, names, dates or metadata, so that what
 * the pictures do not show is not in the file. One picture is in memory at a time. For one thread.
 */
public final class PictureDocument {
    /** The longer side of A4, in points: how large the page of a scan was meant to be is not known. */
    private static final float LONGER_SIDE = 842;

    private static final int FIRST_PAGE = 3;
    private static final int OBJECTS_A_PAGE = 3;

    private final OutputStream out;
    private final List<Long> places = new ArrayList<>();
    private long written;

    /** @param out stays open */
    public PictureDocument(OutputStream out) throws IOException {
        this.out = out;
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    public void add(PictureSamples picture) throws IOException {
        float scale = LONGER_SIDE / Math.max(picture.width(), picture.height());
        float width = picture.width() * scale;
        float height = picture.height() * scale;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        picture.body().writeTo(bytes);
        int image = begin();
        write(
                "<</Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/%s%s/Length %d>>\nstream\n",
                picture.width(),
                picture.height(),
                picture.components() == 1 ? "DeviceGray" : "DeviceRGB",
                coding(picture),
                bytes.size());
        bytes.writeTo(out);
        written += bytes.size();
        write("\nendstream\nendobj\n");
        String drawing = String.format(Locale.ROOT, "%.2f 0 0 %.2f 0 0 cm/P Do", width, height);
        int content = begin();
        write("<</Length %d>>\nstream\n%s\nendstream\nendobj\n", drawing.length(), drawing);
        begin();
        write(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 %.2f %.2f]/Resources<</XObject<</P %d 0 R>>>>/Contents %d 0 R>>\nendobj\n",
                width, height, image, content);
    }

    /** Ends the file, which has one page at least. */
    public void finish() throws IOException {
        int pages = places.size() / OBJECTS_A_PAGE;
        String kids = IntStream.range(0, pages)
                .mapToObj(page -> FIRST_PAGE + page * OBJECTS_A_PAGE + 2 + " 0 R")
                .collect(Collectors.joining(" "));
        long catalog = written;
        write("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        long tree = written;
        write("2 0 obj\n<</Type/Pages/Count %d/Kids[%s]>>\nendobj\n", pages, kids);
        places.addAll(0, List.of(catalog, tree));
        long table = written;
        write("xref\n0 %d\n0000000000 65535 f \n", places.size() + 1);
        for (long place : places) {
            write("%010d 00000 n \n", place);
        }
        write("trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", places.size() + 1, table);
    }

    private static String coding(PictureSamples picture) {
        return switch (picture.coding()) {
            case JPEG -> "/Filter/DCTDecode";
            case ROWS ->
                "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %d/Columns %d>>"
                        .formatted(picture.components(), picture.width());
        };
    }

    /** Begins the next object and returns its number. */
    private int begin() throws IOException {
        int number = FIRST_PAGE + places.size();
        places.add(written);
        write("%d 0 obj\n", number);
        return number;
    }

    private void write(String form, Object... values) throws IOException {
        String text = values.length == 0 ? form : String.format(Locale.ROOT, form, values);
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.write(bytes);
        written += bytes.length;
    }
}
