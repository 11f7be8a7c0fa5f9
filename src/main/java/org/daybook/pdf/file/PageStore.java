package org.daybook.pdf.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.daybook.pdf.layout.Box;
import org.daybook.pdf.layout.PagePicture;
import org.daybook.pdf.layout.PaperSize;

/** Keeps finished pages, compressed, in memory; those without pictures share one resource dictionary. */
public final class PageStore {
    private final PDDocument document;
    private final StreamCompressor squeezer;
    private final COSDictionary resources = new COSDictionary();
    private final COSDictionary fonts = new COSDictionary();
    private final PaperSize paper;
    private final COSArray mediaBox;

    public PageStore(PDDocument document, PaperSize paper, StreamCompressor squeezer) {
        this.paper = paper;
        mediaBox = new Box(0, 0, paper.width(), paper.height()).toArray();
        this.document = document;
        this.squeezer = squeezer;
        resources.setItem(COSName.FONT, fonts);
    }

    /** What its pages are printed on. */
    PaperSize paper() {
        return paper;
    }

    /** Where the fonts' dictionaries go. */
    COSDictionary fonts() {
        return fonts;
    }

    /** Makes a picture one of the page's own resources, beside the fonts that all pages share; gives its name. */
    String picture(COSDictionary page, PagePicture picture) {
        COSDictionary own = page.getCOSDictionary(COSName.RESOURCES);
        if (own == null || own == resources) {
            own = new COSDictionary();
            own.setItem(COSName.FONT, fonts);
            own.setItem(COSName.XOBJECT, new COSDictionary());
            page.setItem(COSName.RESOURCES, own);
        }
        COSDictionary pictures = Objects.requireNonNull(own.getCOSDictionary(COSName.XOBJECT));
        String name = "P" + (pictures.size() + 1);
        pictures.setItem(COSName.getPDFName(name), new PictureObject(picture.source()));
        return name;
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
