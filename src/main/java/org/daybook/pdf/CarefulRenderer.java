package org.daybook.pdf;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages of strangers' documents: stops when told to, and refuses images that take much memory. */
final class CarefulRenderer extends PDFRenderer {
    private static final long MOST_PIXELS = 50_000_000;

    private final BooleanSupplier cancelled;

    CarefulRenderer(PDDocument document, BooleanSupplier cancelled) {
        super(document);
        this.cancelled = cancelled;
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters, cancelled);
    }

    /** An image of more pixels than are drawn; never leaves the package. */
    static final class HugeImage extends RuntimeException {
        private static final long serialVersionUID = 1;

        HugeImage() {
            super("huge image", null, false, false);
        }
    }

    private static final class Drawer extends PageDrawer {
        private final BooleanSupplier cancelled;

        Drawer(PageDrawerParameters parameters, BooleanSupplier cancelled) throws IOException {
            super(parameters);
            this.cancelled = cancelled;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (cancelled.getAsBoolean()) {
                throw new Stopped();
            }
            if (operator.getImageData() != null && operator.getImageParameters() != null) {
                checkInline(operator);
            }
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            check(image);
            if (image instanceof PDImageXObject object) {
                PDImageXObject soft = object.getSoftMask();
                PDImageXObject hard = object.getMask();
                if (soft != null) {
                    check(soft);
                }
                if (hard != null) {
                    check(hard);
                }
            }
            super.drawImage(image);
        }

        private static void checkInline(Operator operator) {
            try {
                StreamLimits.check(operator.getImageParameters(), operator.getImageData());
            } catch (PdfFailure.TooLarge e) {
                throw new HugeImage();
            }
        }

        private static void check(PDImage image) {
            if ((long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
                throw new HugeImage();
            }
        }
    }
}
