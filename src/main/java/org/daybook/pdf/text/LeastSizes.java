package org.daybook.pdf.text;

/**
 * The minimum type sizes that a reader requires, in points; smaller type is enlarged, with its leading in proportion.
 *
 * @param tables type of tables, notes and captions
 * @param narrative running text
 */
public record LeastSizes(float tables, float narrative) {
    /** No minimum sizes. */
    public static final LeastSizes NONE = new LeastSizes(0, 0);

    /** The style with type that is large enough. */
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

    /** The factor by which text gets wider. */
    public float factor(TextStyle style) {
        return of(style).size() / style.size();
    }
}
