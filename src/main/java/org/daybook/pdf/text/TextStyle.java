package org.daybook.pdf.text;

/**
 * How a paragraph looks. All lengths are points.
 *
 * @param face the face, unless a run has another
 * @param type size
 * @param leading from one baseline to the next
 * @param grey 0 is black, 1 is white
 * @param before minimum space above, except at the top of a page
 * @param after minimum space below; of this and the next one's {@code before} the greater counts
 * @param align the alignment of its lines
 */
public record TextStyle(
        FontFace face, float size, float leading, float grey, float before, float after, TextAlignment align) {
    public static final TextStyle BODY = new TextStyle(FontFace.REGULAR, 10, 15, 0.08f, 3, 6, TextAlignment.START);
    /** An account in somebody's own words, on lines of 60 to 75 letters. */
    public static final TextStyle NARRATIVE =
            new TextStyle(FontFace.REGULAR, 11, 14.5f, 0.05f, 3, 6, TextAlignment.START);
    /** Text in tables of many rows. */
    public static final TextStyle TABLE = new TextStyle(FontFace.REGULAR, 9, 11.5f, 0.08f, 2, 3, TextAlignment.START);
    /** Text in tables, notes and lists of facts. */
    public static final TextStyle SMALL = new TextStyle(FontFace.REGULAR, 9, 13, 0.08f, 2, 4, TextAlignment.START);
    /** The smallest: captions, hashes. */
    public static final TextStyle FINE = new TextStyle(FontFace.REGULAR, 8, 11.5f, 0.2f, 2, 3, TextAlignment.START);
    /** A document's title on its first page. */
    public static final TextStyle TITLE = new TextStyle(FontFace.BOLD, 26, 33, 0.05f, 0, 8, TextAlignment.START);
    /** The line under a title. */
    public static final TextStyle SUBTITLE = new TextStyle(FontFace.REGULAR, 13, 19, 0.25f, 0, 10, TextAlignment.START);
    /** The heading of a part of several sections. */
    public static final TextStyle PART = new TextStyle(FontFace.BOLD, 22, 28, 0.05f, 0, 6, TextAlignment.START);
    /** A section's heading. */
    public static final TextStyle H1 = new TextStyle(FontFace.BOLD, 18, 24, 0.05f, 20, 8, TextAlignment.START);
    /** A heading within a section. */
    public static final TextStyle H2 = new TextStyle(FontFace.BOLD, 13, 17, 0.05f, 14, 4, TextAlignment.START);
    /** A heading within that. */
    public static final TextStyle H3 = new TextStyle(FontFace.BOLD, 10.5f, 15, 0.05f, 11, 3, TextAlignment.START);
    /** A heading within that, and below. */
    public static final TextStyle H4 = new TextStyle(FontFace.BOLD, 9, 13, 0.3f, 9, 2, TextAlignment.START);
    /** The label of a fact and the head of a column. */
    public static final TextStyle LABEL = new TextStyle(FontFace.BOLD, 9, 13, 0.22f, 2, 4, TextAlignment.START);

    /** A copy with another alignment. */
    public TextStyle aligned(TextAlignment other) {
        return new TextStyle(face, size, leading, grey, before, after, other);
    }

    /** A copy in another type size. */
    public TextStyle sized(float newSize) {
        return new TextStyle(face, newSize, leading, grey, before, after, align);
    }

    /** A copy with other space around it. */
    public TextStyle spaced(float newBefore, float newAfter) {
        return new TextStyle(face, size, leading, grey, newBefore, newAfter, align);
    }
}
