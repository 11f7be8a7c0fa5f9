package org.daybook.pdf.render;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.layout.CancelledException;
import org.daybook.pdf.layout.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * Draws pages of a document for showing, in memory: our own for a preview, strangers' as far as they take no more
 * memory than is given to them. A stranger's document that does not bring its fonts is shown in one of this program,
 * since looking for those of the system would leave a trace. Not for several threads; close it to let the document go.
 */
public final class PageRenderer implements Closeable {
    /** What a stranger's document may keep while it is open, beside the page that is drawn. */
    private static final long MOST_KEPT = 64L << 20;

    private static final int POINTS_AN_INCH = 72;
    private static final float MOST_DPI = 600;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final PDDocument document;
    private final PDFRenderer renderer;
    private final @Nullable ChannelRead channel;

    /** Opens a document; the bytes are read in place and must not change meanwhile. */
    public PageRenderer(byte[] pdf) throws PdfFailure.NotReadable {
        try {
            document = Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException e) {
            throw new PdfFailure.NotReadable(e);
        }
        renderer = new PDFRenderer(document);
        channel = null;
    }

    /**
     * Opens a stranger's document where it lies, without a temporary file. Long-running for a large one.
     *
     * @param content read at any place as long as this is open; closed by the caller, after this
     * @param cancelled asked while a page is drawn, on the thread that draws; true ends it
     * @throws PdfFailure.Encrypted if it asks for a password
     * @throws PdfFailure.TooLarge if reading it would take too much memory
     * @throws PdfFailure.NotReadable if it is no document, or is broken
     * @throws IOException only if the channel throws it
     */
    public PageRenderer(SeekableByteChannel content, BooleanSupplier cancelled) throws PdfFailure, IOException {
        this(content, cancelled, LONGEST);
    }

    PageRenderer(SeekableByteChannel content, BooleanSupplier cancelled, Duration longest)
            throws PdfFailure, IOException {
        BundledFontMapper.use();
        ChannelRead read = new ChannelRead(content);
        try {
            document =
                    Loader.loadPDF(read, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_KEPT).streamCache);
        } catch (InvalidPasswordException e) {
            throw new PdfFailure.Encrypted();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw failure(e, read);
        }
        channel = read;
        renderer = new CancellableRenderer(document, cancelled, longest);
    }

    /** How many pages there are. */
    public int pages() {
        return document.getNumberOfPages();
    }

    /** How large a page is, from 1. */
    public PageSize size(int page) throws PdfFailure, IOException {
        try {
            return size(document.getPage(page - 1));
        } catch (RuntimeException | StackOverflowError e) {
            throw failure(e, channel);
        }
    }

    /** The bookmarks, in their order, each before those below it. Long-running for a large document. */
    public List<PageMark> bookmarks() throws PdfFailure.NotReadable {
        try {
            return new OutlineReader(document).read();
        } catch (IOException | RuntimeException e) {
            throw new PdfFailure.NotReadable(e);
        }
    }

    /** The words of a page, from 1, in the order in which they were written; for whoever cannot see it. */
    public String text(int page) throws PdfFailure.NotReadable {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document).strip();
        } catch (IOException | RuntimeException e) {
            throw new PdfFailure.NotReadable(e);
        }
    }

    /** Draws a page, from 1, at a number of pixels an inch; long-running. */
    public RenderedPage render(int page, float dpi) throws PdfFailure.NotReadable {
        try {
            return draw(page, dpi);
        } catch (IOException e) {
            throw new PdfFailure.NotReadable(e);
        }
    }

    /**
     * Draws a page, from 1, with no side longer than a number of pixels; long-running.
     *
     * @throws PdfFailure.Cancelled if it was told to stop
     * @throws PdfFailure.TooLarge if drawing it would take too much memory, or takes longer than is given to a page
     * @throws PdfFailure.NotReadable if it is broken
     * @throws IOException only if the channel throws it
     */
    public RenderedPage renderWithin(int page, int longestSide) throws PdfFailure, IOException {
        try {
            PDPage drawn = document.getPage(page - 1);
            StreamLimits.check(drawn);
            PageSize size = size(drawn);
            float longer = Math.max(1, Math.max(size.width(), size.height()));
            // Rounded down, so that no side becomes longer by the rounding up of its last pixel.
            float scale = (longestSide - 0.5f) / longer;
            RenderedPage whole = draw(page, Math.min(MOST_DPI, scale * POINTS_AN_INCH));
            IOException ofChannel = channel == null ? null : channel.failure();
            if (ofChannel != null) {
                throw ofChannel;
            }
            return whole;
        } catch (CancelledException e) {
            throw new PdfFailure.Cancelled();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw failure(e, channel);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private RenderedPage draw(int page, float dpi) throws IOException {
        BufferedImage image = renderer.renderImageWithDPI(page - 1, dpi, ImageType.RGB);
        int width = image.getWidth();
        int height = image.getHeight();
        return new RenderedPage(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    private static PageSize size(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean onSide = page.getRotation() % 180 != 0;
        return onSide ? new PageSize(box.getHeight(), box.getWidth()) : new PageSize(box.getWidth(), box.getHeight());
    }

    /** What the library's exception means. Throws what the channel threw. */
    private static PdfFailure failure(Throwable e, @Nullable ChannelRead channel) throws IOException {
        IOException ofChannel = channel == null ? null : channel.failure();
        if (ofChannel != null) {
            throw ofChannel;
        }
        return e instanceof OutOfMemoryError
                        || e instanceof CancellableRenderer.HugeImage
                        || e instanceof CancellableRenderer.TooLong
                ? new PdfFailure.TooLarge()
                : new PdfFailure.NotReadable(e);
    }
}
