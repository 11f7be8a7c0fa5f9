package org.daybook.pdf.text;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Code points that no font of this program can draw. Each appears in the document as a marked placeholder (U+FFFD)
 * that carries the original as its ActualText, so that copying and searching still find it.
 *
 * @param codePoints in ascending order; lone surrogates and control characters are among them
 */
public record MissingGlyphs(SortedSet<Integer> codePoints) {
    public MissingGlyphs {
        codePoints = Collections.unmodifiableSortedSet(new TreeSet<>(codePoints));
    }

    /** Whether everything could be drawn. */
    public boolean isEmpty() {
        return codePoints.isEmpty();
    }
}
