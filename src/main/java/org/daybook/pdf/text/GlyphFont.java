package org.daybook.pdf.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One PDF font: the glyphs of a typeface that a document uses, each with its text.
 *
 * <p>A character identifier (CID) is given to each pair of glyph and text, densely from 1, because the same glyph may
 * stand for different texts and a PDF font maps each CID to one text. CIDs have 16 bits, so a typeface may need
 * several of these.
 */
public final class GlyphFont {
    /**
     * The glyphs before a further font is begun; the rest is for single characters looked up quickly, always in the
     * first font.
     */
    private static final int ROOM = 60_000;

    private final Typeface typeface;
    private final String resourceName;
    private final Map<Glyph, Integer> cids = new HashMap<>();
    private final List<Glyph> glyphs = new ArrayList<>();

    GlyphFont(Typeface typeface, String resourceName) {
        this.typeface = typeface;
        this.resourceName = resourceName;
    }

    public Typeface typeface() {
        return typeface;
    }

    /** The name by which the content of a page refers to it. */
    public String resourceName() {
        return resourceName;
    }

    boolean hasRoomFor(int more) {
        return glyphs.size() + more < ROOM;
    }

    int cid(int glyphId, String text) {
        return cids.computeIfAbsent(new Glyph(glyphId, text), glyph -> {
            glyphs.add(glyph);
            return glyphs.size();
        });
    }

    /** The width of a glyph in thousandths of the text size, as written to the file. */
    public int width(int cid) {
        return typeface.width(glyphs.get(cid - 1).glyphId());
    }

    /** The glyphs in order of CID, the first of which is 1. */
    public List<Glyph> glyphs() {
        return glyphs;
    }

    /** A glyph and its text. */
    public record Glyph(int glyphId, String text) {}
}
