package org.daybook.pdf.text;

/** The cut of a text. Scripts of which we ship one cut only are drawn in that one. */
public enum FontFace {
    REGULAR,
    BOLD,
    ITALIC
}
