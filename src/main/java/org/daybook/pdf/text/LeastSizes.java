package org.daybook.pdf.text;

/**
 * The least sizes of letters that a reader asks for, in points; smaller ones are set larger, with their lines as much
 * apart.
 *
 * @param tables letters of tables, notes and captions
 * @param narrative running text
 */
public record LeastSizes(float tables, float narrative) {
    /** Letters as they are. */
    public static final LeastSizes NONE = new LeastSizes(0, 0);

    /** The style with letters that are large enough. */
    TextStyle of(TextStyle style) {
        float least = style.size() < TextStyle.BODY.size() ? tables : narrative;
        if (style.size() >= least) {
            return style;
        }
        float factor = least / style.size();
        return new TextStyle(
                style.face(),
                least,
                style.leading() * factor,
                style.grey(),
                style.before(),
                style.after(),
                style.align());
    }

    /** How much wider words get by it. */
    public float factor(TextStyle style) {
        return of(style).size() / style.size();
    }
}
