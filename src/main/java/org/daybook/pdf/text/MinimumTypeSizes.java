package org.daybook.pdf.text;

/**
 * The type set that a reader requires: the minimum sizes, in points. Smaller type is enlarged, with its leading in
 * proportion.
 *
 * @param tables type of tables and captions
 * @param narrative running text: paragraphs, lists and accounts
 * @param spacing the least leading of running text, in type sizes
 */
public record MinimumTypeSizes(float tables, float narrative, float spacing) {
    /** No minimum sizes. */
    public static final MinimumTypeSizes NONE = new MinimumTypeSizes(0, 0, 0);

    /** The style with type that is large enough. */
    TextStyle of(TextStyle style) {
        boolean isRunning = style.size() >= TextStyle.BODY.size();
        return isRunning ? enlarged(style, narrative, spacing) : enlarged(style, tables, 0);
    }

    /** The style of a paragraph or list, which is running text even where its type is that of a note. */
    public TextStyle running(TextStyle style) {
        return style.size() < TextStyle.SMALL.size() ? style : enlarged(style, narrative, spacing);
    }

    private static TextStyle enlarged(TextStyle style, float least, float spacing) {
        if (style.size() > least) {
            return style;
        }
        float leading = Math.max(style.leading() * least / style.size(), least * spacing);
        return new TextStyle(style.face(), least, leading, style.grey(), style.before(), style.after(), style.align());
    }

    /** The factor by which text gets wider. */
    public float factor(TextStyle style) {
        return of(style).size() / style.size();
    }
}
