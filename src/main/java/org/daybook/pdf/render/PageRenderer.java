package org.daybook.pdf.render;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.layout.CancelledException;
import org.daybook.pdf.page.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * Renders pages of a document in memory: our own for a preview, untrusted ones within a limit of memory. An untrusted
 * document without embedded fonts is shown in a bundled font, since searching the system's fonts would leave a trace.
 * Not thread-safe; close it to release the document.
 */
public final class PageRenderer implements Closeable {
    /** The memory an untrusted document may keep while open, besides the page being rendered. */
    private static final long MOST_KEPT = 64L << 20;

    private static final int POINTS_AN_INCH = 72;
    private static final float MOST_DPI = 600;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final PDDocument document;
    private final PDFRenderer renderer;
    private final @Nullable ChannelRandomAccessRead channel;

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
     * Opens an untrusted document in place, without a temporary file. Long-running for a large one.
     *
     * @param content read at any position as long as this is open; closed by the caller afterwards
     * @param cancelled polled on the rendering thread while a page is rendered; true stops it
     * @throws PdfFailure.Encrypted if it needs a password
     * @throws PdfFailure.TooLarge if reading it would take too much memory
     * @throws PdfFailure.NotReadable if it is not a PDF, or is broken
     * @throws IOException only if the channel throws it
     */
    public PageRenderer(SeekableByteChannel content, BooleanSupplier cancelled) throws PdfFailure, IOException {
        this(content, cancelled, LONGEST);
    }

    PageRenderer(SeekableByteChannel content, BooleanSupplier cancelled, Duration longest)
            throws PdfFailure, IOException {
        BundledFontMapper.use();
        ChannelRandomAccessRead read = new ChannelRandomAccessRead(content);
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

    public int pages() {
        return document.getNumberOfPages();
    }

    /** The bookmarks in document order, each before its children. Long-running for a large document. */
    public List<PageBookmark> bookmarks() throws PdfFailure.NotReadable {
        try {
            return new OutlineReader(document).read();
        } catch (IOException | RuntimeException e) {
            throw new PdfFailure.NotReadable(e);
        }
    }

    /** The text of a page, counted from 1, in content order; for screen readers. */
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

    /** The text of every page; long-running. */
    public List<String> texts() throws PdfFailure.NotReadable {
        List<String> texts = new ArrayList<>();
        for (int page = 1; page <= pages(); page++) {
            texts.add(text(page));
        }
        return texts;
    }

    /** Renders a page, counted from 1, at {@code dpi} pixels an inch; long-running. */
    public RenderedPage render(int page, float dpi) throws PdfFailure.NotReadable {
        try {
            return draw(page, dpi);
        } catch (IOException e) {
            throw new PdfFailure.NotReadable(e);
        }
    }

    /**
     * Renders a page, counted from 1, with no side longer than {@code longestSide} pixels; long-running.
     *
     * @throws PdfFailure.Cancelled if it was cancelled
     * @throws PdfFailure.TooLarge if it would take too much memory, or exceeds the time limit of a page
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

    /** The failure that an exception of PDFBox means; rethrows an exception of the channel. */
    private static PdfFailure failure(Throwable e, @Nullable ChannelRandomAccessRead channel) throws IOException {
        IOException ofChannel = channel == null ? null : channel.failure();
        if (ofChannel != null) {
            throw ofChannel;
        }
        return e instanceof OutOfMemoryError
                        || e instanceof CancellableRenderer.HugeImage
                        || e instanceof CancellableRenderer.RenderingTimeout
                ? new PdfFailure.TooLarge()
                : new PdfFailure.NotReadable(e);
    }

    /** Reads the bookmarks of a document of this program. */
    private static final class OutlineReader {
        /** Deeper bookmarks are left out: nobody browses by them, and cycles end here. */
        private static final int DEEPEST = 8;

        private static final int MOST = 100_000;

        private final PDDocument document;
        private final Map<COSDictionary, Integer> pages = new HashMap<>();
        private final List<PageBookmark> marks = new ArrayList<>();

        OutlineReader(PDDocument document) {
            this.document = document;
            int number = 0;
            for (PDPage page : document.getPages()) {
                pages.put(page.getCOSObject(), ++number);
            }
        }

        /** The bookmarks in document order, each before its children; those without a target are left out. */
        List<PageBookmark> read() throws IOException {
            PDOutlineNode root = document.getDocumentCatalog().getDocumentOutline();
            if (root != null) {
                read(root, 1);
            }
            return List.copyOf(marks);
        }

        private void read(PDOutlineNode parent, int level) throws IOException {
            for (PDOutlineItem item : parent.children()) {
                if (level > DEEPEST || marks.size() >= MOST) {
                    return;
                }
                PDPage page = item.findDestinationPage(document);
                Integer number = page == null ? null : pages.get(page.getCOSObject());
                if (number != null && item.getTitle() != null) {
                    marks.add(new PageBookmark(level, item.getTitle(), number));
                }
                read(item, level + 1);
            }
        }
    }
}
