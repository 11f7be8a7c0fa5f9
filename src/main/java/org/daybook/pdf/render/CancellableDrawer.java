package org.daybook.pdf.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.layout.CancelledException;

/**
 * Renders one page step by step. It can be cancelled before each step, and rejects whatever would make a single step
 * take very long or much memory.
 */
final class CancellableDrawer extends PageDrawer {
    private static final long MOST_PIXELS = 50_000_000;
    private static final int MOST_LETTERS_CUT = 2000;

    private final BooleanSupplier cancelled;
    private final long end;

    /** The outlines of the text that is being added to the clip, in page coordinates. */
    private final Path2D letters = new Path2D.Double();

    private int letterCount;
    private boolean cutting;

    /** @param end the time by {@link System#nanoTime()} at which rendering is given up */
    CancellableDrawer(PageDrawerParameters parameters, BooleanSupplier cancelled, long end) throws IOException {
        super(parameters);
        this.cancelled = cancelled;
        this.end = end;
    }

    private void requireTimeLeft() {
        if (cancelled.getAsBoolean()) {
            throw new CancelledException();
        }
        if (System.nanoTime() - end > 0) {
            throw new CancellableRenderer.RenderingTimeout();
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        requireTimeLeft();
        if (operator.getImageData() != null && operator.getImageParameters() != null) {
            checkInline(operator);
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void showFontGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        requireTimeLeft();
        if (getGraphicsState().getTextState().getRenderingMode().isClip() && font instanceof PDVectorFont outlines) {
            AffineTransform onPage = place.createAffineTransform();
            onPage.concatenate(font.getFontMatrix().createAffineTransform());
            letters.append(outlines.getNormalizedPath(code).getPathIterator(onPage), false);
            if (++letterCount > MOST_LETTERS_CUT) {
                throw new CancellableRenderer.RenderingTimeout();
            }
        }
        super.showFontGlyph(place, font, code, displacement);
    }

    @Override
    public void endText() throws IOException {
        PathLimits.cut(together(letters));
        letters.reset();
        letterCount = 0;
        super.endText();
    }

    @Override
    public void clip(int windingRule) {
        cutting = true;
        super.clip(windingRule);
    }

    @Override
    public void endPath() {
        if (cutting) {
            cutting = false;
            PathLimits.cut(together(getLinePath()));
        }
        super.endPath();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        PathLimits.painted(getLinePath(), scale());
        boolean cutOut = getGraphicsState().getNonStrokingColorSpace() instanceof PDPattern
                || getGraphicsState().getSoftMask() != null;
        if (cutOut) {
            PathLimits.cut(together(getLinePath()));
        }
        super.fillPath(windingRule);
    }

    @Override
    public void strokePath() throws IOException {
        float dash = 0;
        for (float length : getGraphicsState().getLineDashPattern().getDashArray()) {
            dash += transformWidth(length);
        }
        PathLimits.drawn(getLinePath(), scale(), dash);
        super.strokePath();
    }

    private List<Shape> together(Path2D path) {
        List<Shape> all = new ArrayList<>(getGraphicsState().getCurrentClippingPaths());
        all.add(path);
        return all;
    }

    /** The size of a unit of a path in pixels. */
    private double scale() {
        return Math.sqrt(Math.abs(getGraphics().getTransform().getDeterminant()));
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
            throw new CancellableRenderer.HugeImage();
        }
    }

    private static void check(PDImage image) {
        if ((long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
            throw new CancellableRenderer.HugeImage();
        }
    }
}
