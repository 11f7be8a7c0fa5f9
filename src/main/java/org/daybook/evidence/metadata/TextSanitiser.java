package org.daybook.evidence.metadata;

/** Texts out of files, made fit to be kept and shown. */
final class TextSanitiser {
    private static final int LONGEST = 200;

    private TextSanitiser() {}

    /** Without invisible characters, on one line, and not long. */
    static String clean(String text) {
        StringBuilder out = new StringBuilder();
        text.strip().codePoints().limit(LONGEST).forEach(c -> {
            int type = Character.getType(c);
            if (Character.isWhitespace(c)) {
                out.append(' ');
            } else if (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE) {
                out.appendCodePoint(c);
            }
        });
        return out.toString().strip();
    }
}
