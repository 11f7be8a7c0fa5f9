package org.daybook.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Keeps finished pages, compressed, in memory; they all share one resource dictionary. */
final class PageStore {
    private final PDDocument document;
    private final Squeezer squeezer;
    private final COSDictionary resources = new COSDictionary();
    private final COSArray mediaBox = new Box(0, 0, Sheet.WIDTH, Sheet.HEIGHT).toArray();

    PageStore(PDDocument document, Squeezer squeezer) {
        this.document = document;
        this.squeezer = squeezer;
    }

    /** Where the fonts' dictionaries go. */
    COSDictionary resources() {
        return resources;
    }

    COSDictionary newPage() {
        COSDictionary page = new COSDictionary();
        page.setItem(COSName.TYPE, COSName.PAGE);
        page.setItem(COSName.MEDIA_BOX, mediaBox);
        page.setItem(COSName.RESOURCES, resources);
        page.setName(COSName.getPDFName("Tabs"), "S");
        return page;
    }

    void add(COSDictionary page, byte[] content, COSArray annotations) {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(squeezer.squeeze(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        page.setItem(COSName.CONTENTS, stream);
        if (annotations.size() > 0) {
            page.setItem(COSName.ANNOTS, annotations);
        }
        document.addPage(new PDPage(page));
    }
}
