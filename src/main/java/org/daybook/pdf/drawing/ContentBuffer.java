package org.daybook.pdf.drawing;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.daybook.pdf.text.ShapedRun;

/** A page's content as PDF operators (ISO 32000-1, Annex A). Lengths are points. */
public final class ContentBuffer {
    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder out = new StringBuilder(4096);

    /** Begins content of a tag, up to {@link #endMarked()}. */
    public void beginTagged(String type, int mcid) {
        out.append('/').append(type).append(" <</MCID ").append(mcid).append(">> BDC\n");
    }

    /** Begins content that is not part of the document's text. */
    public void beginArtifact() {
        out.append("/Artifact BMC\n");
    }

    /** Begins a header or footer of a page: {@code Header} or {@code Footer}. */
    public void beginPagination(String subtype) {
        out.append("/Artifact <</Type /Pagination /Subtype /").append(subtype).append(">> BDC\n");
    }

    public void endMarked() {
        out.append("EMC\n");
    }

    /** Begins text in a grey from 0 (black) to 1 (white). */
    public void beginText(float grey) {
        out.append("BT\n");
        number(grey);
        out.append("g\n");
    }

    public void endText() {
        out.append("ET\n");
    }

    /** Draws glyphs from a point, within begun text. */
    void glyphs(ShapedRun run, float size, float x, float y) {
        if (run.original() != null) {
            out.append("/Span <</ActualText <FEFF");
            out.append(HEX.formatHex(run.original().getBytes(StandardCharsets.UTF_16BE)));
            out.append(">>> BDC\n");
        }
        out.append('/').append(run.font().resourceName()).append(' ');
        number(size);
        out.append("Tf 1 0 0 1 ");
        number(x);
        number(y);
        out.append("Tm\n");
        show(run, size);
        if (run.original() != null) {
            out.append("EMC\n");
        }
    }

    private void show(ShapedRun run, float size) {
        float[] xs = run.xs();
        float[] ys = run.ys();
        float at = 0;
        float rise = 0;
        out.append("[(");
        for (int i = 0; i < run.cids().length; i++) {
            if (ys != null && Math.abs(ys[i] - rise) >= 0.5f) {
                rise = ys[i];
                out.append(")]TJ ");
                number(rise * size / 1000);
                out.append("Ts [(");
            }
            if (xs != null && Math.abs(xs[i] - at) >= 0.5f) {
                out.append(')');
                number(at - xs[i]);
                out.append('(');
                at = xs[i];
            }
            code(run.cids()[i]);
            at += xs == null ? 0 : run.font().width(run.cids()[i]);
        }
        out.append(")]TJ\n");
        if (rise != 0) {
            out.append("0 Ts\n");
        }
    }

    /** Fills a box with a grey from 0 (black) to 1 (white). */
    public void fill(PageArea box, float grey) {
        number(grey);
        out.append("g ");
        rectangle(box);
        out.append("f\n");
    }

    public void frame(PageArea box, float width, float grey) {
        number(grey);
        out.append("G ");
        number(width);
        out.append("w ");
        rectangle(box);
        out.append("S\n");
    }

    /** Draws the picture of that name, positioned by the matrix. */
    public void picture(String name, float[] matrix) {
        out.append("q ");
        for (float value : matrix) {
            number(value);
        }
        out.append("cm /").append(name).append(" Do Q\n");
    }

    /** Draws a line between two points. */
    public void line(float x1, float y1, float x2, float y2, Stroke stroke) {
        number(stroke.grey());
        out.append("G ");
        number(stroke.width());
        out.append("w ");
        number(x1);
        number(y1);
        out.append("m ");
        number(x2);
        number(y2);
        out.append("l S\n");
    }

    /** What was drawn, as the bytes of a content stream. */
    public byte[] toBytes() {
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void rectangle(PageArea box) {
        number(box.left());
        number(box.bottom());
        number(box.width());
        number(box.height());
        out.append("re ");
    }

    /** Appends a CID as bytes, which are half as long to compress as hexadecimal digits. */
    private void code(int cid) {
        letter((char) (cid >> 8));
        letter((char) (cid & 0xFF));
    }

    private void letter(char c) {
        if (c == '(' || c == ')' || c == '\\') {
            out.append('\\').append(c);
        } else if (c == '\r') {
            // Unescaped it would be read as a line feed.
            out.append("\\r");
        } else {
            out.append(c);
        }
    }

    /** Appends a number with two decimals, which are precise to a three-hundredth of a millimetre. */
    private void number(float value) {
        int hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            out.append('-');
            hundredths = -hundredths;
        }
        out.append(hundredths / 100);
        int rest = hundredths % 100;
        if (rest != 0) {
            out.append('.').append((char) ('0' + rest / 10));
            if (rest % 10 != 0) {
                out.append((char) ('0' + rest % 10));
            }
        }
        out.append(' ');
    }

    /** How a line is drawn: its width in points, and its grey from 0, black, to 1, white. */
    public record Stroke(float width, float grey) {}
}
