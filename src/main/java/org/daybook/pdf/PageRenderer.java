package org.daybook.pdf;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Draws pages of a document for a preview, in memory. Meant for documents of our own, which bring their fonts; for
 * others it may look for fonts of the system. Not for several threads; close it to let the document go.
 */
public final class PageRenderer implements Closeable {
    private final PDDocument document;
    private final PDFRenderer renderer;

    /** Opens a document; the bytes are read in place and must not change meanwhile. */
    public PageRenderer(byte[] pdf) throws PdfFailure.NotReadable {
        try {
            document = Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException e) {
            throw new PdfFailure.NotReadable(e);
        }
        renderer = new PDFRenderer(document);
    }

    /** How many pages there are. */
    public int pages() {
        return document.getNumberOfPages();
    }

    /** Draws a page, from 1, at so many pixels an inch; long-running. */
    public RenderedPage render(int page, float dpi) throws PdfFailure.NotReadable {
        try {
            BufferedImage image = renderer.renderImageWithDPI(page - 1, dpi, ImageType.RGB);
            int width = image.getWidth();
            int height = image.getHeight();
            return new RenderedPage(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        } catch (IOException e) {
            throw new PdfFailure.NotReadable(e);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
