package org.daybook.pdf.text;

/** The weight and slope of a text. Scripts of which only one face is bundled are drawn in that one. */
public enum FontFace {
    REGULAR,
    BOLD,
    ITALIC
}
