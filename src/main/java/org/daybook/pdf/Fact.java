package org.daybook.pdf;

/** A label and what is known under it. */
public record Fact(String label, Text value) {
    /** Plain words under a label. */
    public static Fact of(String label, String words) {
        return new Fact(label, Text.of(words));
    }
}
