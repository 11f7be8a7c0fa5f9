package org.daybook.text;

/**
 * Text that somebody else may have written, shown so that nothing in it is hidden or controls the display: control
 * characters, and those that change the direction of the rest, are written as {@code <U+202E>}. Nothing is lost: a
 * {@code <} before {@code U+} is itself written as {@code <U+003C>}, so that every escape can be reversed.
 */
public final class VisibleText {
    private static final String BEGINNING = "<U+";

    private VisibleText() {}

    /** {@code text} on one line: line breaks and tabs are escaped too. */
    public static String onOneLine(String text) {
        return shown(text, "");
    }

    /** {@code text} with its line breaks and tabs unchanged. */
    public static String of(String text) {
        return shown(text, "\t\r\n");
    }

    private static String shown(String text, String kept) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            if ((isHidden(c) && kept.indexOf(c) < 0) || text.startsWith(BEGINNING, at)) {
                shown.append(String.format("<U+%04X>", c));
            } else {
                shown.appendCodePoint(c);
            }
            at += Character.charCount(c);
        }
        return shown.toString();
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> isTurning(c) || c == '\ufeff';
        };
    }

    /** Embeddings, overrides and isolates; direction marks reverse nothing, and scripts need them. */
    private static boolean isTurning(int c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }
}
