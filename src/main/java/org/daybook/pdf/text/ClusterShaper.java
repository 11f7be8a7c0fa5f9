package org.daybook.pdf.text;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.List;

/**
 * Shapes words of scripts whose letters join, reorder or carry marks, with the JDK's HarfBuzz.
 *
 * <p>Every character of the words comes to be the text of some glyph, those that show nothing (joiners, direction
 * marks) with their neighbour. In a cluster of several glyphs the characters are dealt out in reading order, so that a
 * reader that strings glyphs together finds the words again. Words that read left to right carry themselves as
 * ActualText too, because readers tear vowel signs off their letters; in words that read right to left that does harm,
 * since readers turn them round.
 */
public final class ClusterShaper {
    /**
     * Longest text of one glyph, in UTF-16 units: a map's entry may hold 512 bytes, of which Poppler reads no more than
     * 126.
     */
    public static final int LONGEST = 60;

    private static final int FIRST_INVISIBLE = 0xFFFE;
    private static final float TAB = 4;

    /** Extraction skips it; it stands where a glyph has no character of its own left. */
    private static final String NO_TEXT = "\u200B";

    private final FontRenderContext context = new FontRenderContext(null, true, true);

    ShapedRun shape(String text, Typeface typeface, boolean rightToLeft) {
        int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        char[] chars = text.replace('\t', ' ').toCharArray();
        GlyphVector vector = typeface.shapingFont().layoutGlyphVector(context, chars, 0, chars.length, direction);
        List<Integer> visible = new ArrayList<>();
        for (int i = 0; i < vector.getNumGlyphs(); i++) {
            int code = vector.getGlyphCode(i);
            if (code != 0 && code < FIRST_INVISIBLE) {
                visible.add(i);
            }
        }
        return visible.isEmpty() ? carrier(text, typeface) : placed(text, typeface, vector, visible, rightToLeft);
    }

    /** Text that shows nothing, on blanks without width. */
    private static ShapedRun carrier(String text, Typeface typeface) {
        GlyphFont font = typeface.fontFor(1 + text.length() / LONGEST);
        List<Integer> cids = new ArrayList<>();
        for (int at = 0; at < text.length(); at += LONGEST) {
            String part = mapped(text.substring(at, Math.min(at + LONGEST, text.length())));
            cids.add(font.cid(typeface.glyphId(' '), part));
        }
        int[] all = cids.stream().mapToInt(Integer::intValue).toArray();
        return new ShapedRun(font, all, new float[all.length], null, 0, null);
    }

    private static ShapedRun placed(
            String text, Typeface typeface, GlyphVector vector, List<Integer> visible, boolean rightToLeft) {
        int n = visible.size();
        GlyphFont font = typeface.fontFor(n);
        String[] texts = texts(text, vector, visible, rightToLeft);
        int[] cids = new int[n];
        float[] xs = new float[n];
        float[] ys = new float[n];
        float wider = 0;
        boolean raised = false;
        for (int i = 0; i < n; i++) {
            int glyph = visible.get(i);
            cids[i] = font.cid(vector.getGlyphCode(glyph), mapped(texts[i]));
            xs[i] = (float) vector.getGlyphPosition(glyph).getX() + wider;
            ys[i] = -(float) vector.getGlyphPosition(glyph).getY();
            raised |= Math.abs(ys[i]) >= 0.5f;
            wider += "\t".equals(texts[i]) ? (TAB - 1) * font.width(cids[i]) : 0;
        }
        float advance = (float) vector.getGlyphPosition(vector.getNumGlyphs()).getX() + wider;
        return new ShapedRun(font, cids, xs, raised ? ys : null, advance, rightToLeft ? null : text);
    }

    /** What each visible glyph stands for, together the whole text. */
    private static String[] texts(String text, GlyphVector vector, List<Integer> visible, boolean rightToLeft) {
        int n = visible.size();
        String[] texts = new String[n];
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = rightToLeft ? n - 1 - i : i;
        }
        int from = 0;
        for (int first = 0; first < n; ) {
            int cluster = vector.getGlyphCharIndex(visible.get(order[first]));
            int past = first + 1;
            while (past < n && vector.getGlyphCharIndex(visible.get(order[past])) <= cluster) {
                past++;
            }
            int to = past == n ? text.length() : vector.getGlyphCharIndex(visible.get(order[past]));
            deal(text.substring(Math.min(from, to), to), order, first, past, texts);
            from = Math.max(from, to);
            first = past;
        }
        return texts;
    }

    private static void deal(String text, int[] order, int first, int past, String[] texts) {
        int at = 0;
        for (int i = first; i < past; i++) {
            if (at == text.length()) {
                texts[order[i]] = NO_TEXT;
                continue;
            }
            int next = i == past - 1 ? text.length() : text.offsetByCodePoints(at, 1);
            texts[order[i]] = text.substring(at, next);
            at = next;
        }
    }

    /** U+FEFF may not stand in a map (ISO 19005-3, 6.2.11.7.2); U+2060 is its heir and means the same. */
    private static String mapped(String text) {
        return text.replace('\uFEFF', '\u2060');
    }
}
