package org.daybook.pdf.text;

import org.jspecify.annotations.Nullable;

/**
 * Glyphs of one font, from left to right, in thousandths of the text size.
 *
 * @param font whose CIDs these are
 * @param cids one for each glyph
 * @param xs where each glyph starts; null when each starts where the one before it ends
 * @param ys how far each is raised; null when none is
 * @param advance the width of the whole
 * @param original the ActualText of the run, where the texts of the glyphs are not enough; else null
 */
@SuppressWarnings("ArrayRecordComponent") // shared and never changed, within the package only
public record ShapedRun(
        GlyphFont font,
        int[] cids,
        float @Nullable [] xs,
        float @Nullable [] ys,
        float advance,
        @Nullable String original) {}
