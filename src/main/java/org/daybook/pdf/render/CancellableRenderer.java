package org.daybook.pdf.render;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Renders pages of untrusted documents: stops when cancelled or when a page takes too long, and rejects images that
 * need much memory. A page of a few hundred bytes can demand an endless number of steps, by forms that draw each
 * other.
 */
final class CancellableRenderer extends PDFRenderer {
    private final BooleanSupplier cancelled;
    private final Duration longest;

    CancellableRenderer(PDDocument document, BooleanSupplier cancelled, Duration longest) {
        super(document);
        this.cancelled = cancelled;
        this.longest = longest;
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new CancellableDrawer(parameters, cancelled, System.nanoTime() + longest.toNanos());
    }

    /** Thrown when a page exceeds its time limit; never leaves the package. */
    static final class RenderingTimeout extends RuntimeException {
        private static final long serialVersionUID = 1;

        RenderingTimeout() {
            super("too long", null, false, false);
        }
    }

    /** Thrown for an image of more pixels than the limit; never leaves the package. */
    static final class HugeImage extends RuntimeException {
        private static final long serialVersionUID = 1;

        HugeImage() {
            super("huge image", null, false, false);
        }
    }
}
