package org.daybook.pdf.render;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Draws pages of strangers' documents: stops when told to or when a page takes too long, and refuses images that take
 * much memory. A page of a few hundred bytes can ask for more steps than any computer ever takes, by forms that draw
 * each other.
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

    /** A page that is not drawn in the time that is given to it; never leaves the package. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super("too long", null, false, false);
        }
    }

    /** An image of more pixels than are drawn; never leaves the package. */
    static final class HugeImage extends RuntimeException {
        private static final long serialVersionUID = 1;

        HugeImage() {
            super("huge image", null, false, false);
        }
    }
}
