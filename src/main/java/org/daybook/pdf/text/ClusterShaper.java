package org.daybook.pdf.text;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.List;

/**
 * Shapes words of scripts whose letters join, reorder or carry marks, with the JDK's HarfBuzz.
 *
 * <p>Every character becomes the text of some glyph, invisible ones (joiners, direction marks) with their neighbour.
 * In a cluster of several glyphs the characters are assigned in reading order, so that a reader that concatenates
 * glyphs gets the original text. Left-to-right text is also given as ActualText, because readers separate vowel signs
 * from their letters; for right-to-left text that does harm, since readers reverse it.
 */
public final class ClusterShaper {
    /**
     * The longest text of one glyph, in UTF-16 units: a ToUnicode entry may hold 512 bytes, but Poppler reads only
     * 126.
     */
    public static final int LONGEST = 60;

    private static final int FIRST_INVISIBLE = 0xFFFE;
    private static final float TAB = 4;

    /** The text of a glyph for which no character is left; text extraction skips it. */
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

    /** Invisible text, on zero-width blanks. */
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

    /** The text of each visible glyph; together they are the whole text. */
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

    /** U+FEFF is not allowed in a ToUnicode map (ISO 19005-3, 6.2.11.7.2); its successor U+2060 means the same. */
    private static String mapped(String text) {
        return text.replace('\uFEFF', '\u2060');
    }
}
