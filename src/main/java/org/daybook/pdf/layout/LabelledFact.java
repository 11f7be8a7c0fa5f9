package org.daybook.pdf.layout;

import org.daybook.pdf.text.FontFace;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextAlignment;
import org.daybook.pdf.text.TextStyle;

/** A label with its value beneath it, set in {@code style}. */
public record LabelledFact(String label, Text value, TextStyle style) {
    private static final TextStyle FINE = new TextStyle(FontFace.REGULAR, 8, 13, 0.2f, 2, 4, TextAlignment.START);

    /** A value in the usual style for facts. */
    public LabelledFact(String label, Text value) {
        this(label, value, TextStyle.SMALL);
    }

    /** Plain words under a label. */
    public static LabelledFact of(String label, String words) {
        return new LabelledFact(label, Text.of(words));
    }

    /** Somebody's own words, in the narrative style. */
    public static LabelledFact narrative(String label, Text words) {
        return new LabelledFact(label, words, TextStyle.NARRATIVE);
    }

    /** A long value, such as a digest, in smaller type: 64 hexadecimal digits fit on a line. */
    public static LabelledFact fine(String label, String words) {
        return new LabelledFact(label, Text.of(words), FINE);
    }
}
