package org.daybook.pdf.text;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shapes Chinese, Japanese and Korean by looking up one glyph a character, so that only the glyphs in use are created
 * from fonts of several megabytes. A decomposed syllable is drawn composed, and its text stays decomposed.
 */
final class CjkShaper {
    /** The glyphs of a text, from left to right; null if looking up is not enough, as for old Korean. */
    @Nullable
    ShapedRun shape(String text, Typeface typeface) {
        GlyphFont font = typeface.fontFor(text.length());
        int[] cids = new int[text.length()];
        int count = 0;
        int advance = 0;
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text);
        int start = clusters.first();
        for (int end = clusters.next(); end != BreakIterator.DONE; start = end, end = clusters.next()) {
            String cluster = text.substring(start, end);
            int glyph = glyph(cluster, typeface);
            if (glyph == 0) {
                return null;
            }
            cids[count] = font.cid(glyph, cluster);
            advance += font.width(cids[count]);
            count++;
        }
        return new ShapedRun(font, Arrays.copyOf(cids, count), null, null, advance, null);
    }

    private static int glyph(String cluster, Typeface typeface) {
        if (cluster.length() == 1) {
            return typeface.glyphId(cluster.charAt(0));
        }
        int[] seen = Normalizer.normalize(cluster, Normalizer.Form.NFC)
                .codePoints()
                .filter(Typefaces::isVisible)
                .toArray();
        return seen.length == 1 ? typeface.glyphId(seen[0]) : 0;
    }
}
