package org.daybook.portfolio.pdf.section;

/** The words for what an amendment changed in a field. */
public record ChangeFormatter(SectionWording wording) {
    /** A longer text is named as changed; both versions are printed in full anyway. */
    private static final int SHORT = 120;

    /** For an {@code account}, says only that it changed. */
    public String of(String label, String before, String after, boolean account) {
        String was = inLine(before);
        String is = inLine(after);
        if (account || was.length() > SHORT || is.length() > SHORT) {
            return wording.get("portfolio-pdf.change-account", label);
        }
        if (was.isEmpty()) {
            return wording.get("portfolio-pdf.change-added", label, is);
        }
        return is.isEmpty()
                ? wording.get("portfolio-pdf.change-removed", label, was)
                : wording.get("portfolio-pdf.change-short", label, was, is);
    }

    private static String inLine(String text) {
        return text.strip().replaceAll("\\R", "; ");
    }
}
